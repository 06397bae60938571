import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct ScenarioTests {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SCENARIOS"] == "1"

    @Test(arguments: Scenario.all)
    func itComesOutAsPromised(_ scenario: Scenario) throws {
        let result = try scenario.run()
        guard !Self.isRecording else { return try scenario.record(result) }
        let expected = try scenario.expected
        #expect(result.streams.output == expected.streams.output)
        #expect(result.streams.errors == expected.streams.errors)
        #expect(result.streams.exit == expected.streams.exit)
        #expect(expected.files.difference(to: result.files) == "")
    }

    @Test func scenariosAreFound() {
        #expect(Scenario.all.count >= 40)
    }

    @Test func aLineIsReadAsAShellReadsIt() throws {
        let line = try CommandLineWords(#"A=1 adr new "a \"b\" | c" 'd "e" \' f\ g """#)
        #expect(line.environment == ["A": "1"])
        #expect(line.arguments == ["new", #"a "b" | c"#, #"d "e" \"#, "f g", ""])
        #expect(throws: CommandLineWords.Malformed.self) { try CommandLineWords("adr 'open") }
    }
}
