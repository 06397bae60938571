import ADRModel
import ADRText
import Testing

@Suite struct DateReadingTests {
    @Test(arguments: [
        ("2020-01-02", "2020-01-02"), ("2020/1/2", "2020-01-02"), ("2020.01.02", "2020-01-02"),
        ("2020_01_02", "2020-01-02"), ("20200102", "2020-01-02"), ("2020-01-02T10:00:00Z", "2020-01-02"),
        ("2020年1月2日", "2020-01-02"), ("26/03/2018", "2018-03-26"), ("11/14/2024", "2024-11-14"),
        ("22-10-2024", "2024-10-22"), ("09/09/2020", "2020-09-09"), ("June 8, 2024", "2024-06-08"),
        ("Sep 5th, 2023", "2023-09-05"), ("8 Jun 2024", "2024-06-08"), ("11-April-2023", "2023-04-11"),
        ("8. Juni 2024", "2024-06-08"), ("18 juillet 2026", "2026-07-18"),
        ("2 de enero de 2020", "2020-01-02"), ("2024 Mar 4", "2024-03-04"), ("2024-March-04", "2024-03-04"),
        ("2022-10-05 (Updated 2023-07-12)", "2022-10-05"), ("2022-05-16.", "2022-05-16"),
        ("[2020-01-02](x.md)", "2020-01-02"), ("05.09.2022", "2022-09-05"), ("3/25/21", "2021-03-25"),
        ("29/06/20", "2020-06-29"), ("2023-9-15", "2023-09-15"), ("Fri, 3rd January 2025", "2025-01-03"),
        ("12. 8. 2026", "2026-08-12"), ("2026. 8. 12.", "2026-08-12"), ("16 Mayıs 2026", "2026-05-16"),
        ("12. elokuuta 2026", "2026-08-12"), ("2025年1月3日（金）", "2025-01-03"), ("2022년 9월 2일", "2022-09-02"),
        ("2022년9월2일", "2022-09-02"),
    ])
    func formsThatNameADay(_ text: String, _ day: String) {
        let read = record("# X\n\n- Date: \(text)\n")
        #expect(read.date.value?.iso == day)
    }

    @Test(arguments: [
        ("05/02/2018", "2018-02-05 or 2018-05-02"), ("2020-09-31", "does not exist"),
        ("2024-29-08", "does not exist"),
        ("2022-05-??", "full date"), ("2025-11019", "date"), ("May, 2026", "full date"),
        ("08/01/24", "two-digit"), ("soon", "not a date"), ("2023-07-2i", "date"),
    ])
    func formsThatNameNone(_ text: String, _ reason: String) {
        let read = record("docs/adr/2020-01-02-x.md", "# X\n\n- Date: \(text)\n")
        guard case .malformed(let written, _, let problem) = read.date.field else {
            Issue.record("\(text) was read as \(read.date.field)")
            return
        }
        #expect(text.hasPrefix(written))
        #expect(problem.contains(reason))
    }

    @Test(arguments: [
        "Entscheidungsdatum", "Date initiale", "Data da decisão", "Ngày quyết định", "Start Date", "最終更新",
        "작성일",
        "Дата принятия", "Accepted Date",
    ])
    func namesOfADay(_ name: String) {
        #expect(record("# X\n\n- \(name): 2026-01-02\n").date.value?.iso == "2026-01-02")
    }

    @Test func theDayOfAcceptanceCountsBeforeThatOfCreation() {
        let read = record("# X\n\nCreated Date: 2023-03-01\nAccepted Date: 2023-03-04\n")
        #expect(read.date.value?.iso == "2023-03-04")
    }

    @Test(arguments: ["[YYYY-MM-DD when the decision was last updated]", "{YYYY-MM-DD}", "<day of decision>"])
    func theFileNameCountsBeforeWhatATemplateAsksFor(_ prompt: String) {
        let text = "# X\n\n- Status: accepted\n- Date: \(prompt)\n"
        #expect(record("docs/adr/20200102-x.md", text).date.value?.iso == "2020-01-02")
        #expect(record("docs/adr/0001-x.md", text).date.value == nil)
    }

    @Test(arguments: ["Accepted (04/10/2026)", "Accepted, 12/02/26"])
    func aDayOfTheStatusThatIsNotCertainIsNoDay(_ status: String) {
        guard case .malformed(_, _, let problem) = record("# X\n\nStatus: \(status)\n").date.field else {
            Issue.record("\(status) was read")
            return
        }
        #expect(problem.contains("write it as yyyy-mm-dd"))
    }

    @Test func theFileNameCountsLast() {
        #expect(record("docs/adr/20200102-x.md", "# X\n").date.value?.iso == "2020-01-02")
        #expect(record("docs/adr/20200102-x.md", "# X\n").date.place == .fileName)
        #expect(record("docs/adr/20200102-x.md", "# X\n\nDate: 2021-01-01\n").date.value?.iso == "2021-01-01")
    }

    @Test func theDayOfTheDecisionCountsBeforeThatOfAnUpdate() {
        let read = record("# X\n\nLast Updated: 2023-09-29\nCreated: 2022-10-13\n")
        #expect(read.date.value?.iso == "2022-10-13")
    }

