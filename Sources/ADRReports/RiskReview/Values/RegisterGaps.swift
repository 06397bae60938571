import ADRModel

/// What the register leaves open.
public struct RegisterGaps: Sendable {
    /// Open entries without an owner.
    public let unowned: [ReviewedRisk]
    /// Open entries without a response.
    public let untreated: [ReviewedRisk]
    /// Open entries without a level.
    public let unrated: [ReviewedRisk]
    /// Open entries whose review day has passed, longest overdue first.
    public let overdueReviews: [ReviewedRisk]
    /// Open entries of superseded records.
    public let onSuperseded: [OrphanedRisk]
    /// Accepted decisions that record no entry of any kind.
    public let withoutRisks: [ReviewedDecision]

    init(_ basis: ReviewBasis) {
        unowned = basis.open.filter(\.entry.isUnowned)
        untreated = basis.open.filter(\.entry.isUntreated)
        unrated = basis.open.filter { $0.band == nil }
        overdueReviews = basis.open.filter { $0.entry.isReviewOverdue(asOf: basis.asOf) }
            .sortedByDay(\.entry.reviewBy.value)
        onSuperseded = OrphanedRisk.all(basis)
        let pathsWithRisks = Set(basis.register.map(\.decision.path))
        withoutRisks = basis.decisions.filter {
            $0.standing == .accepted && !pathsWithRisks.contains($0.path)
        }
    }
}
