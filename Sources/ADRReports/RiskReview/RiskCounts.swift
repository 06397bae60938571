public import ADRModel

/// How many entries each band has.
public struct RiskCounts: Hashable, Sendable {
    public let low: Int
    public let medium: Int
    public let high: Int
    public let critical: Int
    /// Entries without a level.
    public let unrated: Int

    init(_ bands: [RiskBand?]) {
        func count(_ band: RiskBand?) -> Int { bands.count { $0 == band } }
        (low, medium, high, critical) = (count(.low), count(.medium), count(.high), count(.critical))
        unrated = count(nil)
    }

    public var total: Int { low + medium + high + critical + unrated }

    public subscript(band: RiskBand) -> Int {
        switch band {
        case .low: low
        case .medium: medium
        case .high: high
        case .critical: critical
        }
    }
}
