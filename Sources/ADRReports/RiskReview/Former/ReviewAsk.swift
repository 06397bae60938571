import ADRModel

/// A decision that the meeting is asked for.
public struct ReviewAsk: Sendable {
    /// What kind of decision is wanted.
    public enum Kind: String, CaseIterable, Sendable {
        /// Who deals with a high or critical risk, and how.
        case treatRisk = "treat-risk"
        /// What is done about a risk that has occurred.
        case handleOccurrence = "handle-occurrence"
        /// What comes next for a high or critical risk whose actions are all done.
        case reassessRisk = "reassess-risk"
        /// What becomes of actions whose day has passed.
        case finishAction = "finish-action"
        /// Until when an accepted risk is accepted.
        case limitAcceptance = "limit-acceptance"
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
        let acceptances = RiskAcceptance.all(basis)
        let late = Dictionary(grouping: ActionPlan(basis).overdue, by: \.risk.reference)
        return basis.open.filter { $0.entry.effectiveStatus == .occurred }.map(occurrence)
            + basis.open.filter { $0.isGrave && !$0.hasPlan && $0.entry.effectiveStatus != .occurred }
            .map { $0.entry.planGaps == [.nextAction] ? reassessment($0) : treatment($0) }
            + basis.open.compactMap { risk in late[risk.reference].map { lateness(risk, $0) } }
            + acceptances.filter { $0.daysLeft.map { $0 < 0 } ?? false }.map(renewal)
            + acceptances.filter { $0.ends == nil }.map(limit)
            + basis.decisions.filter(\.isPending).sortedByDay(\.day).map {
                proposal($0, open: open[$0.path] ?? [], dependents: reach[$0.path] ?? 0, asOf: basis.asOf)
            }
            + basis.decisions.filter { $0.standing == .accepted && $0.isStale(asOf: basis.asOf) }
            .sortedByDay(\.reviewBy)
            .map { confirmation($0, open: open[$0.path] ?? [], asOf: basis.asOf) }
    }

    private init(
        _ kind: Kind, _ risk: ReviewedRisk, of people: [String] = [], question: String, costOfWaiting: String
    ) {
        let owner = risk.entry.owner.value.map { [$0] } ?? risk.decision.deciders
        self.init(
            kind: kind, risk: risk, decision: risk.decision, addressees: people.isEmpty ? owner : people,
            question: question, costOfWaiting: costOfWaiting)
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
            .handleOccurrence, risk, question: "This happened; decide the next step: \(risk.statement)",
            costOfWaiting: risk.entry.fallback.value.map { "its fallback: \($0)" }
                ?? "it has no fallback")
    }

    private static func treatment(_ risk: ReviewedRisk) -> ReviewAsk {
        let missing = risk.entry.planGaps.map { gap in
            switch gap {
            case .owner: "an owner"
            case .response: "a response"
            case .action: "an action"
            case .nextAction: "a next action"
            case .end: "an end date for the acceptance"
            }
        }
        return ReviewAsk(
            .treatRisk, risk, question: "Give it \(Wording.list(missing)): \(risk.statement)",
            costOfWaiting: staying(risk))
    }

    private static func reassessment(_ risk: ReviewedRisk) -> ReviewAsk {
        let question =
            risk.entry.residual.value == nil
            ? "All its actions are done; assess the residual risk, close it, or name the next action"
            : "All its actions are done, but much risk remains; name the next action, or accept it until a set date"
        return ReviewAsk(
            .reassessRisk, risk, question: "\(question): \(risk.statement)", costOfWaiting: staying(risk))
    }

    /// - Parameter actions: those whose day has passed, longest overdue first.
    private static func lateness(_ risk: ReviewedRisk, _ actions: [PlannedAction]) -> ReviewAsk {
        let owners = actions.compactMap(\.owner)
        let people = owners.indices.filter { !owners[..<$0].contains(owners[$0]) }.map { owners[$0] }
        let tasks = actions.map { action in
            "\(action.task) (\(Wording.distance(days: action.daysLeft ?? 0)))"
        }
        let them = actions.count == 1 ? "it" : "them"
        return ReviewAsk(
            .finishAction, risk, of: people,
            question: "Finish \(them), set a new date, or drop \(them): \(tasks.joined(separator: "; "))",
            costOfWaiting: stillAt(risk) + ": \(risk.statement)")
    }

    /// `it stays high (3x4)`
    private static func stillAt(_ risk: ReviewedRisk) -> String {
        let level = risk.entry.effectiveLevel.map { " (\($0.text))" } ?? ""
        return "it stays \(risk.band?.name ?? "without a level")\(level)"
    }

    /// `it stays high (3x4); early sign: lag above 5 s`
    private static func staying(_ risk: ReviewedRisk) -> String {
        stillAt(risk) + (risk.entry.trigger.value.map { "; early sign: \($0)" } ?? "")
    }

    private static func limit(_ acceptance: RiskAcceptance) -> ReviewAsk {
        ReviewAsk(
            .limitAcceptance, acceptance.risk,
            question: "Set an end date for the acceptance: \(acceptance.risk.statement)",
            costOfWaiting: "its acceptance has no end date")
    }

    private static func renewal(_ acceptance: RiskAcceptance) -> ReviewAsk {
        let risk = acceptance.risk
        return ReviewAsk(
            .renewAcceptance, risk, question: "Renew the acceptance or treat the risk: \(risk.statement)",
            costOfWaiting:
                "its acceptance expired on \(acceptance.ends?.iso ?? "its end date"), and it is "
                + (risk.band?.name ?? "without a level"))
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
                Wording.counted(dependents, "decision")
                    + (dependents == 1 ? " depends on it" : " depend on it"))
        }
        if !open.isEmpty { cost.append(Wording.counted(open.count, "open risk")) }
        return ReviewAsk(
            kind: .decideProposal, decision: decision, addressees: decision.deciders,
            question: "Accept or reject: \(decision.title)",
            costOfWaiting: cost.isEmpty ? "no decision depends on it" : cost.joined(separator: "; "))
    }

    private static func confirmation(
        _ decision: ReviewedDecision, open: [ReviewedRisk], asOf: CalendarDate
    ) -> ReviewAsk {
        let days = decision.reviewBy.map { Wording.counted($0.days(until: asOf), "day") } ?? ""
        return ReviewAsk(
            kind: .confirmDecision, decision: decision, addressees: decision.deciders,
            question: "Confirm or replace: \(decision.title)",
            costOfWaiting: "its review is \(days) late"
                + (open.isEmpty ? "" : "; \(Wording.counted(open.count, "open risk"))"))
    }
}
