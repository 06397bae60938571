import ADRLint
public import ADRModel
import ADRText

/// What a record tells of its decision, for those who are to make it and for those who were not there.
public struct DecisionAccount: Sendable {
    public let decision: ReviewedDecision
    /// The day since which the decision stands as it does, if that is known.
    let statusDay: CalendarDate?
    public let consulted: [String]
    public let informed: [String]
    /// Why it was decided so, in the words of those who decided.
    public let reason: String?
    /// The first paragraph of the context.
    public let context: String?
    /// The first paragraph of the decision: what is proposed, or was decided.
    public let outcome: String?
    /// Whether the words of the template still stand in the place of the decision.
    let isUnwritten: Bool
    /// What matters in the choice.
    public let drivers: [String]
    public let options: [ConsideredOption]
    public let consequences: [String]
    /// The qualities that it is expected to make better or worse.
    public let qualities: [QualityEffect]
    /// The open ones first, then the others, worst first in each group.
    public let risks: [ReviewedRisk]
    /// What is feared without being rated, where no risk is recorded.
    public let riskNotes: [String]
    public let questions: [String]
    /// Those of the consequences that stand under a heading of what gets better.
    let gains: Set<String>
    /// What is to be done about the decision itself.
    let actions: [RiskAction]
    /// How it stands to others, both as it says itself and as proposals plan it, in the order of the text.
    public let relations: [Relation]
    /// The decisions that rest on it, directly or through others.
    public let dependents: [ReviewedDecision]

    /// How a decision stands to another one.
    public struct Relation: Sendable {
        public let kind: LinkKind
        public let decision: ReviewedDecision
        public let isPartial: Bool
        /// Which part, if the record says so.
        public let part: String?
        public let standing: LinkStanding
    }

    /// - Parameter risks: those of the record, worst first.
    init(_ record: DecisionRecord, in log: DecisionLog, _ basis: ReviewBasis, risks: [ReviewedRisk]) {
        let links = log.links
        decision = basis.decision(record)
        statusDay = record.statusDay
        (consulted, informed) = (record.consulted, record.informed)
        reason = record.reason
        func written(_ text: String) -> Bool { !TemplatePrompts.isPrompt(text) }
        context = record.firstParagraphWithList(of: .context).flatMap { written($0) ? $0 : nil }
        let outcome = record.firstParagraphWithList(of: .decision)
        isUnwritten = outcome.map { !written($0) } ?? false
        self.outcome = isUnwritten ? nil : outcome
        drivers = record.items(of: .drivers).filter(written)
        options = record.options
        qualities = basis.assessments[decision.path]?.quality ?? []
        consequences = record.items(of: .consequences).filter(written)
        gains = Set(record.gains)
        self.risks = risks.filter(\.entry.isOpen) + risks.filter { !$0.entry.isOpen }
        riskNotes = risks.isEmpty ? record.riskNotes : []
        questions = record.openQuestions
        actions = DecisionAction.all(of: record).map(\.action)
        let stated = links.statements(of: record).compactMap { statement in
            statement.target.record.map { other in
                Relation(
                    kind: statement.link.kind, decision: basis.decision(other),
                    isPartial: statement.link.isPartial, part: statement.link.scope,
                    standing: statement.standing)
            }
        }
        // A conflict is one whichever of the two tells it.
        relations =
            stated
            + links.opponents(ofSilent: record).map {
                Relation(
                    kind: .conflictsWith, decision: basis.decision($0), isPartial: false, part: nil,
                    standing: .holds)
            }
        dependents = links.allDependents(of: record).map(basis.decision)
    }

    /// `accepted 2026-08-17 by noor and ana`, `superseded by 0008; decided by tess`.
    ///
    /// - Parameter when: the day or the time since, with a blank before it.
    func standing(since when: String) -> String {
        let status = (decision.shownStatus ?? "no status") + when
        let deciders = decision.deciders.isEmpty ? "" : " by \(Wording.list(decision.deciders))"
        guard decision.standing == .superseded || decision.standing == .deprecated else {
            return status + deciders
        }
        let successors = relations(.supersededBy).filter { !$0.isPartial }.map(\.decision.label)
        return status + (successors.isEmpty ? "" : " by \(Wording.list(successors))")
            + (deciders.isEmpty ? "" : "; decided\(deciders)")
    }

    /// How it stands to others in one way.
    public func relations(_ kind: LinkKind) -> [Relation] { relations.filter { $0.kind == kind } }

    /// The risks that still have to be dealt with.
    var openRisks: [ReviewedRisk] { risks.filter { $0.isOpen && $0.entry.effectiveKind != .nonRisk } }

    /// What is still to be done about it and its open risks, earliest day first; nothing if it was rejected.
    var pendingActions: [RiskAction] {
        guard decision.standing != .rejected else { return [] }
        return (actions + risks.filter(\.isOpen).flatMap(\.entry.ownedActions)).filter { !$0.isDone }
            .sortedByDay(\.by.value)
    }

    /// What has been done about the decision itself.
    var doneActions: [RiskAction] { actions.filter(\.isDone) }

    /// What it takes the place of or changes, or is to.
    var changes: [Relation] {
        relations.filter { $0.kind.waitsForDecision && $0.standing != .dropped }
    }

    /// The option that was chosen, if that is certain.
    var chosen: ConsideredOption? { options.first(where: \.isChosen) }

    /// What was considered and not chosen; empty if it is not certain what was chosen.
    var turnedDown: [ConsideredOption] {
        options.contains(where: \.isChosen) ? options.filter { !$0.isChosen } : []
    }
}
