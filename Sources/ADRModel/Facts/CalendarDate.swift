import ADRText

/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the length of the month.
    public let day: Int

    /// The day, or `nil` if the calendar has no such day, as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day written as `yyyy-mm-dd` (ISO 8601), or `nil` for any other text.
    @_specialize(where Text == String)
    @_specialize(where Text == Substring)
    public init?<Text: StringProtocol>(iso text: Text) {
        let date = text.withBytes { bytes -> CalendarDate? in
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
                let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5..<7]),
                let day = Self.number(bytes[8...])
            else { return nil }
            return CalendarDate(year: year, month: month, day: day)
        }
        guard let date else { return nil }
        self = date
    }

    /// The number that some digits are; `nil` for other bytes.
    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for byte in digits {
            guard byte.isASCIIDigit else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// 1 January of the year 1: stands for no day in formats that want one.
    public static let standIn = CalendarDate(year: 1, month: 1, day: 1)

    /// `yyyy-mm-dd` (ISO 8601).
    public var iso: String {
        Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
    }

    /// The number of days from this day to another; negative if the other is earlier.
    public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// 0 for Monday to 6 for Sunday.
    var weekday: Int { (dayNumber + 1) % 7 }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since a fixed day, by the civil-calendar formula with years that begin in March.
    private var dayNumber: Int {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
            + (153 * monthFromMarch + 2) / 5 + day
    }

    /// The day so many days later; the first or the last day of the calendar where that is beyond it.
    public func adding(days: Int) -> CalendarDate {
        // The way back from `dayNumber`, by the same years that begin in March and come round every 400.
        let number = dayNumber + days - 1
        guard (Self.first.dayNumber - 1..<Self.last.dayNumber).contains(number) else {
            return days < 0 ? Self.first : Self.last
        }
        let inEra = number % 146_097
        let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * inYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = number / 146_097 * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let day = inYear - (153 * monthFromMarch + 2) / 5 + 1
        return CalendarDate(year: year, month: month, day: day) ?? self
    }

    /// The day so many months later, or the last one of a month that has fewer days.
    public func adding(months: Int) -> CalendarDate {
        let index = max(12, year * 12 + month - 1 + months)
        return CalendarDate(year: index / 12, month: index % 12 + 1, clamping: day)
    }

    /// The day of a month, or its last one if it has fewer days; the nearest year of the calendar.
    init(year: Int, month: Int, clamping day: Int) {
        self.year = min(max(year, 1), 9999)
        self.month = month
        self.day = min(day, Self.length(ofMonth: month, in: self.year))
    }

    private static let first = CalendarDate(year: 1, month: 1, clamping: 1)
    private static let last = CalendarDate(year: 9999, month: 12, clamping: 31)

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
