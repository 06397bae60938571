import ADRModel
import ADRText
import Testing

@Suite struct StatusReadingTests {
    /// A line within a sentence states nothing, even if it begins with a word for a status.
    @Test func aWrappedSentenceStatesNothing() {
        let text =
            "---\nstatus: proposed\n---\n# Y\n\n## Status\n\nIt moves the keys of the queue, and the\n"
            + "*concept* — edges that rebuild — stays as it was.\n"
        let record = RecordReader().read(SourceText(path: "docs/adr/0002-y.md", text))
        #expect(record.currentStatus == .proposed && record.otherStatuses.isEmpty)
    }

    /// A link may go over the end of a line; what stands behind it is looked for on the line where it ends.
    @Test(arguments: [
        "## Status\n\nPartially superseded by [1\nx](0001-x.md)\n",
        "## Status\n\nPartially superseded by [1\nx](0001-x.md) (the queue)\n",
        "* Status: partially superseded by [1\n  x](0001-x.md)\n",
        "## Status\n\nPartially superseded by <a\nhref=\"0001-x.md\">1</a>\n",
        "## Status\n\nPartially superseded by [1](0001-x.md\n\"x\")\n",
        "| Status | Partially superseded by <a\nhref=\"0001-x.md\">1</a> |\n|---|---|\n",
    ])
    func aLinkOverTheEndOfALineIsRead(_ text: String) {
        for text in [text, text.replacing("\n", with: "\r\n")] {
            let record = RecordReader().read(SourceText(path: "docs/adr/0002-y.md", "# Y\n\n\(text)"))
            #expect(record.title.value?.text == "Y")
            if text.hasPrefix("## Status") {
                #expect(
                    record.links.contains { $0.target.text.contains("0001-x.md") || $0.target.number == 1 })
            }
        }
    }

    /// A word for the page, as sites have it, says nothing of the decision; the record does.
    @Test func aKnownStatusCountsBeforeAWordThatIsNone() {
        let read = record("---\nstatus: maintained\n---\n# X\n\n## Status\n\nRejected on 2026-01-02.\n")
        #expect(read.currentStatus == .rejected && read.date.value?.iso == "2026-01-02")
        #expect(record("---\nstatus: maintained\n---\n# X\n").currentStatus == .other)
    }

    @Test(arguments: [
        "Stan: przyjęta. Data: 2026-01-02", "Data: 2026-01-02. Stato: accettato, applicato.",
        "Dato: 2. januar 2026. Status: vedtatt (v0.6).", "状态：已接受。日期：2026-01-02",
        "**Status:** Accepted — **Date:** 2026-01-02", "**Durum:** kabul • **Tarih:** 2 Ocak 2026",
    ])
    func severalFactsStandOnALine(_ line: String) {
        let read = record("# X\n\n\(line.replacing("Stan:", with: "Status:"))\n\n## Context\n\nText.\n")
        #expect(read.currentStatus == .accepted && read.date.value?.iso == "2026-01-02")
    }

    @Test(arguments: [
        ("**Accepted**", DecisionStatus.accepted), ("Rejected (2026-01-02).", .rejected),
        ("*Done*", .accepted),
        ("_Superseded by [ADR-3](0003-x.md)_", .superseded),
    ])
    func aStatusMayStandAloneUnderTheTitle(_ line: String, _ status: DecisionStatus) {
        #expect(record("# X\n\n\(line)\n\n## Context\n\nText.\n").currentStatus == status)
    }

    @Test(arguments: [
        "Accepted orders", "Done", "Accepted. We look again in May.", "Rejected orders are kept.",
    ])
    func whatSaysMoreUnderTheTitleIsProse(_ line: String) {
        #expect(record("# X\n\n\(line)\n\n## Context\n\nText.\n").currentStatus == nil)
    }

    @Test(arguments: [
        "- 2020-01-01 proposed\n- 2020-02-01 accepted", "2020-01-01 draft\n\n2020-02-01 - accepted",
        "- 1 January 2020 proposed\n- 1 February 2020 accepted",
    ])
    func theStatusMayStandBehindItsDay(_ lines: String) {
        let read = record("# X\n\n## Status\n\n\(lines)\n\n## Context\n\nText.\n")
        #expect(read.currentStatus == .accepted && read.date.value?.iso == "2020-02-01")
    }

    @Test(arguments: [
        ("Przyjęty", DecisionStatus.accepted), ("przyjęte", .accepted), ("Odrzucona", .rejected),
        ("Zastąpiona przez ADR-3", .superseded), ("Kabul", .accepted), ("Принята", .accepted),
        ("approvata", .accepted), ("Schválena", .accepted), ("Förslag", .proposed), ("Propozycja", .proposed),
        ("In Kraft", .accepted), ("已生效", .accepted),
    ])
    func wordsOfOtherLanguages(_ text: String, _ status: DecisionStatus) {
        #expect(record("# X\n\n## Status\n\n\(text)\n").currentStatus == status)
    }

    @Test(arguments: [
        ("# X\n\n## Status\n\n- [x] Accepted (2026-01-02)\n", "Accepted (2026-01-02)"),
        ("# X\n\n## Status\n\n- **State**: Accepted\n- **Date**: 2026-01-02\n", "Accepted"),
        (
            "# X\n\n## Decision Metadata\n\n- Decision status: Accepted\n- Decision date: 2026-01-02\n",
            "Accepted"
        ),
        ("# Status\n\nAccepted, 2026-01-02\n\n# Context\n\nText.\n", "Accepted, 2026-01-02"),
        (
            "# ADR-12\n\n## Title\n\nUse X\n\n> Status: Accepted\n>\n> Date: 2026-01-02\n\n## Context\n",
            "Accepted"
        ),
    ])
    func statusAndDay(_ text: String, _ stated: String) throws {
        let read = record(text)
        #expect(read.currentStatus == .accepted && read.date.value?.iso == "2026-01-02")
        #expect(read.source[try #require(read.status.range)] == stated)
    }

    @Test(arguments: [
        ("---\nstatus: accepted\n---\n# X\n", DecisionStatus.accepted, "accepted"),
        (
            "---\nstatus: \"superseded by [ADR-0005](0005-x.md)\"\n---\n# X\n", .superseded,
            "\"superseded by [ADR-0005](0005-x.md)\""
        ),
        ("+++\nstatus = \"draft\"\n+++\n# X\n", .draft, "\"draft\""),
        ("# X\n\n* Status: proposed\n* Date: 2020-01-02\n", .proposed, "proposed"),
        ("# X\n\n- **Status:** Active\n", .accepted, "Active"),
        ("# X\n\n- *Status:* Rejected\n", .rejected, "Rejected"),
        ("# X\n\n**Status**: Accepted\n", .accepted, "Accepted"),
        ("# X\n\n**Status** Accepted\n", .accepted, "Accepted"),
        ("# X\n\n__Status__: Deprecated\n", .deprecated, "Deprecated"),
        ("# X\n\n**Status: Accepted**\n", .accepted, "Accepted"),
        ("# X\n\nStatus: Accepted\nDate: 2020-01-02\n", .accepted, "Accepted"),
        ("# X\n\n**Status:** Accepted | **Date:** 2025-03-07\n", .accepted, "Accepted"),
        ("# X\n\n**Status:** accepted · 2026-07-30 · more\n", .accepted, "accepted"),
        ("# X\n\n**Accepted** · 2026-07-30 · more\n", .accepted, "**Accepted** · 2026-07-30 · more"),
        ("# X\n\naccepted | 2026-07-30 | ana\n", .accepted, "accepted | 2026-07-30 | ana"),
        (
            "# X\n\n<dl>\n<dt>Status<dd><b>Accepted</b>\n<dt>Date<dd>2026-07-30\n</dl>\n", .accepted,
            "<b>Accepted</b>"
        ),
        ("# X\n\n<table><tr><td>Status</td><td>Draft</td></tr></table>\n", .draft, "Draft"),
        ("# X\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |\n", .accepted, "Accepted"),
        ("# X\n\n| | |\n|---|---|\n| Status | Draft |\n", .draft, "Draft"),
        ("# X\n\n| Status | Date |\n|---|---|\n| Proposed | 2020-01-02 |\n", .proposed, "Proposed"),
        ("# X\n\n## Status\n\nAccepted\n\n## Context\n", .accepted, "Accepted"),
        ("# X\n\n## Status\n\n**Accepted** (2020)\n", .accepted, "**Accepted** (2020)"),
        ("# X\n\n## Status: Accepted\n", .accepted, "Accepted"),
        ("# X\n\n## Status - Rejected\n", .rejected, "Rejected"),
        ("# X\n\n## Status (Proposed)\n", .proposed, "Proposed"),
        ("# X\n\n**Status**\n\nAccepted\n", .accepted, "Accepted"),
        ("# X\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Status\n\nAccepted\n", .accepted, "Accepted"),
        ("# X\n\n## Statut\n\nAccepté, 2026-07-18.\n", .accepted, "Accepté, 2026-07-18."),
        ("# X\n\n## ステータス\n\n承認（改訂: 2スレッド → 3スレッド）\n", .accepted, "承認（改訂: 2スレッド → 3スレッド）"),
        ("# X\n\n## 状态\n\n已接受\n", .accepted, "已接受"),
        ("# X\n\n## Status\n\n✅ Accepted\n", .accepted, "✅ Accepted"),
        (
            "# X\n\n## Status\n\n![Accepted](https://example.org/badge.svg)\n", .accepted,
            "![Accepted](https://example.org/badge.svg)"
        ),
        (
            "# X\n\n## Status\n\nAccepted\n\nSuperseded by [15. Y](0015-y.md)\n", .superseded,
            "Superseded by [15. Y](0015-y.md)"
        ),
        ("# X\n\n## Status\n\nSuperceded by ADR 15\n", .superseded, "Superceded by ADR 15"),
        (
            "# X\n\n## Status\n\n- 2020-01-01: proposed\n- 2020-02-01: accepted\n", .accepted,
            "2020-02-01: accepted"
        ),
        ("# X\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n", .accepted, "Accepted"),
        ("# X\n\n## Status\n\nProposed → Accepted\n", .accepted, "Accepted"),
        (
            "# X\n\n## Status\n\nAccepted, partially superseded by ADR 3\n", .accepted,
            "Accepted, partially superseded by ADR 3"
        ),
        ("# X\n\n## Status\n\n~~Proposed~~ Accepted\n", .accepted, "~~Proposed~~ Accepted"),
        (
            "# X\n\n## Status\n\n~~Proposed~~ ~~Accepted~~ Deprecated\n", .deprecated,
            "~~Proposed~~ ~~Accepted~~ Deprecated"
        ),
        ("# X\n\n## Status\n\n~~Accepted~~\n", .accepted, "~~Accepted~~"),
        ("# X\n\n## Durum\n\nKabul edildi\n", .accepted, "Kabul edildi"),
        ("# X\n\n## Status\n\nVedtatt\n", .accepted, "Vedtatt"),
        ("# X\n\n## Status\n\nIn consideration\n", .proposed, "In consideration"),
        ("# X\n\n## Status\n\nNot accepted\n", .rejected, "Not accepted"),
        ("# X\n\n## Status\n\nFrobnicated\n", .other, "Frobnicated"),
    ])
    func formsOfRealLogs(_ text: String, _ status: DecisionStatus, _ place: String) throws {
        let read = record(text)
        #expect(read.currentStatus == status)
        #expect(read.source[try #require(read.status.range)] == place)
    }

    @Test(arguments: [
        "---\nstatus: {proposed | rejected | accepted | superseded by ADR-1}\n---\n# X\n",
        "# X\n\n* Status: [proposed | rejected | accepted | deprecated]\n",
        "# X\n\n## Status\n\nProposed, Accepted, Rejected, Deprecated, Superseded by DRzzz\n",
        "# X\n\n## Status\n\n> Accepted or Rejected\n",
    ])
    func aMenuIsNoStatus(_ text: String) {
        #expect(record(text).status.value == nil)
        #expect(record(text).currentStatus == .other)
    }

    /// What happened to a part is not what became of the record.
    @Test(arguments: [
        "accepted – the rules on hosting are replaced by ADR-2", "accepted; point 3 replaced by ADR-2",
        "angenommen – die Regeln zu Hosting sind ersetzt durch [ADR-2](0002-b.md)",
        "Accepted. Section 3 was superseded by ADR-2", "Accepted (the driver portion superseded by ADR-2)",
        "Принято; пункт 3 заменён [ADR-2](0002-b.md)", "Aceptado; el punto 3 reemplazado por ADR-2",
    ])
    func aPartThatIsReplacedLeavesTheStatus(_ status: String) {
        for text in [
            "# X\n\nStatus: \(status)\n", "# X\n\n## Status\n\n\(status)\n", "# X\n\n- Status: \(status)\n",
        ] {
            #expect(record(text).currentStatus == .accepted, "\(text)")
            #expect(!record(text).links(.supersededBy).contains { !$0.isPartial }, "\(text)")
        }
    }

    @Test(arguments: [
        "Accepted, superseded by ADR-2", "Accepted (superseded by ADR-2)",
        "Accepted but now superseded by ADR-2",
        "Accepted; this decision has been superseded by ADR-2", "Accepted 2020-01-02 - superseded by ADR-2",
        "Angenommen, inzwischen ersetzt durch ADR-2", "Accepté, puis remplacé par ADR-2",
        "Accepted by the board and later superseded by ADR-2",
    ])
    func aRecordThatWasAcceptedFirstIsSuperseded(_ status: String) {
        let read = record("# X\n\nStatus: \(status)\n")
        #expect(read.currentStatus == .superseded)
        #expect(read.links(.supersededBy).map(\.isPartial) == [false])
    }

    @Test(arguments: [
        ("Status – Accepted\n\nDate – 2019-07-23", true), ("Status - Accepted\nDate - 2019-07-23", true),
        ("- Status — Accepted\n- Date — 23.07.2019", true), ("Status – quo\n\nDate - and time", false),
        ("| Status | Accepted | Date | 2019-07-23 |", true),
        ("| 状态 | 已接受 | 日期 | 2019-07-23 |\n| 作者 | ana | 标签 | x |", true),
        ("| Status | Accepted |\n| Date | 2019-07-23 |", true),
        ("| Status | Accepted | Date | 2019-07-23 |\n|---|---|---|---|", true),
        ("| Status | Accepted | Date | 2019-07-23 |\n|---|---|---|---|\n| Team | red | Tags | x |", true),
    ])
    func namesBeforeADashOrBetweenBars(_ head: String, _ isRead: Bool) {
        let read = record("# X\n\n\(head)\n\n## Context\n\nC\n")
        #expect(read.currentStatus == (isRead ? .accepted : nil))
        #expect(read.date.value?.iso == (isRead ? "2019-07-23" : nil))
    }

    @Test func noStatusIsMissing() {
        #expect(record("# X\n\n## Context\n\nThe status: quo.\n").currentStatus == nil)
        #expect(record("---\nstatus:\n---\n# X\n").currentStatus == nil)
    }

    @Test func frontMatterCountsBeforeTheBody() {
        let read = record("---\nstatus: accepted\n---\n# X\n\n## Status\n\nRejected\n")
        #expect(read.currentStatus == .accepted)
        #expect(read.status.place == .frontMatter)
    }

    @Test(arguments: [
        ("Accepted in part; the driver portion superseded by ADR-16", DecisionStatus.accepted),
        ("Accepted security architecture / verification pending", .other), ("已被 ADR-1 取代", .superseded),
        ("已由 [ADR-10](0010-x.md) 替代", .superseded), ("ADR-9 により置き換え", .superseded),
    ])
    func whatTheSentenceIsAbout(_ text: String, _ status: DecisionStatus) {
        #expect(record("# X\n\n## Status\n\n\(text)\n").currentStatus == status)
    }

    @Test(arguments: [
        "```\nStatus:   Draft\nTitle:    Rows,\n          and more\nCreated:  2026-01-02\n```",
        "```yaml\nstatus: draft\ndate: 2026-01-02\n```", "Status\n:   Draft\n\nDate\n:   2026-01-02",
    ])
    func linesMadeOfFacts(_ head: String) throws {
        let text = "# X\n\n\(head)\n\n## Context\n"
        var editor = RecordEditor(record(text))
        #expect(editor.record.currentStatus == .draft && editor.record.date.value?.iso == "2026-01-02")
        try editor.setStatus(.accepted)
        let isCapital = text.contains("Draft")
        let old = isCapital ? "Draft" : "draft"
        #expect(editor.record.source.text == text.replacing(old, with: isCapital ? "Accepted" : "accepted"))
    }

    @Test(arguments: [
        "```yaml\nstatus: 200\nbody: ok\n```", "```\nstatus: accepted\nrun it\ndate: 2026-01-02\n```",
        "```yaml\nstatus: accepted\n```",
    ])
    func codeOfOtherThingsStatesNothing(_ code: String) {
        #expect(record("# X\n\n\(code)\n").status.value == nil)
    }

    @Test func theLatestRowOfAHistoryCounts() {
        let table = "| Date | Status | By |\n|---|---|---|\n| 2026-01-02 | Accepted | ana |\n"
        let read = record("# X\n\n## Status history\n\n\(table)| 2026-02-03 | Superseded by ADR-9 | lee |\n")
        #expect(read.currentStatus == .superseded && read.date.value?.iso == "2026-02-03")
        #expect(read.links(.supersededBy).map(\.target.number) == [9])
    }

    @Test func aMisspelledStatusIsCorrected() {
        let read = record("# X\n\n- Status: Acepted\n")
        #expect(read.currentStatus == .accepted)
        #expect(read.status.value?.correction == "accepted")
    }

    @Test func codeIsNoStatus() {
        #expect(record("# X\n\n```\nStatus: accepted\n```\n").currentStatus == nil)
    }
}
