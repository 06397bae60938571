/// What one person rated a risk, on their own.
public struct RiskVote: Hashable, Sendable {
    public let voter: String
    public let level: RiskLevel
    /// UTF-8 offsets of the voter's name and the level.
    public let range: Range<Int>
}

/// How far the votes on a risk lie apart (risk-storming); they are never averaged.
public struct VoteSpread: Hashable, Sendable {
    /// The highest rank minus the lowest, a rank being likelihood times impact.
    public let rank: Int
    /// The highest likelihood minus the lowest.
    public let likelihood: Int
    /// The highest impact minus the lowest.
    public let impact: Int

    /// The spread of two votes or more; `nil` of fewer.
    public init?(_ votes: [RiskVote]) {
        guard votes.count >= 2 else { return nil }
        func spread(_ value: (RiskLevel) -> Int) -> Int {
            let values = votes.map { value($0.level) }
            return (values.max() ?? 0) - (values.min() ?? 0)
        }
        rank = spread(\.rank)
        likelihood = spread(\.likelihood)
        impact = spread(\.impact)
    }
}
