import ADRModel
import ADRText
import Testing

/// Input made to exhaust the stack, the memory or the patience of a reader.
@Suite struct HostileInputTests {
    @Test(arguments: [
        "[", "{", "- ", "[{", "{a: ", "\"", "'", "a: ", "&a ", "!a ", "*a ", "[&a ", "? ", ": ", "[a, ",
        "- [", "|", "[\"", "\\", "]",
        "a: [\n", "- - \n", "-\n", "[\n", "a:\n", "#", "\t", "[ #\n", "{a\n", "a\n\n", "'\n", "\"\\", ",",
        "[,", "{:", "[]: ", "[[a]]\n", "[a]\n", "[a.", "[[a.b]]\n", "{a = ", "[a]\n[a.b]\n", "{a = 1, ",
        "[x.",
    ])
    func repetitionIsReadInLinearTime(_ piece: String) {
        let text = String(repeating: piece, count: 20_000)
        _ = YAMLDocument(reading: SourceText(path: "a.yml", text))
        let source = SourceText(path: "a.md", "---\na: \(text)\nz: 1\n---\n")
        #expect(FrontMatter(reading: source) != nil)
        _ = FrontMatter(reading: SourceText(path: "a.md", "---\na: b\n\(text)"))
        _ = FrontMatter(reading: SourceText(path: "a.md", "+++\na = \(text)\n+++\n"))
        _ = FrontMatter(reading: SourceText(path: "a.md", "+++\na = 1\n\(text)\n+++\n"))
    }

    @Test(arguments: ["[", "{", "- ", "&a "])
    func deepNestingNeedsNoStack(_ piece: String) {
        let text = String(repeating: piece, count: 200_000)
        #expect(!YAMLDocument(reading: SourceText(path: "a.yml", text)).problems.isEmpty)
    }

    @Test func depthHasALimit() throws {
        for depth in [60, 70] {
            let text =
                "a: \(String(repeating: "[", count: depth))\(String(repeating: "]", count: depth))\nz: 1\n"
            let document = YAMLDocument(reading: SourceText(path: "a.yml", text))
            #expect(document.problems.map(\.range) == (depth == 60 ? [] : [66..<67]))
            #expect(document.root.mapping?["z"]?.value.scalar?.text == "1")
        }
    }

    @Test func nestedBlocksHaveALimit() {
        let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "z: 1\n"
        let document = YAMLDocument(reading: SourceText(path: "a.yml", text))
        #expect(document.problems.count == 1)
        #expect(document.root.mapping?["z"]?.value.scalar?.text == "1")
    }

    @Test func sizeHasALimit() throws {
        let line = "# \(String(repeating: "x", count: 1_021))\n"
        for (lines, expected) in [(1_023, 0), (1_025, 1)] {
            let text = "---\na: b\n\(String(repeating: line, count: lines))---\n"
            let frontMatter = try #require(FrontMatter(reading: SourceText(path: "a.md", text)))
            #expect(frontMatter.problems.count == expected)
            #expect(frontMatter.root.entries.count == 1 - expected)
        }
    }

    @Test func keysHaveALimit() {
        for (count, expected) in [(10_000, 0), (10_001, 1)] {
            let text = (0..<count).map { "k\($0): v\n" }.joined() + "z z\n"
            let document = YAMLDocument(reading: SourceText(path: "a.yml", text))
            #expect(document.problems.count == (expected == 0 ? 1 : expected))
            #expect(document.root.mapping?.entries.count == 10_000)
        }
    }

    @Test func aliasBombsAreRefused() {
        let text = "a: &a [x]\n" + (1...50).map { "k\($0): &k\($0) [*a, *a, *a]\n" }.joined()
        let document = YAMLDocument(reading: SourceText(path: "a.yml", text))
        #expect(document.root.mapping?.entries.count == 51)
        #expect(document.problems.count == 150)
    }
}
