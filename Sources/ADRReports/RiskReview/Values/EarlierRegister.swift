public import ADRModel

/// The log as it was, to compare with.
public struct EarlierLog: Sendable {
    /// As the person named it: `v1.4`.
    public let name: String
    /// The day of the commit; `nil` if it is not known.
    public let day: CalendarDate?
    public let logs: [DecisionLog]
    /// Whether it stands for a time before all history, by the first state that is known.
    public let isFirst: Bool

    public init(name: String, day: CalendarDate? = nil, logs: [DecisionLog], isFirst: Bool = false) {
        (self.name, self.day, self.logs, self.isFirst) = (name, day, logs, isFirst)
    }
}

/// The register as it was, beside that of now.
struct EarlierRegister {
    let log: EarlierLog
    let basis: ReviewBasis
    let comparison: RegisterComparison

    /// - Parameters:
    ///   - former: which records were which.
    ///   - now: what is counted today; everything then is compared with all of it.
    init(_ log: EarlierLog, _ former: FormerRecords, before now: ReviewBasis) {
        self.log = log
        basis = ReviewBasis(log.logs, asOf: now.asOf, method: now.method)
        comparison = RegisterComparison(before: basis.register, now: now.whole, former: former)
    }
}
