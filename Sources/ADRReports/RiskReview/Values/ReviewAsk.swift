import ADRModel

/// A decision that the meeting is asked for.
public struct ReviewAsk: Sendable {
    /// What kind of decision is wanted.
    public enum Kind: String, CaseIterable, Sendable {
        /// Who deals with a high or critical risk, and how.
        case treatRisk = "treat-risk"
        /// What is done about a risk that has occurred.
        case handleOccurrence = "handle-occurrence"
        /// Whether an acceptance that has ended goes on.
        case renewAcceptance = "renew-acceptance"
        /// Whether a proposal is accepted.
        case decideProposal = "decide-proposal"
        /// Whether a decision that was to be looked at again still holds.
        case confirmDecision = "confirm-decision"
    }

    public let kind: Kind
    /// The entry in question; `nil` if it is the decision as a whole.
    public let risk: ReviewedRisk?
    public let decision: ReviewedDecision
    /// The people asked: an entry's owner, else the deciders of the record; empty if nobody is named.
    public let addressees: [String]
    /// What is to be decided, as one sentence without a period.
    public let question: String
    /// What stays as it is until then.
    public let costOfWaiting: String

    /// `0002/R1`, or `0002`.
    public var reference: String { risk?.reference ?? decision.label }

    /// Everything that waits for a decision, gravest first.
    static func all(_ basis: ReviewBasis, grounds: [ShakyGround]) -> [ReviewAsk] {
        let open = basis.openByDecision
        let reach = Dictionary(
            grounds.map { ($0.decision.path, $0.reach.count) }, uniquingKeysWith: { first, _ in first })
        return basis.open.filter { $0.entry.effectiveStatus == .occurred }.map(occurrence)
            + basis.open.filter { $0.isGrave && !$0.hasPlan && $0.entry.effectiveStatus != .occurred }
            .map(treatment)
            + RiskAcceptance.all(basis).filter { $0.daysLeft.map { $0 < 0 } ?? false }.map(renewal)
            + basis.decisions.filter(\.isPending).sortedByDay(\.day).map {
                proposal($0, open: open[$0.path] ?? [], dependents: reach[$0.path] ?? 0, asOf: basis.asOf)
            }
            + basis.decisions.filter { $0.standing == .accepted && $0.isStale(asOf: basis.asOf) }
            .sortedByDay(\.reviewBy)
            .map { confirmation($0, open: open[$0.path] ?? [], asOf: basis.asOf) }
    }

    private init(
        _ kind: Kind, _ risk: ReviewedRisk, question: String, costOfWaiting: String
    ) {
        self.init(
            kind: kind, risk: risk, decision: risk.decision,
            addressees: risk.entry.owner.value.map { [$0] } ?? risk.decision.deciders, question: question,
            costOfWaiting: costOfWaiting)
    }

    private init(
        kind: Kind, risk: ReviewedRisk? = nil, decision: ReviewedDecision, addressees: [String],
        question: String, costOfWaiting: String
    ) {
        (self.kind, self.risk, self.decision) = (kind, risk, decision)
        (self.addressees, self.question, self.costOfWaiting) = (addressees, question, costOfWaiting)
    }
}

extension ReviewAsk {
    private static func occurrence(_ risk: ReviewedRisk) -> ReviewAsk {
        ReviewAsk(
            .handleOccurrence, risk, question: "It has happened, what now: \(risk.statement)",
            costOfWaiting: risk.entry.fallback.value.map { "the fallback holds: \($0)" }
                ?? "no fallback is named")
    }

    private static func treatment(_ risk: ReviewedRisk) -> ReviewAsk {
        let entry = risk.entry
        var missing: [String] = []
        if entry.owner.value == nil { missing.append("an owner") }
        if entry.response.value == nil { missing.append("a response") }
        if entry.actions.isEmpty, entry.response.value != .accept { missing.append("an action") }
        let level = entry.effectiveLevel?.text ?? ""
        return ReviewAsk(
            .treatRisk, risk,
            question: "Give it \(Wording.list(missing)): \(risk.statement)",
            costOfWaiting: "it stays \(risk.band?.name ?? "unrated") (\(level))"
                + (entry.trigger.value.map { "; early sign: \($0)" } ?? ""))
    }

    private static func renewal(_ acceptance: RiskAcceptance) -> ReviewAsk {
        let risk = acceptance.risk
        return ReviewAsk(
            .renewAcceptance, risk, question: "Accept it for longer, or treat it: \(risk.statement)",
            costOfWaiting:
                "a \(risk.band?.name ?? "unrated") risk is run without anybody's consent since "
                + (acceptance.ends?.iso ?? ""))
    }

    private static func proposal(
        _ decision: ReviewedDecision, open: [ReviewedRisk], dependents: Int, asOf: CalendarDate
    ) -> ReviewAsk {
        var cost: [String] = []
        if let day = decision.day {
            cost.append("proposed \(Wording.counted(max(0, day.days(until: asOf)), "day")) ago")
        }
        if dependents > 0 {
            cost.append(
                Wording.counted(dependents, "decision") + (dependents == 1 ? " rests" : " rest") + " on it")
        }
        if !open.isEmpty { cost.append(Wording.counted(open.count, "open risk") + " with it") }
        return ReviewAsk(
            kind: .decideProposal, decision: decision, addressees: decision.deciders,
            question: "Accept or reject: \(decision.title)",
            costOfWaiting: cost.isEmpty ? "nothing rests on it" : cost.joined(separator: "; "))
    }

    private static func confirmation(
        _ decision: ReviewedDecision, open: [ReviewedRisk], asOf: CalendarDate
    ) -> ReviewAsk {
        let days = decision.reviewBy.map { Wording.counted($0.days(until: asOf), "day") } ?? ""
        return ReviewAsk(
            kind: .confirmDecision, decision: decision, addressees: decision.deciders,
            question: "Confirm or replace: \(decision.title)",
            costOfWaiting: "its review is \(days) late"
                + (open.isEmpty ? "" : "; \(Wording.counted(open.count, "open risk")) with it"))
    }
}
