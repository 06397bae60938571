import ADRModel

/// Tells the date and the time of day.
public struct WallClock: Sendable {
    private let fixed: (year: Int, month: Int, day: Int)?

    /// - Parameter fixed: the date it always tells; that of the machine if `nil`.
    public init(fixed: (year: Int, month: Int, day: Int)? = nil) {
        self.fixed = fixed
    }

    /// The calendar date here and now, in the machine's time zone.
    public var today: (year: Int, month: Int, day: Int) {
        fixed ?? POSIX.localDate(at: POSIX.now())
    }

    /// Lets some time pass.
    public static func pause(milliseconds: Int) { POSIX.pause(milliseconds: UInt32(milliseconds)) }

    /// A moment in seconds since 1970 as `2026-11-20 14:03`; the date alone where that is fixed.
    public func text(of moment: Int) -> String {
        let (year, month, day) = fixed ?? POSIX.localDate(at: moment)
        let date = CalendarDate(year: year, month: month, day: day)?.iso ?? ""
        let time = POSIX.localTime(at: moment)
        return fixed == nil ? "\(date) \(time.prefix(2)):\(time.dropFirst(2).prefix(2))" : date
    }

    /// The time of day here and now as `hhmmss`; midnight where the date is fixed.
    public var timeOfDay: String { fixed == nil ? POSIX.localTime(at: POSIX.now()) : "000000" }
}
