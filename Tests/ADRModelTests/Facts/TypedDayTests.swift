import ADRModel
import Testing

/// Days as people type them, on Sunday 29 November 2026.
@Suite struct TypedDayTests {
    private static let today = CalendarDate(iso: "2026-11-29")!

    private static let due: [(String, String)] = [
        ("2026-12-04", "2026-12-04"), ("today", "2026-11-29"), ("Tomorrow", "2026-11-30"),
        ("yesterday", "2026-11-28"), ("friday", "2026-12-04"), ("Fri", "2026-12-04"),
        ("next friday", "2026-12-04"), ("sunday", "2026-12-06"), ("last friday", "2026-11-27"),
        ("last sunday", "2026-11-22"), ("freitag", "2026-12-04"), ("+2w", "2026-12-13"),
        ("+10d", "2026-12-09"), ("-1m", "2026-10-29"), ("+1q", "2027-02-28"), ("+1y", "2027-11-29"),
        ("in 2 weeks", "2026-12-13"), ("2 weeks", "2026-12-13"), ("3 days ago", "2026-11-26"),
        ("in a month", "2026-12-29"), ("next week", "2026-12-06"), ("next month", "2026-12-29"),
        ("end of week", "2026-11-29"), ("end of next week", "2026-12-06"), ("end of month", "2026-11-30"),
        ("end of the month", "2026-11-30"), ("end of next month", "2026-12-31"), ("eom", "2026-11-30"),
        ("end of quarter", "2026-12-31"), ("end of year", "2026-12-31"), ("end of january", "2027-01-31"),
        ("2027", "2027-12-31"), ("2027-01", "2027-01-31"), ("2027-q1", "2027-03-31"), ("Q1", "2027-03-31"),
        ("q4", "2026-12-31"), ("q1 2027", "2027-03-31"), ("january", "2027-01-31"),
        ("december 2026", "2026-12-31"), ("4 december", "2026-12-04"), ("Dec 4", "2026-12-04"),
        ("4 dec 2027", "2027-12-04"), ("3 november", "2027-11-03"),
        ("this friday", "2026-12-04"), ("this week", "2026-11-29"), ("in two weeks", "2026-12-13"),
        ("end of q1", "2027-03-31"), ("mid january", "2027-01-15"), ("1st of March", "2027-03-01"),
        ("2nd march", "2027-03-02"), ("4. december", "2026-12-04"), ("11.12.", "2026-12-11"),
        ("1.2.", "2027-02-01"),
        ("heute", "2026-11-29"), ("gestern", "2026-11-28"), ("demain", "2026-11-30"), ("hoy", "2026-11-29"),
    ]

    @Test(arguments: due) func whatIsDueIsDueOnTheLastDay(_ text: String, _ day: String) throws {
        #expect(try #require(TypedDay(text)).date(from: Self.today).iso == day)
    }

    private static let since: [(String, String)] = [
        ("2027-01", "2027-01-01"), ("2026", "2026-01-01"), ("q3", "2026-07-01"), ("october", "2026-10-01"),
        ("december", "2025-12-01"), ("friday", "2026-11-27"), ("sunday", "2026-11-22"),
        ("4 december", "2025-12-04"), ("-2w", "2026-11-15"), ("2026-11-01", "2026-11-01"),
    ]

    @Test(arguments: since) func whatHasBeenSoBeganOnTheFirstDay(_ text: String, _ day: String) throws {
        #expect(try #require(TypedDay(text)).date(from: Self.today, as: .since).iso == day)
    }

    @Test(arguments: [
        "", " ", "soon", "2026-13", "2026-02-30", "30 february", "32 dec", "+w", "+2x", "+1000000d", "12",
        "end of", "end of friday", "next", "4 4", "q5", "in weeks", "in 2 fridays", "friday 13", "04/12/2026",
    ])
    func whatIsNoDayIsNone(_ text: String) { #expect(TypedDay(text) == nil) }

    @Test(arguments: [
        ("31.02.2027", "There is no date 31.02.2027 in the calendar."),
        ("2027-02-30", "There is no date 2027-02-30 in the calendar."),
        ("11/12/2026", "\"11/12/2026\" may be two dates; write 2026-11-12 or 2026-12-11."),
        ("1/2/27", "\"1/2/27\" may be two dates; write 2027-01-02 or 2027-02-01."),
        ("31/12/2026", "\"31/12/2026\" is not a date; did you mean \"2026-12-31\"?"),
        ("31.12.2026", "\"31.12.2026\" is not a date; did you mean \"2026-12-31\"?"),
    ])
    func aDayThatIsNoneSaysWhy(_ text: String, _ problem: String) {
        #expect(TypedDay(text) == nil)
        #expect(TypedDay.problem(of: text) == problem)
    }

    @Test func daysAreCountedAcrossTheCalendar() throws {
        for (day, count, other) in [
            ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"), ("2000-02-28", 2, "2000-03-01"),
            ("1900-02-28", 1, "1900-03-01"), ("2026-01-01", -1, "2025-12-31"),
            ("2026-11-29", 36_524, "2126-11-29"),
            ("9999-12-30", 5, "9999-12-31"), ("0001-01-02", -5, "0001-01-01"),
        ] {
            let date = try #require(CalendarDate(iso: day))
            #expect(date.adding(days: count).iso == other, "\(day) \(count)")
        }
        var date = try #require(CalendarDate(iso: "1999-12-01"))
        for count in 0..<1500 {
            #expect(date.days(until: date.adding(days: count)) == count)
            date = date.adding(days: 1)
        }
        #expect(try #require(CalendarDate(iso: "2026-01-31")).adding(months: 1).iso == "2026-02-28")
    }
}