    @Test(arguments: [
        ("implemented", "- Proposed: 2026-01-02\n- Completed: 2026-01-05\n"),
        ("implemented", "- Completion date: 2026-01-05\n- Proposed: 2026-01-02\n"),
        ("accepted", "- Accepted: 2026-01-02\n- Implemented on: 2026-01-05\n- Proposed: 2026-01-01\n"),
        ("implemented (2026-01-05)", "- Accepted: 2026-01-02\n"),
        ("accepted — the first part delivered on 2026-01-05", "- Proposed: 2026-01-02\n"),
        ("umgesetzt", "- Vorgeschlagen am: 2026-01-02\n- Umgesetzt am: 2026-01-05\n"),
        ("implemented", "- Date: proposed 2026-01-01, accepted 2026-01-02, implemented 2026-01-05\n"),
    ])
    func theDayOfCompletionGivesWayToThatOfTheDecision(_ status: String, _ days: String) {
        let read = record("# X\n\n- Status: \(status)\n" + days)
        #expect(read.date.value?.iso == "2026-01-02")
    }

    @Test(arguments: ["Completed", "Implementation date", "完了日", "Mis en œuvre le"])
    func theDayOfCompletionCountsAlone(_ name: String) {
        let read = record("# X\n\n- Status: implemented\n- \(name): 2026-01-05\n")
        #expect(read.date.value?.iso == "2026-01-05")
    }

    @Test(arguments: [
        "Status: superseded by ADR-7\n\n**Superseded Date**: 2026-02-03",
        "**Status:** Superseded — see below · **Superseded on:** 2026-02-03 · **Replaced by:** ADR-7",
    ])
    func theDayOfSupersessionIsNoneOfTheDecision(_ head: String) {
        #expect(record("# X\n\n\(head)\n").date.value == nil)
    }

    @Test func aDayToComeGivesWayAndIsFilledIn() throws {
        let text = "# X\n\n- Status: proposed\n- Date raised: 2026-01-02 · Date decided: —\n"
        var editor = RecordEditor(record(text))
        #expect(editor.record.date.value?.iso == "2026-01-02")
        try editor.setStatus(.accepted)
        try editor.setDate(CalendarDate(iso: "2026-02-03")!)
        #expect(
            editor.record.source.text
                == "# X\n\n- Status: accepted\n- Date raised: 2026-01-02 · Date decided: 2026-02-03\n")
    }

    @Test func aCourseWithArrowsTellsWhenItWasAccepted() {
        let course = "Proposed (2026-01-01) → Accepted (2026-01-02) → Implemented (2026-03-04)"
        #expect(record("# X\n\nStatus: \(course)\n").date.value?.iso == "2026-01-02")
    }

    @Test func aChangelogTellsTheDayOfARecordWithoutOne() {
        let read = record("# X\n\n## Changelog\n\n- 2019-05-22: Initial draft\n- 2019-06-01: Reworded\n")
        #expect(read.date.value?.iso == "2019-05-22")
    }

    @Test func daysAreCounted() throws {
        let day = try #require(CalendarDate(iso: "2024-02-28"))
        #expect(day.days(until: try #require(CalendarDate(iso: "2024-03-01"))) == 2)
        #expect(day.days(until: try #require(CalendarDate(iso: "2023-12-31"))) == -59)
        #expect(CalendarDate(iso: "2025-02-29") == nil)
    }

    @Test(arguments: [
        "superseded by [2026-11-22-use-y](2026-11-22-use-y.md)",
        "superseded by [ADR-5](0005-x.md) and [2026-11-22-use-y](../2026-11-22-use-y.md)",
    ])
    func aDayInALinkToARecordIsNotTheDayOfThisOne(_ status: String) {
        let day = CalendarDate(year: 2022, month: 10, day: 1)
        #expect(record("docs/adr/2022-10-01-use-x.md", "# X\n\n* Status: \(status)\n").date.value == day)
    }

    @Test(arguments: [
        "Accepted\n\n2026-11-22", "Accepted  \n2026-11-22", "`ACCEPTED`\n\n`22 November 2026`\n\nMore.",
    ])
    func aDayWithALineToItselfInTheStatusSectionIsThatOfTheStatus(_ section: String) {
        let read = record("# X\n\n## Status\n\n\(section)\n\n## Context\n\nOn 2020-01-02 it broke.\n")
        #expect(read.date.value == CalendarDate(year: 2026, month: 11, day: 22))
        #expect(record("# X\n\n## Status\n\nAccepted\n\nSee 2020-01-02.\n").date.value == nil)
    }

    @Test func aDayBesideALinkIsTheDayOfTheStatus() {
        let status = "Accepted, see [ADR-5](0005-x.md) of 2026-11-22"
        #expect(
            record("# X\n\nStatus: \(status)\n").date.value == CalendarDate(year: 2026, month: 11, day: 22))
        let linked = "Accepted [on 2026-11-22](https://example.org/5)"
        #expect(
            record("# X\n\nStatus: \(linked)\n").date.value == CalendarDate(year: 2026, month: 11, day: 22))
    }
}
