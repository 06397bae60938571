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
}

extension String {
    fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
        guard let range = self.firstRange(of: old) else { return self }
        return self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
