public import ADRModel

/// Something that waits for the meeting: an entry or a decision, with what is to be decided about it.
///
/// Each entry and each decision has one need at most, the most pressing.
public struct ReviewNeed: Sendable {
    /// What is to be decided, the most pressing first.
    public enum Kind: String, CaseIterable, Sendable {
        /// A risk has occurred.
        case happened
        /// A high or critical risk has no full plan.
        case plan
        /// All actions about a high or critical risk are done.
        case reassess
        /// An acceptance has ended.
        case lapsed
        /// That of a high or critical risk ends within 30 days.
        case lapsing
        /// Nobody has said until when a risk is accepted.
        case unlimited
        /// An action about a high or critical risk is late.
        case slipped
        /// A risk has no level.
        case rate
        /// Votes lie two bands apart.
        case agree
        /// A superseded decision left the risk behind.
        case orphan
        case proposal
        /// The day on which a decision was to be looked at again has passed.
        case confirm

        fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    public let kind: Kind
    /// Of the entry, or of a proposal's worst one.
    public let band: RiskBand?
    /// `nil` if it is about the decision as a whole.
    public let risk: ReviewedRisk?
    public let decision: ReviewedDecision
    /// The people asked: an entry's owner, else the deciders of the record; empty if nobody is named.
    public let addressees: [String]
    /// How long the actions are late or ago the acceptance ended, how long the proposal waits, how late the review is.
    let days: Int?
    /// How many actions are late, or how many decisions rest on the proposal.
    let count: Int

    /// `0002/R1`, or `0002`.
    public var reference: String { risk?.reference ?? decision.label }

    /// Everything that waits, by band, then kind, then in the order of the register.
    static func all(_ basis: ReviewBasis, plan: ActionPlan, grounds: [ShakyGround]) -> [ReviewNeed] {
        let late = Dictionary(grouping: plan.overdue) { ObjectIdentifier($0.risk) }
        let reach = Dictionary(
            grounds.map { ($0.decision.path, $0.reach.count) }, uniquingKeysWith: { first, _ in first })
        let worst = basis.openByDecision.mapValues(\.first)
        let needs =
            basis.register.compactMap { risk in
                ReviewNeed(risk, late: late[ObjectIdentifier(risk)] ?? [], basis)
            }
            + basis.decisions.filter(\.isPending).sortedByDay(\.day).map { decision in
                ReviewNeed(
                    .proposal, decision, band: (worst[decision.path] ?? nil)?.band,
                    days: decision.day.map { max(0, $0.days(until: basis.asOf)) },
                    count: reach[decision.path] ?? 0)
            }
            + basis.decisions.filter { $0.standing == .accepted && $0.isStale(asOf: basis.asOf) }
            .sortedByDay(\.reviewBy).map { decision in
                ReviewNeed(
                    .confirm, decision, band: (worst[decision.path] ?? nil)?.band,
                    days: decision.reviewBy?.days(until: basis.asOf))
            }
        return needs.enumerated().map { offset, need in
            (need: need, weight: (-(need.band?.grade.rawValue ?? -1), need.kind.order, offset))
        }
        .sorted { $0.weight < $1.weight }.map(\.need)
    }

    private init(_ kind: Kind, _ decision: ReviewedDecision, band: RiskBand?, days: Int?, count: Int = 0) {
        (self.kind, self.decision, self.band, self.days, self.count) = (kind, decision, band, days, count)
        (risk, addressees) = (nil, decision.deciders)
    }

    /// What an entry needs; `nil` if nothing.
    ///
    /// - Parameter late: its actions whose day has passed, longest overdue first.
    private init?(_ risk: ReviewedRisk, late: [PlannedAction], _ basis: ReviewBasis) {
        guard let kind = Self.kind(of: risk, isLate: !late.isEmpty, basis) else { return nil }
        (self.kind, band, self.risk, decision) = (kind, risk.band, risk, risk.decision)
        let people = kind == .slipped ? late.compactMap(\.owner) : []
        let owner = risk.entry.owner.value.map { [$0] } ?? risk.decision.deciders
        addressees = people.isEmpty ? owner : people
        count = late.count
        days =
            kind == .slipped
            ? late.first?.daysLeft.map { -$0 } : risk.entry.reviewBy.value.map { $0.days(until: basis.asOf) }
    }

    private static func kind(of risk: ReviewedRisk, isLate: Bool, _ basis: ReviewBasis) -> Kind? {
        guard risk.isOpen else {
            guard risk.isAccepted else { return nil }
            guard let end = risk.entry.reviewBy.value else { return .unlimited }
            let left = basis.asOf.days(until: end)
            return left < 0 ? .lapsed : risk.isGrave && left <= 30 ? .lapsing : nil
        }
        if risk.entry.effectiveStatus == .occurred { return .happened }
        if risk.isGrave, !risk.hasPlan { return risk.entry.planGaps == [.nextAction] ? .reassess : .plan }
        if risk.isGrave, isLate { return .slipped }
        if risk.isUnrated { return .rate }
        if risk.entry.isDisputed(by: basis.method) { return .agree }
        return risk.decision.standing == .superseded ? .orphan : nil
    }
}
