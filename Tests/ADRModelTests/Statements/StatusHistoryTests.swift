import ADRModel
import ADRText
import Testing

/// Histories of a status: which entry counts, and that an edit adds one and changes none.
@Suite struct StatusHistoryTests {
    static let day = CalendarDate(iso: "2026-11-29")!

    private func record(_ text: String) -> DecisionRecord {
        RecordReader().read(SourceText(path: "adr/0003-use-a.md", text))
    }

    private func deprecated(_ text: String, on day: CalendarDate? = day) throws -> String {
        var editor = RecordEditor(record(text))
        try editor.setStatus(.deprecated, on: day)
        if let day { try editor.setDate(day) }
        return editor.record.source.text
    }

    private static func section(_ status: String) -> String {
        "# 3. Use A\n\n## Status\n\n\(status)\n\n## Context\n\nC\n"
    }

    @Test(arguments: [
        (
            "Proposed (2016-02-13) → Accepted (2016-03-13)",
            "Proposed (2016-02-13) → Accepted (2016-03-13) → Deprecated (2026-11-29)"
        ),
        (
            "**Proposed** -> **Accepted**, 2016-03-13",
            "**Proposed** -> **Accepted**, 2016-03-13 -> **Deprecated**, 2026-11-29"
        ),
        (
            "- Proposed 2016-02-13\n- Accepted 2016-03-13",
            "- Proposed 2016-02-13\n- Accepted 2016-03-13\n- Deprecated 2026-11-29"
        ),
        (
            "* 2016-02-13: Proposed\n* 2016-03-13: Accepted by the board",
            "* 2016-02-13: Proposed\n* 2016-03-13: Accepted by the board\n* 2026-11-29: Deprecated"
        ),
        (
            "- Accepted 13.03.2016\n- Proposed 13.02.2016",
            "- Deprecated 29.11.2026\n- Accepted 13.03.2016\n- Proposed 13.02.2016"
        ),
        (
            "| Status | Date |\n|---|---|\n| Proposed | 2016-02-13 |\n| Accepted | 2016-03-13 |",
            "| Status | Date |\n|---|---|\n| Proposed | 2016-02-13 |\n| Accepted | 2016-03-13 |\n| Deprecated | 2026-11-29 |"
        ),
    ])
    func anEntryIsAdded(before: String, after: String) throws {
        let read = record(Self.section(before))
        #expect(read.currentStatus == .accepted)
        #expect(read.date.value == CalendarDate(iso: "2016-03-13"))
        #expect(try deprecated(Self.section(before)) == Self.section(after))
        let again = record(Self.section(after))
        #expect(again.currentStatus == .deprecated && again.date.value == Self.day)
    }

    /// The statements of one line, behind a semicolon, a comma or another sign.
    @Test(arguments: [
        (
            "Submitted, 2016-02-13; Approved 2016-03-13",
            "Submitted, 2016-02-13; Approved 2016-03-13; Deprecated 2026-11-29"
        ),
        (
            "Proposed (2016-02-13), Accepted (2016-03-13)",
            "Proposed (2016-02-13), Accepted (2016-03-13), Deprecated (2026-11-29)"
        ),
        (
            "Proposed 2016-02-13, accepted 2016-03-13.",
            "Proposed 2016-02-13, accepted 2016-03-13, deprecated 2026-11-29."
        ),
        (
            "Vorgeschlagen 13.02.2016 / angenommen 13.03.2016",
            "Vorgeschlagen 13.02.2016 / angenommen 13.03.2016 / veraltet 29.11.2026"
        ),
        (
            "Draft; accepted on 2016-03-13 (by vote)",
            "Draft; accepted on 2016-03-13 (by vote); deprecated on 2026-11-29"
        ),
        (
            "Accepted 2016-03-13; Proposed 2016-02-13",
            "Deprecated 2026-11-29; Accepted 2016-03-13; Proposed 2016-02-13"
        ),
        ("提案 2016-02-13、承認 2016-03-13", "提案 2016-02-13、承認 2016-03-13、非推奨 2026-11-29"),
    ])
    func aLineOfSeveralStatementsGetsAFurtherOne(before: String, after: String) throws {
        for (open, close) in [
            ("## Status\n\n", ""), ("Status: ", ""), ("- Status: ", "\n- Team: red"),
            ("| Status | ", " |\n|---|---|\n| Team | red |"),
        ] {
            let (old, new) = (open + before + close, open + after + close)
            let read = record("# 3. Use A\n\n\(old)\n\n## Context\n\nC\n")
            #expect(read.currentStatus == .accepted, "\(old)")
            #expect(read.date.value == CalendarDate(iso: "2016-03-13"), "\(old)")
            let changed = try deprecated("# 3. Use A\n\n\(old)\n\n## Context\n\nC\n")
            #expect(changed == "# 3. Use A\n\n\(new)\n\n## Context\n\nC\n")
        }
    }

