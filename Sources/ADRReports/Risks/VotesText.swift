import ADRModel

extension ReviewedRisk {
    /// The votes and what they say together, as `ana 2x5, lee 4x4; votes differ: likelihood 2 to 4, impact 4 to 5`;
    /// `nil` without any.
    public var votesText: String? {
        let votes = entry.votes.map { "\($0.voter) \($0.level.text)" }.joined(separator: ", ")
        guard let first = entry.votes.first else { return nil }
        let spread = entry.spread.map { ($0.isNone ? "" : "votes differ: ") + $0.text }
        let note = spread ?? (isSeenByOneOnly ? "only \(first.voter) has voted so far" : nil)
        return votes + (note.map { "; \($0)" } ?? "")
    }
}

extension ReviewedRisk {
    /// That the level is not what most voted, and how to change it; `nil` if it is.
    public var levelHint: String? {
        let counts = Dictionary(grouping: entry.votes, by: \.level).mapValues(\.count)
        let most = counts.values.max() ?? 0
        let leading = counts.filter { $0.value == most }.map(\.key)
        let level = entry.level.value
        guard entry.votes.count > 1 else { return nil }
        let isMedian = leading.count > 1
        let voted = isMedian ? median : leading[0].text
        guard level?.text != voted else { return nil }
        return "the level " + (level.map { "stays \($0.text)" } ?? "is not set")
            + "; `adr risk set \(reference) level=\(voted)` sets it to "
            + (isMedian ? "the median" : "the most common vote")
    }

    /// The likelihood and the impact in the middle of the votes, rounded up: `3x4`.
    private var median: String {
        func middle(_ numbers: [Int]) -> Int {
            let sorted = numbers.sorted()
            return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2] + 1) / 2
        }
        return "\(middle(entry.votes.map(\.level.likelihood)))x\(middle(entry.votes.map(\.level.impact)))"
    }
}

extension VoteSpread {
    /// Whether all votes are the same.
    var isNone: Bool { likelihood == 0 && impact == 0 }

    /// `likelihood 2 to 4, impact 5`, or that all agree.
    var text: String {
        func told(_ range: ClosedRange<Int>) -> String {
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        }
        return isNone ? "all agree" : "likelihood \(told(likelihoods)), impact \(told(impacts))"
    }
}
