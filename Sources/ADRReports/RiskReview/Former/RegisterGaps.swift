import ADRModel

/// What the register leaves open.
public struct RegisterGaps: Sendable {
    /// Open entries without an owner.
    public let unowned: [ReviewedRisk]
    /// Open entries without a response.
    public let untreated: [ReviewedRisk]
    /// Open risks and debts without a level.
    public let unrated: [ReviewedRisk]
    /// Open entries whose review day has passed, longest overdue first.
    public let overdueReviews: [ReviewedRisk]
    /// Open entries that several people rated differently, widest spread first.
    public let disputed: [ReviewedRisk]
    /// Open entries that one person alone voted on.
    public let seenByOne: [ReviewedRisk]
    /// Open entries of superseded records that no successor carries on.
    public let onSuperseded: [OrphanedRisk]
    /// Accepted decisions that record no entry of any kind.
    public let withoutRisks: [ReviewedDecision]

    init(_ basis: ReviewBasis) {
        unowned = basis.open.filter(\.entry.isUnowned)
        untreated = basis.open.filter(\.entry.isUntreated)
        unrated = basis.open.filter(\.isUnrated)
        overdueReviews = basis.open.filter { $0.entry.isReviewOverdue(asOf: basis.asOf) }
            .sortedByDay(\.entry.reviewBy.value)
        let spreads = basis.open.map { ($0, $0.entry.spread) }.filter {
            ($0.1?.likelihood ?? 0) + ($0.1?.impact ?? 0) > 0
        }
        disputed = spreads.enumerated().sorted {
            ($1.element.1?.rank ?? 0, $0.offset) < ($0.element.1?.rank ?? 0, $1.offset)
        }.map(\.element.0)
        seenByOne = basis.open.filter(\.isSeenByOneOnly)
        onSuperseded = OrphanedRisk.all(basis)
        let pathsWithRisks = Set(basis.register.map(\.decision.path))
        withoutRisks = basis.decisions.filter {
            $0.standing == .accepted && !pathsWithRisks.contains($0.path)
        }
    }
}
