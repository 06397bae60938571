import ADRText

/// A day as people type it: `2026-12-04`, `today`, `friday`, `+2w`, `end of month`, `4 december`, `2027-01`, `Q1`.
///
/// What it comes to depends on today, and a month or a year also on what it is for: something is due on its last day,
/// and something has been so since its first.
public struct TypedDay: Hashable, Sendable {
    /// What is asked of a stretch of time, or of a name that days before and behind today have.
    public enum Bound: Hashable, Sendable {
        /// Its last day, and of several the next one.
        case due
        /// Its first day, and of several the one before.
        case since
    }

    enum Form: Hashable {
        case day(CalendarDate)
        case month(Int, year: Int?)
        case year(Int)
        case quarter(Int, year: Int?)
        case annual(month: Int, day: Int)
        case middle(month: Int)
        case weekday(Int, isPast: Bool)
        case away(Int, Unit)
        case end(of: Unit, plus: Int)
    }

    enum Unit: Hashable { case day, week, month, quarter, year }

    private let form: Form

    /// Reads a day; `nil` for what is none.
    public init?(_ text: some StringProtocol) {
        let words = text.lowercased().parts(atAnyOf: " ", ",").map(String.init)
        guard let form = Self.form(words) else { return nil }
        self.form = form
    }

    /// Forms that are understood, for messages.
    public static let examples = "2026-12-04, today, friday, +2w, end of month, 4 december, 2027-01"

    /// Whether it says its day in full, whatever today is.
    public var isDay: Bool { if case .day = form { true } else { false } }

    /// The day that is meant.
    public func date(from today: CalendarDate, as bound: Bound = .due) -> CalendarDate {
        switch form {
        case .day(let date): return date
        case .year(let year): return Self.day(of: year, months: 1...12, bound)
        case .month(let month, let year):
            return Self.nearest(to: today, in: year, bound) { Self.day(of: $0, months: month...month, bound) }
        case .quarter(let quarter, let year):
            let months = (quarter * 3 - 2)...(quarter * 3)
            return Self.nearest(to: today, in: year, bound) { Self.day(of: $0, months: months, bound) }
        case .annual(let month, let day):
            return Self.nearest(to: today, in: nil, bound) {
                CalendarDate(year: $0, month: month, clamping: day)
            }
        case .middle(let month):
            return Self.nearest(to: today, in: nil, bound) {
                CalendarDate(year: $0, month: month, clamping: 15)
            }
        case .weekday(let weekday, let isPast):
            let ahead = (weekday - today.weekday + 6) % 7 + 1
            guard isPast || bound == .since else { return today.adding(days: ahead) }
            return today.adding(days: ahead == 7 ? -7 : ahead - 7)
        case .away(let count, let unit): return Self.day(count, unit, from: today)
        case .end(let unit, let count):
            let day = Self.day(count, unit, from: today)
            switch unit {
            case .day: return day
            case .week: return day.adding(days: 6 - day.weekday)
            case .month: return Self.day(of: day.year, months: day.month...day.month, .due)
            case .quarter:
                let last = (day.month + 2) / 3 * 3
                return Self.day(of: day.year, months: last...last, .due)
            case .year: return Self.day(of: day.year, months: 12...12, .due)
            }
        }
    }

    // MARK: - Days

    private static func day(_ count: Int, _ unit: Unit, from day: CalendarDate) -> CalendarDate {
        switch unit {
        case .day: day.adding(days: count)
        case .week: day.adding(days: 7 * count)
        case .month: day.adding(months: count)
        case .quarter: day.adding(months: 3 * count)
        case .year: day.adding(months: 12 * count)
        }
    }

    private static func day(of year: Int, months: ClosedRange<Int>, _ bound: Bound) -> CalendarDate {
        bound == .since
            ? CalendarDate(year: year, month: months.lowerBound, clamping: 1)
            : CalendarDate(year: year, month: months.upperBound, clamping: 31)
    }

    /// What comes round every year: of the year that is named, else the next one, or the one before.
    private static func nearest(
        to today: CalendarDate, in year: Int?, _ bound: Bound, _ date: (Int) -> CalendarDate
    ) -> CalendarDate {
        if let year { return date(year) }
        let now = date(today.year)
        switch bound {
        case .due: return now < today ? date(today.year + 1) : now
        case .since: return now > today ? date(today.year - 1) : now
        }
    }
}
