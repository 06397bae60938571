import ADRLint
import ADRReports
import ADRText
import Testing

@Suite struct BaselineFileTests {
    private static let source = SourceText(path: "docs/adr/0001-\"é\u{202E}.md", "a\n")
    private static let baseline = Baseline(
        of: [
            Diagnostic(rule: "r", severity: .error, path: source.path, range: 0..<1, message: "a/b \\ \u{7}")
        ],
        in: [source])

    @Test func whatIsWrittenIsReadBack() throws {
        let text = BaselineFile.text(of: Self.baseline)
        #expect(try BaselineFile.read(SourceText(path: "known.json", text)) == Self.baseline)
        #expect(text.hasSuffix("}\n"))
        #expect(text.contains("\"occurrence\": 1"))
    }

    @Test(arguments: ["", "[]", "{\"version\": 1}", "{\"entries\": []}", "\u{0}"])
    func anythingElseIsRefused(_ text: String) {
        #expect(throws: BaselineFile.Problem.self) {
            try BaselineFile.read(SourceText(path: "known.json", text))
        }
    }

    /// As former versions wrote it, with blanks before colons.
    @Test func formerSpacingIsRead() throws {
        let text =
            #"{"entries" : [{"line" : "a", "message" : "m", "occurrence" : 1, "path" : "p", "rule" : "r"}], "version" : 1}"#
        let entry = Baseline.Entry(rule: "r", path: "p", message: "m", line: "a", occurrence: 1)
        #expect(try BaselineFile.read(SourceText(path: "known.json", text)) == Baseline([entry]))
    }

    @Test func anotherVersionIsRefusedByItsNumber() {
        let error = #expect(throws: BaselineFile.Problem.self) {
            try BaselineFile.read(SourceText(path: "k.json", "{\"version\": 2, \"entries\": []}"))
        }
        #expect(error?.message == "baseline version 2 is not supported")
    }
}
