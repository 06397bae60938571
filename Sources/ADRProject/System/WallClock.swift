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

    /// The time of day here and now as `hhmmss`; midnight where the date is fixed.
    public var timeOfDay: String { fixed == nil ? POSIX.localTime(at: POSIX.now()) : "000000" }
}
