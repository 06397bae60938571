import ADRModel
import ADRText
import Testing

/// Two prefixes with numbers of their own in one folder are two series.
@Suite struct RecordSeriesTests {
    private func log(_ names: [String]) throws -> DecisionLog {
        let body = "\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n"
        let sources = names.map { SourceText(path: "docs/adr/\($0).md", "# \($0.prefix(8)): X\n" + body) }
        return try #require(LogSurvey(sources).logs.first)
    }

    @Test(arguments: ["DDR", "RFC", "PDR", "TDR", "EDR", "DR", "AD", "MADR", "DEC"])
    func thePrefixIsPartOfTheLabel(word: String) throws {
        let log = try log(["ADR-0001-a", "\(word)-0001-b", "ADR-0002-c"])
        #expect(Set(log.records.map(\.label)) == ["ADR-0001", "\(word)-0001", "ADR-0002"])
        #expect(log.resolve("\(word)-1").record?.fileName.stem == "\(word)-0001-b")
        #expect(log.resolve("ADR-0001").record?.fileName.stem == "ADR-0001-a")
    }

    @Test func oneSeriesHasNone() throws {
        #expect(try log(["ADR-0001-a", "RFC-0002-b"]).records.map(\.label) == ["0001", "0002"])
        #expect(try log(["ADR-0001-a", "adr-0001-b"]).records.map(\.label) == ["0001", "0001"])
    }

    @Test func textsNameTheSeries() throws {
        let log = try log(["ADR-0001-a", "DDR-0001-b", "ADR-0002-c"])
        let source = SourceText(path: "docs/adr/ADR-0002-c.md", "")
        func found(_ text: String) -> String? {
            let reference = RecordReference(text: text, number: 1, stem: nil, range: 0..<0)
            return log.resolve(reference, from: source).record?.fileName.stem
        }
        #expect(found("DDR-0001") == "DDR-0001-b")
        #expect(found("ADR-1") == "ADR-0001-a")
    }

    @Test func aSecondRecordOfANumberIsNotLost() {
        let sections =
            "\n## Context and Problem Statement\n\nA\n\n## Considered Options\n\nB\n\n## Decision Outcome\n\nC\n"
        let sources = [
            SourceText(
                path: "docs/adr/0001-use-go.md", "---\nstatus: accepted\ndate: 2026-01-02\n---\n# Use Go\n"),
            SourceText(path: "docs/adr/0001-keep-python.md", "# Keep Python\n" + sections),
            SourceText(path: "docs/adr/0001-numbers.md", "# Numbers\n\nA table.\n"),
        ]
        #expect(LogSurvey(sources).logs.first?.records.count == 2)
    }

    @Test func aTemplateOfRecordsIsOneHoweverFilledIn() {
        let body = "\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n"
        let sources = [
            "ADR-FUNC-0001-a", "ADR-FUNC-0002-b", "template-ADR-FUNC-0001-c", "template-for-teams",
        ].map {
            SourceText(path: "docs/adr/\($0).md", "# Title \($0)\n" + body)
        }
        #expect(LogSurvey(sources).verdicts.map(\.verdict.kind) == [.record, .record, .template, .template])
    }
}
