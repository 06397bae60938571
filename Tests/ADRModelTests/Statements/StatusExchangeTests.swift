import ADRModel
import ADRText
import Testing

/// What stands behind a status stays where it is true of another one, and is not said of it where it is not.
@Suite struct StatusExchangeTests {
    static let day = CalendarDate(iso: "2026-11-29")!
    private let other = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0009-b.md", "# 9. B\n\nStatus: Accepted\n")))

    private func editor(_ text: String) -> RecordEditor {
        RecordEditor(RecordReader().read(SourceText(path: "adr/0005-a.md", text)))
    }

    private static func head(_ line: String) -> String { "# 5. A\n\n\(line)\n\n## Context\n\nC\n" }

    private func changed(_ text: String, to status: DecisionStatus) throws -> String {
        var editor = editor(text)
        try editor.setStatus(status, supersededBy: status == .superseded ? [other] : [], on: Self.day)
        if status != .superseded { try editor.followDate(Self.day) }
        return editor.record.source.text
    }

    // MARK: - A part

    @Test(arguments: [
        ("Status: Partially superseded by ADR-2", "Status: Deprecated, partially superseded by ADR-2"),
        ("- Status: superseded in part by ADR-2", "- Status: deprecated, superseded in part by ADR-2"),
        (
            "Status: Teilweise ersetzt durch [ADR-2](0002-x.md).",
            "Status: Veraltet, teilweise ersetzt durch [ADR-2](0002-x.md)."
        ),
        (
            "## Status\n\n**Partly superseded** by [2. B](0002-b.md)",
            "## Status\n\n**Deprecated, partly superseded** by [2. B](0002-b.md)"
        ),
        (
            "| Status | Partially superseded by ADR-2 |\n|---|---|\n| Team | red |",
            "| Status | Deprecated, partially superseded by ADR-2 |\n|---|---|\n| Team | red |"
        ),
    ])
    func whatSupersedesAPartStays(before: String, after: String) throws {
        #expect(try changed(Self.head(before), to: .deprecated) == Self.head(after))
    }