    @Test func theFrontMatterTellsAHistoryThatIsNotRewritten() throws {
        let text = "---\nstatus: proposed 2016-02-13; accepted 2016-03-13\n---\n# A\n"
        #expect(record(text).currentStatus == .accepted)
        #expect(record(text).date.value?.iso == "2016-03-13")
        #expect(throws: RecordEditError.self) { try deprecated(text) }
    }

    /// Days with other words beside a status, or in other lines of its paragraph, make no course.
    @Test(arguments: [
        (
            "**Status:** Accepted (rev 2 — 2016-04-25)  \n**Date:** 2016-04-24",
            "**Status:** Deprecated (rev 2 — 2016-04-25)  \n**Date:** 2026-11-29"
        ),
        (
            "Status: Accepted (v1.2, 2016-04-25)\nDate: 2016-04-24\nAuthor: ana",
            "Status: Deprecated (v1.2, 2016-04-25)\nDate: 2026-11-29\nAuthor: ana"
        ),
        (
            "Status: Accepted, see ADR-2 of 2016-04-25; reviewed 2016-05-01\nDate: 2016-04-24",
            "Status: Deprecated, see ADR-2 of 2016-04-25; reviewed 2016-05-01\nDate: 2026-11-29"
        ),
    ])
    func aRemarkIsNoHistory(before: String, after: String) throws {
        func head(_ text: String) -> String { "# 3. Use A\n\n\(text)\n\n## Context\n\nC\n" }
        #expect(try deprecated(head(before)) == head(after))
    }

    /// A day before the status makes the first entry of a course.
    @Test(arguments: [
        ("- 2016-03-13: Accepted", "- 2016-03-13: Accepted\n- 2026-11-29: Deprecated"),
        (
            "* **13.03.2016** – Accepted by the board",
            "* **13.03.2016** – Accepted by the board\n* **29.11.2026** – Deprecated"
        ),
        ("2016-03-13 Accepted", "2016-03-13 Accepted\n\n2026-11-29 Deprecated"),
    ])
    func aSingleEntryGetsAnotherOne(before: String, after: String) throws {
        let head = "# 3. Use A\n\n- Status: \(before.drop { !$0.isNumber })\n\n## Context\n\nC\n"
        #expect(record(head).currentStatus == .accepted)
        #expect(try deprecated(Self.section(before)) == Self.section(after))
    }

