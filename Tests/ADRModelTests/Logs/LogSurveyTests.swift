import ADRModel
import ADRText
import Testing

@Suite struct LogSurveyTests {
    private let body = "\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n"

    private func survey(_ files: [String: String]) -> [DecisionLog] {
        LogSurvey(files.map { SourceText(path: $0.key, $0.value) }).logs
    }

    @Test func indexPagesTemplatesAndNotesAreNoRecords() throws {
        let logs = survey([
            "docs/adr/0001-a.md": "# A\n" + body, "docs/adr/README.md": "# Decisions\n" + body,
            "docs/adr/template.md": "# {title}\n" + body, "docs/adr/0000-adr-template.md": "# T\n" + body,
            "docs/adr/XXXX-short-title.md": "# T\n" + body, "docs/adr/notes.md": "# Notes\n\nText.\n",
            "docs/adr/templates/0001-x.md": "# T\n" + body, "docs/adr/_template.md": "# T\n" + body,
            "docs/adr/0005-use-template-engine.md": "# Use a template engine\n" + body,
            "docs/adr/adr-0015-modele-commission.md": "# Modèle de commission\n" + body,
        ])
        let log = try #require(logs.first)
        #expect(logs.count == 1)
        #expect(log.records.compactMap(\.number) == [1, 5, 15])
        #expect(log.pages.count == 7)
    }

    @Test(arguments: [
        GeneratedPage.marker + "\n\n# Risks\n", "\u{FEFF}" + GeneratedPage.marker + "\r\n",
        "# Risk review as of 2026-12-01\n", "# Design review as of 2026-12-01\r\n",
    ])
    func pagesThatTheToolMadeAreNoRecords(beginning: String) throws {
        let names = ["risks.md", "risk-review.md", "risks-2026-12-01.md", "0011-risks.md"]
        let pages = names.map { ("docs/adr/" + $0, beginning + body) }
        let log = try #require(
            survey(Dictionary(uniqueKeysWithValues: [("docs/adr/0001-a.md", "# A\n" + body)] + pages)).first)
        #expect(log.records.compactMap(\.number) == [1])
        #expect(log.pages.map(\.kind) == [.other, .other, .other, .other])
    }

    @Test func aTitleThatSpeaksOfReviewsIsARecords() throws {
        let log = try #require(
            survey(["docs/adr/0001-a.md": "# Risk review as of the autumn\n" + body]).first)
        #expect(log.records.count == 1)
    }

    @Test func bareNamesAreRecordsBesideRecords() throws {
        let log = try #require(
            survey(["docs/adr/0001-a.md": "# A\n" + body, "docs/adr/use-b.md": "# B\n" + body]).first)
        #expect(log.records.count == 2)
    }

    @Test func numberedGuidesOutsideALogAreNoRecords() {
        #expect(survey(["docs/guide/01-introduction.md": "# Introduction\n\n## Setup\n"]).isEmpty)
    }

    @Test func numberedRecordsMakeALogWhateverItsFolder() {
        let logs = survey(["security/004-x.md": "# X\n" + body, "README.md": "# R\n" + body])
        #expect(logs.map(\.folder) == ["security"])
    }

    /// So a log stays one when its statuses move to front matter.
    @Test func aStatusInFrontMatterMakesALogAsOneUnderTheTitleDoes() {
        func files(_ statuses: [String]) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: statuses.enumerated().map { index, status in
                    (
                        "ideas/use-\("abcd".dropFirst(index).prefix(1)).md",
                        "---\nstatus: \(status)\n---\n# Use it\n\n## Context\n\nA\n"
                    )
                })
        }
        #expect(survey(files(["Accepted", "Proposed", "Rejected"])).map(\.records.count) == [3])
        #expect(survey(files(["draft", "draft", "deprecated"])).isEmpty)
        let log = files(["Accepted", "Complete", "Rejected"])
        let known = Dictionary(
            uniqueKeysWithValues: log.map {
                ($0.key.replacing("ideas", with: "adr"), $0.value.replacing("## Context", with: "## Why"))
            })
        #expect(survey(known).map(\.records.count) == [3])
    }

    @Test func severalLogsInOneRepository() {
        let logs = survey([
            "docs/adr/0001-a.md": "# A\n" + body, "packages/core/docs/adr/0001-b.md": "# B\n" + body,
            "packages/core/docs/adr/deprecated/0002-c.md": "# C\n" + body,
        ])
        #expect(logs.map(\.folder) == ["docs/adr", "packages/core/docs/adr"])
        #expect(logs.map(\.records.count) == [1, 2])
    }

    @Test func aFolderCanBeARecord() {
        let logs = survey([
            "adr/0001-a/README.md": "# A\n" + body, "adr/0001-a/benchmarks.md": "# B\n" + body,
            "adr/README.md": "# Index\n",
        ])
        #expect(logs.map(\.folder) == ["adr"])
        #expect(logs.first?.records.map(\.source.path) == ["adr/0001-a/README.md"])
    }
}
