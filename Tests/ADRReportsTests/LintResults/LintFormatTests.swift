import ADRReports
import ADRText
import Testing

@Suite struct LintFormatTests {
    @Test func jsonTellsFixesWithTheirSafety() {
        var sample = SampleReport()
        sample.fix = Fix(
            title: "write it out", safety: .unsafe,
            edits: [FilePath(SampleReport.otherPath): [TextEdit(inserting: "!", at: 3)]])
        #expect(
            LintFormat.jsonl.render(sample.report).hasSuffix(
                """
                "fix":{"title":"write it out","safety":"unsafe","edits":[{"path":"docs/adr/0002-y.md","line":1,\
                "column":4,"end_line":1,"end_column":4,"replacement":"!"}]}}

                """))
    }

    @Test func githubHasOneCommandWithTheNotesInIt() {
        #expect(
            LintFormat.github.render(SampleReport().report) == """
                ::warning title=unknown-status,file=docs/adr/0001-x.md,line=2,col=11,endLine=2,endColumn=18::\
                the status is not known%0Anote: docs/adr/0002-y.md:1:3: this one is

                """)
    }

    @Test func githubTellsHintsAsNoticesAndSeveralLinesWithoutColumns() {
        var sample = SampleReport()
        sample.severity = .info
        sample.range = 15..<25
        #expect(
            LintFormat.github.render(sample.report).hasPrefix(
                "::notice title=unknown-status,file=docs/adr/0001-x.md,line=2,endLine=3::the"))
    }

    @Test func pathsForServicesBeginAtTheRootWhereverTheCommandRuns() {
        let sample = SampleReport()
        let report = sample.report(of: [sample.diagnostic], folder: "docs/adr")
        for format in [LintFormat.github, .gitlab, .sarif, .azure] {
            #expect(format.render(report).contains("docs/adr/0001-x.md"), "\(format)")
        }
        for format in [LintFormat.text, .rich, .json, .jsonl, .junit, .checkstyle, .rdjson] {
            #expect(!format.render(report).contains("docs/adr/"), "\(format)")
        }
    }

    @Test func gitlabHasAnArrayOfIssues() {
        #expect(
            LintFormat.gitlab.render(SampleReport().report) == """
                [
                  {
                    "description": "the status is not known",
                    "check_name": "unknown-status",
                    "fingerprint": "\(Self.fingerprints(SampleReport().report)[0])",
                    "severity": "minor",
                    "location": {
                      "path": "docs/adr/0001-x.md",
                      "lines": {
                        "begin": 2
                      }
                    }
                  }
                ]

                """)
    }

    @Test func fingerprintsStayWhenALineMovesAndTellFindingsApart() {
        var sample = SampleReport()
        let before = Self.fingerprints(sample.report)
        sample.text = "---\ndate: 2026-01-01\nstatus: é blessed\nstatus: é blessed\n---\n"
        let offsets = [32..<39, 51..<58, 51..<52]
        let diagnostics = offsets.map { range in
            sample.range = range
            return sample.diagnostic
        }
        let after = Self.fingerprints(sample.report(of: diagnostics))
        #expect(after.first == before.first)
        #expect(Set(after).count == 3)
        sample.rule = "another"
        #expect(!after.contains(Self.fingerprints(sample.report)[0]))
    }

    private static func fingerprints(_ report: LintReport) -> [String] {
        LintFormat.gitlab.render(report).split(separator: "\n").filter { $0.contains("\"fingerprint\"") }
            .compactMap { $0.split(separator: "\"").dropLast().last.map(String.init) }
    }

    @Test func junitHasAFailedTestForAFinding() {
        #expect(
            LintFormat.junit.render(SampleReport().report) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="adr lint" tests="1" failures="1">
                  <testsuite name="docs/adr/0001-x.md" tests="1" failures="1" errors="0" skipped="0">
                    <testcase classname="docs/adr/0001-x.md" name="unknown-status (2:11)" file="docs/adr/0001-x.md" \
                line="2">
                      <failure message="the status is not known" type="warning">\
                docs/adr/0001-x.md:2:11: the status is not known
                note: docs/adr/0002-y.md:1:3: this one is</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func junitWithoutFindingsHasATestThatPassed() throws {
        let output = LintFormat.junit.render(SampleReport().report(of: []))
        #expect(output.contains("tests=\"1\" failures=\"0\""))
        #expect(try WellFormedXML(output).elements == ["testsuites", "testsuite", "testcase"])
    }

    @Test func checkstyleHasAnErrorInItsFile() {
        #expect(
            LintFormat.checkstyle.render(SampleReport().report) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="4.3">
                  <file name="docs/adr/0001-x.md">
                    <error line="2" column="11" severity="warning" message="the status is not known" \
                source="adr.unknown-status"/>
                  </file>
                </checkstyle>

                """)
    }

    @Test func rdjsonCountsBytesAndEndsBehindTheLast() {
        let output = LintFormat.rdjson.render(SampleReport().report)
        let numbers = output.split(separator: "\n").filter {
            $0.contains("\"line\"") || $0.contains("\"column\"")
        }
        .map { $0.filter(\.isNumber) }
        #expect(numbers == ["2", "12", "2", "19", "1", "3", "1", "4"])
        #expect(output.contains("\"severity\": \"WARNING\""))
    }

    @Test func rdjsonSuggestsAFixOfOneEdit() {
        var sample = SampleReport()
        let edit = TextEdit(replacing: 15..<22, with: "accepted")
        sample.fix = Fix(title: "correct it", safety: .safe, edits: [FilePath(sample.path): [edit]])
        #expect(LintFormat.rdjson.render(sample.report).contains("\"text\": \"accepted\""))
        sample.fix = Fix(
            title: "correct it", safety: .safe,
            edits: [FilePath(sample.path): [edit], FilePath(SampleReport.otherPath): [edit]])
        #expect(!LintFormat.rdjson.render(sample.report).contains("suggestions"))
    }

    @Test func azureHasOneCommand() {
        #expect(
            LintFormat.azure.render(SampleReport().report) == """
                ##vso[task.logissue type=warning;sourcepath=docs/adr/0001-x.md;linenumber=2;columnnumber=11;\
                code=unknown-status;]the status is not known

                """)
    }

    @Test(arguments: [
        (LintFormat.text, ""), (.jsonl, ""), (.github, ""), (.azure, ""), (.gitlab, "[]\n"),
        (.rich, "nothing found in 2 files\n"),
    ])
    func withoutFindingsAFormatIsAsSmallAsItCanBe(_ format: LintFormat, _ expected: String) {
        #expect(format.render(SampleReport().report(of: [])) == expected)
    }
}
