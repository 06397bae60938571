public import ADRText

/// What a text says about a day.
public enum DateReading: Hashable, Sendable {
    /// A day, and the offsets at which it is written.
    case date(CalendarDate, range: Range<Int>)
    /// Something meant as a day that names none: `2020-09-31`, `05/02/2018`, `May 2020`.
    case problem(DateProblem, range: Range<Int>)

    /// Finds the first day in a range of a text.
    ///
    /// Read are `2020-01-02` with `-`, `/`, `.` or `_`, `20200102`, `2020年1月2日`, `05.09.2022` with the day first,
    /// `13/01/2020` and `13/01/20` where only one order of day and month is possible, and month names. `05/02/2018` is
    /// a problem, never a guess.
    /// - Returns: `nil` if nothing in the text looks like a day.
    public static func first(in source: SourceText, _ range: Range<Int>) -> DateReading? {
        DateScanner(bytes: source.bytes, range: range).first()
    }

    /// UTF-8 offsets of what stands there.
    var range: Range<Int> {
        switch self {
        case .date(_, let range), .problem(_, let range): range
        }
    }

    public var date: CalendarDate? { if case .date(let date, _) = self { date } else { nil } }
}
