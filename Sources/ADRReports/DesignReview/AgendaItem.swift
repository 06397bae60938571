import ADRModel

/// A decision of a review and the minutes that it gets.
public struct AgendaItem: Sendable {
    public let decision: ReviewedDecision
    /// Minutes from the beginning of the review.
    public let start: Int
    public let minutes: Int

    /// Divides a time among decisions: who has grave risks, changes others or cannot be undone takes longer, and what is
    /// only due for another look half as long as a proposal. The sum is the time, in whole minutes.
    static func all(
        _ proposals: [DesignReview.Proposal], _ due: [DesignReview.DueDecision], minutes: Int
    ) -> [AgendaItem] {
        let weights =
            proposals.map { ($0.decision, weight(of: $0.account)) } + due.map { ($0.decision, 1) }
        let whole = weights.map(\.1).reduce(0, +)
        var (items, used): ([AgendaItem], Int) = ([], 0)
        for (decision, weight) in weights {
            used += weight
            let start = items.last.map { $0.start + $0.minutes } ?? 0
            let end = minutes * used / max(1, whole)
            items.append(AgendaItem(decision: decision, start: start, minutes: end - start))
        }
        return items
    }

    private static func weight(of account: DecisionAccount) -> Int {
        2 + min(2, account.risks.count(where: \.isGrave)) + min(2, account.changes.count)
            + min(2, account.relations(.conflictsWith).count)
            + (account.decision.reversibility == .oneWay ? 1 : 0)
    }
}
