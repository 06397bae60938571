public import ADRModel

/// An entry of the risk register as a review shows it.
public final class ReviewedRisk: Sendable {
    /// The name across the log: `0012/R1`.
    public let reference: String
    /// The entry's id, or its place among the record's risks, as `#2`.
    public let id: String
    public let decision: ReviewedDecision
    /// The band of the effective level, or the one that a table names; `nil` without both.
    public let band: RiskBand?
    public let entry: Risk
    /// Whether exactly one person voted on it, while others voted on other risks of the record.
    public let isSeenByOneOnly: Bool

    /// Whether it counts where it stands, open or not: not if the decision was rejected, or was superseded and a
    /// successor carries it on, or is a proposal that only takes it over once it is accepted.
    public let counts: Bool
    /// The successors that carry it on.
    public let carriers: [ReviewedDecision]

    let record: DecisionRecord

    init(_ entry: RiskRegister.Entry, _ decision: (DecisionRecord) -> ReviewedDecision) {
        reference = entry.reference
        id = entry.id
        self.decision = decision(entry.record)
        band = entry.band
        self.entry = entry.risk
        isSeenByOneOnly = entry.isSeenByOneOnly
        counts = entry.counts
        carriers = entry.carriers.map(decision)
        record = entry.record
    }

    /// Whether it still has to be dealt with.
    public var isOpen: Bool { counts && entry.isOpen }

    /// Whether it is a risk or a debt without a level; an assumption needs none.
    var isUnrated: Bool { band == nil && entry.effectiveKind.needsLevel }

    /// The sentence that tells the risk.
    public var statement: String { entry.statement.value ?? "(not described)" }

    /// The action to be done next: the one with the earliest day, then the first.
    public var nextAction: RiskAction? {
        let pending = entry.actions.filter { !$0.isDone }
        return pending.filter { $0.by.value != nil }.min { left, right in
            guard let first = left.by.value, let second = right.by.value else { return false }
            return first < second
        } ?? pending.first
    }
}
