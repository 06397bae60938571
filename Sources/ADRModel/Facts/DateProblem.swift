/// Why something meant as a day names none.
public enum DateProblem: Hashable, Sendable {
    /// `2020-09-31`
    case impossible
    /// `05/02/2018` is either of these days.
    case ambiguous(CalendarDate, CalendarDate)
    /// `08/01/24`
    case shortYear
    /// `2021-09-2`
    case shortDay
    /// `2022-05-??`, `May 2020`
    case incomplete
    /// `2025-11019`, `soon`
    case unreadable

    /// Whether a day is meant, and it is not certain which one.
    var isOfOrder: Bool {
        switch self {
        case .ambiguous, .shortYear: true
        case .impossible, .shortDay, .incomplete, .unreadable: false
        }
    }

    /// What is said of the text, as in "the date `soon` is not a date".
    public var message: String {
        switch self {
        case .impossible: "does not exist"
        case .ambiguous(let one, let other):
            "can be read as \(one.iso) or \(other.iso); write it as yyyy-mm-dd"
        case .shortYear: "has a two-digit year; write it as yyyy-mm-dd"
        case .shortDay: "may be missing a digit of the day; write it as yyyy-mm-dd"
        case .incomplete: "is not a full date"
        case .unreadable: "is not a date"
        }
    }
}
