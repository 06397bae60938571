/// What one person rated a risk, on their own.
public struct RiskVote: Hashable, Sendable {
    public let voter: String
    public let level: RiskLevel
    /// UTF-8 offsets of the voter's name and the level.
    public let range: Range<Int>
}

/// How far the votes on a risk lie apart (risk-storming); they are never averaged.
public struct VoteSpread: Hashable, Sendable {
    /// From the lowest likelihood to the highest.
    public let likelihoods: ClosedRange<Int>
    /// From the lowest impact to the highest.
    public let impacts: ClosedRange<Int>
    /// From the lowest rank to the highest, a rank being likelihood times impact.
    public let ranks: ClosedRange<Int>

    /// The highest rank minus the lowest.
    public var rank: Int { ranks.count - 1 }
    /// The highest likelihood minus the lowest.
    public var likelihood: Int { likelihoods.count - 1 }
    /// The highest impact minus the lowest.
    public var impact: Int { impacts.count - 1 }

    /// The spread of two votes or more; `nil` of fewer.
    public init?(_ votes: [RiskVote]) {
        guard votes.count >= 2 else { return nil }
        func spread(_ value: (RiskLevel) -> Int) -> ClosedRange<Int> {
            let values = votes.map { value($0.level) }
            return (values.min() ?? 0)...(values.max() ?? 0)
        }
        likelihoods = spread(\.likelihood)
        impacts = spread(\.impact)
        ranks = spread(\.rank)
    }
}