    @Test func whatSupersedesAPartStaysBehindASuccessor() throws {
        let text = try changed(Self.head("Status: Partially superseded by ADR-2"), to: .superseded)
        #expect(
            text == Self.head("Status: Superseded by [ADR-0009](0009-b.md), partially superseded by ADR-2"))
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", text))
        #expect(record.links(.supersededBy).map(\.isPartial) == [false, true])
    }

    @Test func frontMatterKeepsWhatSupersedesAPart() throws {
        let text = "---\nstatus: partially superseded by ADR-2\n---\n# A\n"
        #expect(
            try changed(text, to: .deprecated).contains("status: deprecated, partially superseded by ADR-2\n")
        )
    }

    // MARK: - Twice

    @Test(arguments: [
        ("Status: Abgelöst (Superseded)", DecisionStatus.accepted, "Status: Akzeptiert (Accepted)"),
        ("Status: принято (Accepted).", .deprecated, "Status: устарело (Deprecated)."),
        ("Status: Accepted (Angenommen)", .deprecated, "Status: Deprecated (Veraltet)"),
        ("- 状態: 承認 (Accepted)", .rejected, "- 状態: 却下 (Rejected)"),
        ("## Status\n\n**Accepted** (*Angenommen*)", .deprecated, "## Status\n\n**Deprecated** (*Veraltet*)"),
        ("Status: Accepted (implemented)", .deprecated, "Status: Deprecated (implemented)"),
        ("Status: Accepted (final answer)", .deprecated, "Status: Deprecated (final answer)"),
    ])
    func aStatusInTwoLanguagesIsExchangedInBoth(before: String, status: DecisionStatus, after: String) throws
    {
        #expect(try changed(Self.head(before), to: status) == Self.head(after))
    }

    // MARK: - The day of the former status

    @Test(arguments: [
        ("Status: Accepted, 2016-11-23", "Status: Superseded by [ADR-0009](0009-b.md), accepted, 2016-11-23"),
        (
            "Status: Accepted (2016-11-23)",
            "Status: Superseded by [ADR-0009](0009-b.md), accepted (2016-11-23)"
        ),
        (
            "- Status: accepted on 2016-11-23",
            "- Status: superseded by [ADR-0009](0009-b.md), accepted on 2016-11-23"
        ),
        (
            "상태: 승인됨 (2016-11-23)", "상태: 대체됨 ([ADR-0009](0009-b.md)), 승인됨 (2016-11-23)"
        ),
        (
            "Status: Przyjęty (2016-11-23)",
            "Status: Zastąpiony przez [ADR-0009](0009-b.md), przyjęty (2016-11-23)"
        ),
        (
            "| Status | Accepted (2016-11-23) |\n|---|---|\n| Team | red |",
            "| Status | Superseded by [ADR-0009](0009-b.md), accepted (2016-11-23) |\n|---|---|\n| Team | red |"
        ),
    ])
    func aSupersessionLeavesTheDayWithItsStatus(before: String, after: String) throws {
        let text = try changed(Self.head(before), to: .superseded)
        #expect(text == Self.head(after))
        #expect(RecordReader().read(SourceText(path: "adr/0005-a.md", text)).date.value?.iso == "2016-11-23")
    }

    @Test func theDayOfASupersessionIsNotLeftToAnotherStatus() throws {
        let text = try changed(Self.head("Status: Superseded (2016-11-23)"), to: .deprecated)
        #expect(text == Self.head("Status: Deprecated (2026-11-29)"))
    }

    // MARK: - Who decided

    @Test(arguments: [
        "Status: *Accepted*, decided by ana and lee on 2020-02-18.",
        "- Status: accepted (decided on 2020-02-18)",
        "## Status\n\nAccepted – confirmed by the board", "Status: Angenommen, beschlossen von Ana",
        "---\nstatus: accepted, decided by ana\n---",
    ])
    func whoDecidedIsNotSaidOfAnotherStatus(line: String) throws {
        var editor = editor(line.hasPrefix("---") ? line + "\n# A\n" : Self.head(line))
        let before = editor.record.source
        #expect(throws: RecordEditError.self) { try editor.setStatus(.rejected) }
        #expect(editor.record.source == before)
    }

    @Test func whatHappenedStays() throws {
        let text = try changed(Self.head("Status: Accepted, approved by the board"), to: .deprecated)
        #expect(text == Self.head("Status: Deprecated, approved by the board"))
    }

    // MARK: - Words that are not understood

    @Test(arguments: ["*Accepted*, decided by ana on 2020-02-18.", "- Accepted"])
    func aStatusWithoutANameIsNotContradicted(line: String) throws {
        var editor = editor(Self.head(line))
        let refusal = #expect(throws: RecordEditError.self) { try editor.setStatus(.rejected) }
        #expect(refusal?.place.line == 3)
    }

    @Test(arguments: [
        ("- Status: Draft proposal", "- Status: Accepted"),
        ("Status: WIP Draft Proposal, 2017-07-11", "Status: Accepted, 2026-11-29"),
        ("## Status\n\nProposed for review", "## Status\n\nAccepted"),
        ("Status: Proposal, under discussion", "Status: Accepted"),
        ("Status: **Proposed** (*in review*).", "Status: **Accepted**."),
    ])
    func twoWordsForAProposalAreOneStatus(before: String, after: String) throws {
        #expect(try changed(Self.head(before), to: .accepted) == Self.head(after))
    }

    // MARK: - Fields

    @Test(arguments: ["-", "—", "TBD", "none", "N/A"])
    func aFieldThatWaitsIsFilled(sign: String) throws {
        let text = try changed(
            Self.head("- Status: accepted\n- Supersedes: \(sign)\n- Superseded by: \(sign)"), to: .superseded)
        #expect(
            text
                == Self.head(
                    "- Status: superseded\n- Supersedes: \(sign)\n- Superseded by: [ADR-0009](0009-b.md)"))
        var newer = editor(Self.head("- Status: accepted\n- Supersedes: \(sign)\n- Superseded by: \(sign)"))
        try newer.addLink(.supersedes, to: other)
        #expect(
            newer.record.source.text
                == Self.head(
                    "- Status: accepted\n- Supersedes: [ADR-0009](0009-b.md)\n- Superseded by: \(sign)"))
    }

    // MARK: - Days

    @Test(arguments: [
        ("Status: Accepted\n\nDate: 2020-01-02 (before the move)", "refers to it"),
        ("- 状态：已接受\n- 日期：2020-01-02（批次确立口径）", "refers to it"),
        ("- Status: accepted\n- Date: 2020-01-02, by vote", "refers to it"),
        ("**Status:** Accepted (04/10/2026)", "unclear which date"),
        ("Status: Accepted\n\nDate: 12/02/26", "unclear which date"),
    ])
    func aDayThatIsExplainedOrNotCertainStaysWithANotice(line: String, notice: String) throws {
        var editor = editor(Self.head(line))
        try editor.setStatus(.deprecated, on: Self.day)
        try editor.followDate(Self.day)
        #expect(editor.notices.count == 1 && editor.notices[0].message.contains(notice))
        #expect(!editor.record.source.text.contains("2026-11-29"))
    }

    @Test(arguments: [
        ("2020-01-02 10:00 UTC", "2026-11-29 10:00 UTC"), ("2020-01-02 (Thursday)", "2026-11-29 (Sunday)"),
        ("2020-01-02 | Author: ana", "2026-11-29 | Author: ana"), ("2020-01-02.", "2026-11-29."),
    ])
    func whatIsNoRemarkOnTheDayHoldsNothingBack(before: String, after: String) throws {
        #expect(
            try changed(Self.head("Status: Accepted\n\nDate: \(before)"), to: .deprecated)
                == Self.head("Status: Deprecated\n\nDate: \(after)"))
    }
}
