import Testing

@testable import ADRProject

@Suite struct PagerTests {
    @Test func itReadsTheTextAndTellsWhetherItHasShownIt() throws {
        let folder = try TemporaryFolder()
        let pager = Pager("cat > '\(folder.absolute("shown"))'", environment: TestEnvironment.plain)
        #expect(pager.show("one\ntwo\n"))
        #expect(try folder.read("shown") == "one\ntwo\n")
        #expect(
            Pager("head -c 1 >/dev/null", environment: TestEnvironment.plain).show(
                String(repeating: "x", count: 1_000_000)))
        #expect(!Pager("no-such-pager 2>/dev/null", environment: TestEnvironment.plain).show("x"))
    }
}
