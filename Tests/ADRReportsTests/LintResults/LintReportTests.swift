import ADRLint
import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct LintReportTests {
    private static let source = SourceText(path: "docs/adr/0001-x.md", "---\nstatus: é blessed\n---\n# X\n")
    private static let other = SourceText(path: "docs/adr/0002-y.md", "# Y\n")

    private static func report(message: String = "the status is not known") -> LintReport {
        let diagnostic = Diagnostic(
            rule: "unknown-status", severity: .warning, path: source.path, range: 15..<22, message: message,
            notes: [Diagnostic.Note(path: other.path, range: 2..<3, message: "this one is")])
        return LintReport([diagnostic], in: [source, other], fileCount: 2)
    }

    @Test func textHasALineForAFindingAndOneForEachNote() {
        #expect(
            LintFormat.text.render(Self.report()) == """
                docs/adr/0001-x.md:2:11: warning: the status is not known [unknown-status]
                docs/adr/0002-y.md:1:3: note: this one is

                """)
    }

    @Test func jsonHasPositionsInScalarsAndTheEndBehindTheLast() {
        #expect(
            LintFormat.json.render(Self.report()) == """
                {
                  "$schema": "urn:adr:schema:lint",
                  "findings": [
                    {
                      "rule": "unknown-status",
                      "severity": "warning",
                      "path": "docs/adr/0001-x.md",
                      "line": 2,
                      "column": 11,
                      "end_line": 2,
                      "end_column": 18,
                      "message": "the status is not known",
                      "notes": [
                        {
                          "path": "docs/adr/0002-y.md",
                          "line": 1,
                          "column": 3,
                          "message": "this one is"
                        }
                      ],
                      "fix": null
                    }
                  ]
                }

                """)
    }

    @Test func theSummaryCountsFindingsAndFiles() {
        #expect(Self.report().summary == "1 warning in 1 of 2 files")
        #expect(LintReport([], in: [Self.source], fileCount: 1).summary == "nothing found in 1 file")
    }

    @Test func withoutFindingsTextIsEmptyAndJSONIsAnEmptyList() {
        let report = LintReport([], in: [Self.source], fileCount: 1)
        #expect(LintFormat.text.render(report).isEmpty)
        #expect(
            LintFormat.json.render(report)
                == "{\n  \"$schema\": \"urn:adr:schema:lint\",\n  \"findings\": []\n}\n")
    }

    @Test func aFindingAboutAWholeFileStandsAtItsBeginning() {
        let diagnostic = Diagnostic(
            rule: "r", severity: .error, path: Self.source.path, range: nil, message: "wrong")
        let report = LintReport([diagnostic], in: [Self.source], fileCount: 1)
        #expect(LintFormat.text.render(report) == "docs/adr/0001-x.md:1:1: error: wrong [r]\n")
    }
}
