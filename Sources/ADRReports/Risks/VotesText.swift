import ADRModel

extension ReviewedRisk {
    /// The votes and what they say together, as `ana 2x5, lee 4x4; spread 6 (likelihood 2 to 4, impact 4 to 5)`;
    /// `nil` without any.
    public var votesText: String? {
        let votes = entry.votes.map { "\($0.voter) \($0.level.text)" }.joined(separator: ", ")
        guard let first = entry.votes.first else { return nil }
        let note = entry.spread?.text ?? (isSeenByOneOnly ? "so far only \(first.voter) sees it" : nil)
        return votes + (note.map { "; \($0)" } ?? "")
    }
}

extension VoteSpread {
    /// `spread 6 (likelihood 2 to 4, impact 5)`, or that there is none.
    var text: String {
        func told(_ range: ClosedRange<Int>) -> String {
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        }
        return likelihood == 0 && impact == 0
            ? "all agree" : "spread \(rank) (likelihood \(told(likelihoods)), impact \(told(impacts)))"
    }
}
