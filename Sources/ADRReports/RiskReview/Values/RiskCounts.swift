public import ADRModel

/// How many entries each band has.
public struct RiskCounts: Hashable, Sendable {
    public let low: Int
    public let medium: Int
    public let high: Int
    public let critical: Int
    /// Risks and debts without a level.
    public let unrated: Int

    public init(low: Int, medium: Int, high: Int, critical: Int, unrated: Int = 0) {
        (self.low, self.medium, self.high, self.critical) = (low, medium, high, critical)
        self.unrated = unrated
    }

    /// Counts each entry, whether it needs a level or not.
    init(each risks: [ReviewedRisk]) {
        func count(_ grade: RiskBand.Grade) -> Int { risks.count { $0.band?.grade == grade } }
        self.init(
            low: count(.low), medium: count(.medium), high: count(.high), critical: count(.critical),
            unrated: risks.count { $0.band == nil })
    }

    /// Counts entries; an assumption without a level counts nowhere, as it needs none.
    init(_ risks: [ReviewedRisk]) {
        func count(_ band: RiskBand) -> Int { risks.count { $0.band == band } }
        self.init(
            low: count(.low), medium: count(.medium), high: count(.high), critical: count(.critical),
            unrated: risks.count(where: \.isUnrated))
    }

    public var total: Int { low + medium + high + critical + unrated }

    /// Whether there is more of the gravest band in which they differ.
    func areGraver(than other: RiskCounts) -> Bool {
        other.fromGravest.lexicographicallyPrecedes(fromGravest)
    }

    private var fromGravest: [Int] { [critical, high, medium, low, unrated] }

    public subscript(band: RiskBand) -> Int {
        switch band.grade {
        case .low: low
        case .medium: medium
        case .high: high
        case .critical: critical
        }
    }

    /// How many a band has, or have none.
    subscript(orNone band: RiskBand?) -> Int { band.map { self[$0] } ?? unrated }
}