    @Test func aDayBeforeTheStatusInOneLineFollowsIt() throws {
        let text = "# 3. Use A\n\n- Status: 2016-03-13: Accepted\n- Team: red\n\n## Context\n\nC\n"
        #expect(
            try deprecated(text)
                == text.replacingOccurrences("2016-03-13: Accepted", "2026-11-29: Deprecated"))
    }

    @Test func aTableUnderTheTitleGetsARow() throws {
        let head = "# 3. Use A\n\n| Date | Who | Status |\n|---|---|---|\n| 2016-02-13 | ana | Proposed |\n"
        let text = head + "| 2016-03-13 | lee | Accepted |\n"
        #expect(record(text).currentStatus == .accepted)
        #expect(record(text).date.value == CalendarDate(iso: "2016-03-13"))
        #expect(try deprecated(text) == text + "| 2026-11-29 |     | Deprecated |\n")
    }

    @Test func withoutADayTheFormerOneStays() throws {
        let text = Self.section("- Proposed 2016-02-13\n- Accepted 2016-03-13")
        let changed = record(try deprecated(text, on: nil))
        #expect(changed.source.text.contains("- Accepted 2016-03-13\n- Deprecated\n"))
        #expect(changed.currentStatus == .deprecated)
    }

    @Test func meaningsOfWordsAreNoHistory() {
        let text =
            "# 3. Use A\n\nStatus: accepted\n\n| Status | Meaning |\n|---|---|\n| Draft | new |\n| Rejected | no |\n"
        #expect(record(text).currentStatus == .accepted)
    }

    @Test(arguments: [
        (
            "created 2026-01-01, accepted 2026-02-01", "2026-02-01",
            "created 2026-01-01, accepted 2026-02-01, deprecated 2026-11-29"
        ),
        (
            "accepted 2026-02-01; updated 2026-03-01", "2026-02-01",
            "accepted 2026-02-01; updated 2026-03-01; deprecated 2026-11-29"
        ),
    ])
    func severalDaysOfOneValueStay(value: String, day: String, after: String) throws {
        let text = "# 3. Use A\n\n- Status: accepted\n- Date: \(value)\n\n## Context\n\nC\n"
        #expect(record(text).date.value == CalendarDate(iso: day))
        #expect(try deprecated(text).contains("- Status: deprecated\n- Date: \(after)\n"))
    }

    @Test func aChangeLogStatesTheStatusOfASilentRecord() {
        let text =
            "# 3. Use A\n\n## Context\n\nC\n\n## Change Log\n\n- 2022-03-01: written by ana\n- [approved](https://example.org/1) (2022-04-01)\n"
        let read = record(text)
        #expect(read.currentStatus == .accepted && read.status.place == .history)
        #expect(read.date.value == CalendarDate(iso: "2022-04-01"))
        let spoken = record(text.replacingOccurrences("# 3. Use A\n", "# 3. Use A\n\nStatus: proposed\n"))
        #expect(spoken.currentStatus == .proposed)
    }

    /// The model's mark, order and columns, but not what belongs to it alone.
    @Test(arguments: [
        ("- 2020-01-02: Proposed", "- 2026-11-29: Deprecated"),
        ("* 2020-01-02 (Lee): Proposed", "* 2026-11-29: Deprecated"),
        ("- 2020-01-02 created by Lee", "- 2026-11-29 deprecated"),
        ("- proposed on 2020-01-02 (ana)", "- deprecated on 2026-11-29"),
        ("- **2020-01-02** (lee): Proposed", "- **2026-11-29**: deprecated"),
        ("- 2020-01-02 @lee Proposed", "- 2026-11-29: deprecated"),
        ("- [x] 2020-01-02 Proposed", "- [x] 2026-11-29 Deprecated"),
        ("- Proposed (2020-01-02)", "- Deprecated (2026-11-29)"),
        ("- Thu, 2 January 2020: proposed", "- Sun, 29 November 2026: deprecated"),
        (
            "| Version | Date | Author | Change |\n|---|---|---|---|\n| 1 | 2020-01-02 | Lee | Created |",
            "| 2 | 2026-11-29 |  | Deprecated |"
        ),
        ("| Date | What |\n|---|---|\n| 2020-01-02 | first draft |", "| 2026-11-29 | deprecated |"),
    ])
    func anEntryOfAChangeLogIsWrittenLikeTheLatestOne(log: String, entry: String) throws {
        let text = "# 3. Use A\n\n## Status\n\nProposed\n\n## Change log\n\n\(log)\n\n## Context\n\nC\n"
        var editor = RecordEditor(record(text))
        try editor.setStatus(.deprecated)
        try editor.setDate(try #require(CalendarDate(iso: "2026-11-29")))
        #expect(
            editor.record.source.text
                == text.replacingOccurrences("Proposed\n\n##", "Deprecated\n\n##")
                .replacingOccurrences("\(log)\n", "\(log)\n\(entry)\n"))
        #expect(editor.record.date.value?.iso == "2026-11-29")
    }

    /// A day that stands in a sentence is no model, and nothing is written.
    @Test(arguments: [
        "We met on 2020-01-02 and wrote this", "| Person | Seen |\n|---|---|\n| Lee | 2020-01-02 |",
    ])
    func aSentenceGetsNoEntry(log: String) throws {
        let text = "# 3. Use A\n\n## Status\n\nProposed\n\n## Change log\n\n\(log)\n"
        #expect(!RecordEditor(record(text)).hasPlaceForDate)
    }

    @Test(arguments: [
        ("Fri, 3rd January 2025", "Sun, 29th November 2026"),
        ("Friday, January 3, 2025", "Sunday, November 29, 2026"),
        ("2025-01-03 (Fri)", "2026-11-29 (Sun)"), ("2025年1月3日（金）", "2026年11月29日（日）"),
        ("Fr., 3.1.2025", "So., 29.11.2026"), ("2025년 1월 3일 (금)", "2026년 11월 29일 (일)"),
        ("3 JAN 2025", "29 NOV 2026"),
        ("so 2025-01-03", "so 2026-11-29"),
    ])
    func aDayKeepsItsFormWithTheWeekday(day: String, after: String) throws {
        let text = "# 3. Use A\n\n- Status: proposed\n- Date: \(day)\n\n## Context\n\nC\n"
        var editor = RecordEditor(record(text))
        try editor.setDate(try #require(CalendarDate(iso: "2026-11-29")))
        #expect(editor.record.source.text == text.replacingOccurrences(day, after))
    }

    private func deprecatedOnDay(_ text: String) throws -> RecordEditor {
        var editor = RecordEditor(record(text))
        let hasPlace = editor.hasPlaceForDate
        try editor.setStatus(.deprecated)
        if hasPlace { try editor.setDate(Self.day) }
        return editor
    }

    /// A day that tells of something else stays: only one right behind the status, or alone in brackets, is its own.
    @Test(arguments: [
        ("Accepted (proposed 2020-01-01)", "Deprecated (proposed 2020-01-01)"),
        ("Accepted; see minutes of 2020-02-01", "Deprecated; see minutes of 2020-02-01"),
        ("Accepted (expires 2027-01-01)", "Deprecated (expires 2027-01-01)"),
        ("Accepted (2020-01-01 to 2020-02-01)", "Deprecated (2020-01-01 to 2020-02-01)"),
        ("Accepted (2020-02-01)", "Deprecated (2026-11-29)"),
        ("**Accepted**, 2020-02-01.", "**Deprecated**, 2026-11-29."),
        ("Accepted on 2020-02-01", "Deprecated on 2026-11-29"),
    ])
    func aDayOfARemarkStays(status: String, after: String) throws {
        #expect(try deprecatedOnDay(Self.section(status)).record.source.text == Self.section(after))
    }

    /// A day that is asked for gets a line of its own where the record has no place for it.
    @Test(arguments: ["Accepted", "Accepted; see minutes of 2020-02-01"])
    func aDayThatIsAskedForIsAdded(status: String) throws {
        var editor = RecordEditor(record(Self.section(status)))
        try editor.setStatus(.deprecated)
        try editor.setDate(Self.day)
        #expect(editor.record.date.value == Self.day)
        #expect(editor.record.source.text.contains("\nDate: 2026-11-29\n"))
    }

    /// What shows by marks which of several words counts, and what is not a day, is not replaced.
    @Test(arguments: [
        "Proposed | **Accepted** | Rejected", "☐ Proposed ☑ Accepted ☐ Deprecated",
        "Draft > Proposed > Accepted",
    ])
    func aChoiceByMarksIsRefused(status: String) {
        #expect(throws: RecordEditError.self) { try deprecatedOnDay(Self.section(status)) }
    }

    @Test(arguments: ["Q1 2020, see the minutes of ana", "2. im Februar 2020"])
    func whatIsNoDayStays(day: String) throws {
        let text = "# 3. Use A\n\nDate: \(day)\n\n## Status\n\nAccepted\n"
        #expect(
            try deprecatedOnDay(text).record.source.text
                == text.replacingOccurrences("Accepted", "Deprecated"))
        var editor = RecordEditor(record(text))
        #expect(throws: RecordEditError.self) { try editor.setDate(Self.day) }
    }
}

extension String {
    fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
        guard let range = self.firstRange(of: old) else { return self }
        return self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
