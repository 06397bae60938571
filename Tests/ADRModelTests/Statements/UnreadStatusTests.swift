import ADRModel
import ADRText
import Testing

/// What is not understood as a whole is not changed, and what is said without a record states no supersession.
@Suite struct UnreadStatusTests {
    private func record(_ head: String) -> DecisionRecord {
        RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(head)\n"))
    }

    private func changed(_ head: String, to status: DecisionStatus) throws -> String {
        var editor = RecordEditor(record(head))
        try editor.setStatus(status)
        return String(editor.record.source.text.dropFirst(5).dropLast())
    }

    @Test(arguments: [
        "swapped for [ADR-0002](0002-b.md)", "parked, see ADR-0002",
        "zamieniony na [ADR-010](ADR-010-x.md) (2026-06-23)",
        "parked; the team is gone", "parked – see ADR-2", "parked (see [2. B](0002-b.md))",
    ])
    func unknownWordsBeforeALinkOrCommaStay(text: String) {
        #expect(throws: RecordEditError.self) { try changed("Status: \(text)", to: .accepted) }
        #expect(throws: RecordEditError.self) { try changed("## Status\n\n\(text)", to: .accepted) }
    }

    @Test(arguments: ["parked", "parked.", "parked (by ana)", "Parked, 2026-01-02"])
    func unknownWordsAloneAreReplaced(text: String) throws {
        #expect(try changed("Status: \(text)", to: .accepted).lowercased().hasPrefix("status: accepted"))
    }

    @Test(arguments: [
        (
            "Status: ~~Accepted~~ Rejected", DecisionStatus.accepted,
            "Status: ~~Accepted~~ ~~Rejected~~ Accepted"
        ),
        (
            "## Status\n\n~~Proposed~~ Accepted", .deprecated,
            "## Status\n\n~~Proposed~~ ~~Accepted~~ Deprecated"
        ),
    ])
    func whatIsStruckOutGetsCompany(before: String, status: DecisionStatus, after: String) throws {
        #expect(try changed(before, to: status) == after)
    }

    @Test(arguments: [
        "Superseded [ADR-0002](0002-b.md)", "Superseded: [ADR-0002](0002-b.md)",
        "superseded → [ADR-0002](0002-b.md)",
        "Superseded -> ADR-0002", "**Superseded** – [2. B](0002-b.md), 2026-01-02",
        "Nahrazeno [ADR-0002](0002-b.md)",
        "Заменено [ADR-0002](0002-b.md)", "已取代 [ADR-0002](0002-b.md)", "Replaced [ADR-2](0002-b.md)",
        "zastapiony przez [ADR-0002](0002-b.md)", "substituida por [ADR-0002](0002-b.md)",
    ])
    func aRecordBehindTheWordSupersedes(text: String) {
        let heads = [
            "Status: \(text)", "* Status: \(text)", "## Status\n\n\(text)",
            "| Status | \(text) |\n|---|---|\n| A | B |",
        ]
        for head in heads {
            let read = record(head)
            #expect(read.currentStatus == .superseded, "\(head)")
            #expect(read.links(.supersededBy).map(\.target.number) == [2], "\(head)")
        }
    }

    @Test(arguments: [
        "Accepted (replaced by the real one later)",
        "Accepted (provisional — replaced by the real XSD when it lands)",
        "Accepted [superseded by whatever comes next]", "Akzeptiert (ersetzt durch das Neue, wenn es da ist)",
    ])
    func aRemarkWithoutARecordStatesNoSupersession(text: String) throws {
        for head in ["Status: \(text)", "- **Status:** \(text)", "## Status\n\n\(text)"] {
            #expect(record(head).currentStatus == .accepted, "\(head)")
            let remark = text.drop { $0 != "(" && $0 != "[" }
            #expect(try changed(head, to: .rejected).hasSuffix(" \(remark)"))
        }
    }

    @Test(arguments: [
        "Accepted (superseded by ADR-0002)", "Accepted (superseded by [the one on Kafka](0002-b.md))",
    ])
    func aRemarkWithARecordDoes(text: String) {
        #expect(record("Status: \(text)").currentStatus == .superseded)
    }

    @Test(arguments: ["**REJECTED** _check [update 1](#update-1)_", "**Rejected** see below"])
    func aWordInBoldIsTheStatus(text: String) {
        #expect(record("## Status\n\n\(text)").currentStatus == .rejected)
    }

    // MARK: - Headings

    @Test(arguments: [
        ("Status / Statut", "Accepted"), ("ステータス (Status)", "承認"), ("2. ステータス（Status）", "承認"),
        ("Estado | Status", "Aceptado"), ("Status – Sachstand", "Angenommen"),
        ("1. Status / Statut", "Accepté"),
        ("**Status** / *Statut*", "Accepted"),
    ])
    func aHeadingInTwoLanguagesNamesTheStatus(heading: String, word: String) throws {
        let head = "## \(heading)\n\n\(word)\n\n## 3. 決定日 (Date)\n\n2026-01-02\n\n## Context\n\nC"
        #expect(record(head).currentStatus == .accepted)
        #expect(record(head).date.value?.iso == "2026-01-02")
        let text = try changed(head, to: .deprecated)
        #expect(text.hasPrefix("## \(heading)\n\n") && !text.contains("\n\(word)\n"))
    }

    @Test(arguments: ["Status of the decision", "Current status of this ADR"])
    func aHeadingThatMayBeTheStatusIsNamed(heading: String) {
        #expect(throws: RecordEditError.self) {
            try changed("## \(heading)\n\nAccepted\n\n## Context\n\nC", to: .deprecated)
        }
    }

    @Test(arguments: ["Status quo", "State / Props", "Data / API", "Status of our servers"])
    func otherHeadingsNameNone(heading: String) throws {
        let head = "## \(heading)\n\nWe have none since 2020-01-02.\n\n## Context\n\nC"
        #expect(record(head).status.place == nil && record(head).date.place == nil)
        #expect(try changed(head, to: .deprecated).contains("deprecated"))
    }

    @Test func relationsCountAtAnyLevel() {
        let text =
            "Status: Accepted\n\n## References\n\n### Related ADRs\n\n- Superseded by [ADR-0003](./0003-c.md)\n- [ADR-0004](0004-d.md)"
        #expect(record(text).links(.supersededBy).map(\.target.number) == [3])
        #expect(record("## Context\n\n" + text).links(.relatesTo).map(\.target.number) == [4])
    }

    @Test func frontMatterThatBeginsWithACommentAndNeverCloses() {
        func problems(_ text: String) -> Int? {
            RecordReader().read(SourceText(path: "adr/0005-a.md", text)).frontMatter?.problems.count
        }
        #expect(
            problems("---\n# Configuration\nstatus: accepted\ndate: 2026-01-02\n# B\n\n## Context\n") == 1)
        #expect(problems("---\n# A title\n\nStatus: accepted\n") == nil)
        #expect(problems("---\n# A title\nText with: a colon\n") == nil)
    }

    @Test func aDayThatMayLackADigitIsNone() {
        #expect(record("Date: 2021-09-2").date.value == nil)
        #expect(record("Date: 2021-9-2").date.value?.iso == "2021-09-02")
        #expect(record("Date: 2021-09-5").date.value?.iso == "2021-09-05")
    }
}
