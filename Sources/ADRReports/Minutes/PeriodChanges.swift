import ADRModel
import ADRText

/// What happened in a period beside the decisions themselves: what was changed in part, what became of risks, and what
/// is to be done since.
struct PeriodChanges {
    /// What some decisions do since to others that are not replaced as a whole.
    private(set) var effects: [Effect] = []
    /// What became of risks, but for the first mention of those of a decision whose digest tells them.
    private(set) var risks: [RiskChanges.Change] = []
    /// Actions that are new, or done since.
    private(set) var added: [Task] = []
    private(set) var done: [Task] = []
    /// The proposals that were talked of and not decided.
    private(set) var putOff: [PutOff] = []
    /// The decisions whose records are gone.
    private(set) var removed: [ReviewedDecision] = []

    /// That one decision amends another, or supersedes a part of it.
    struct Effect {
        let decision: ReviewedDecision
        let relation: DecisionAccount.Relation
    }

    /// That a proposal got another day of review, or a reason to wait.
    struct PutOff {
        let decision: ReviewedDecision
        /// Why, if that was said in the period.
        let reason: String?
        /// Until when.
        let day: CalendarDate?

        init?(_ decision: ReviewedDecision, _ record: DecisionRecord, was original: DecisionRecord) {
            let day = decision.reviewBy == original.assessment.reviewBy.value ? nil : decision.reviewBy
            let reason = record.reason == original.reason ? nil : record.reason
            guard decision.isPending, day != nil || reason != nil else { return nil }
            (self.decision, self.reason, self.day) = (decision, reason, decision.reviewBy)
        }
    }

    struct Task {
        let decision: ReviewedDecision
        let action: RiskAction
    }

    init() {}

    /// - Parameters:
    ///   - told: the paths of the decisions whose digests are told.
    init(
        _ basis: ReviewBasis, since earlier: EarlierLog, on day: CalendarDate?, _ former: FormerRecords,
        told: Set<FilePath>
    ) {
        /// Whether a risk came in the period; of a record that is nowhere in the history only its days can tell.
        func isNew(_ risk: ReviewedRisk) -> Bool {
            guard former.original(of: risk.record) == nil, let day else { return true }
            return (risk.entry.raised.value ?? risk.decision.day).map { $0 >= day } ?? false
        }
        let earlier = EarlierRegister(earlier, former, before: basis)
        let before = earlier.basis
        let isTold = { (record: DecisionRecord) in told.contains(record.source.filePath) }
        for log in basis.logs {
            for record in log.records {
                let original = former.original(of: record)
                if !isTold(record), let original,
                    let wait = PutOff(basis.decision(record), record, was: original)
                {
                    putOff.append(wait)
                }
                if !isTold(record) { effects += Self.effects(of: record, original, in: log, before, basis) }
                let known =
                    original.map { RecordAction.all(of: $0, method: basis.method).map(\.action) } ?? []
                for action in RecordAction.all(of: record, method: basis.method).map(\.action) {
                    let same = known.first { $0.task.value == action.task.value }
                    let task = Task(decision: basis.decision(record), action: action)
                    if action.isDone, same.map({ !$0.isDone }) ?? (original != nil || isTold(record)) {
                        done.append(task)
                    }
                    if !action.isDone, same == nil { added.append(task) }
                }
            }
        }
        risks = RiskChanges(earlier, now: basis).changes
            .filter {
                $0.kind != .removed
                    && !($0.kind == .new
                        && (!$0.risk.isOfNote || isTold($0.risk.record) || !isNew($0.risk)))
            }
        let present = Set(paths: basis.decisions.map(\.path))
        removed = before.logs.flatMap(\.records)
            .filter { !present.contains($0.source.filePath) && !former.isRenamed($0) }.map(before.decision)
    }

    private static func effects(
        of record: DecisionRecord, _ original: DecisionRecord?, in log: DecisionLog, _ before: ReviewBasis,
        _ basis: ReviewBasis
    ) -> [Effect] {
        let known =
            original.map { original in
                before.logs.flatMap { $0.links.statements(of: original) }.filter { $0.standing == .holds }
                    .map(\.link)
            } ?? []
        return log.links.statements(of: record).compactMap { statement in
            let link = statement.link
            guard statement.standing == .holds,
                link.kind == .amends || link.kind == .supersedes && link.isPartial,
                !known.contains(where: {
                    $0.kind == link.kind && $0.isPartial == link.isPartial && $0.scope == link.scope
                        && $0.target.text == link.target.text
                }), let other = statement.target.record
            else { return nil }
            return Effect(
                decision: basis.decision(record),
                relation: DecisionAccount.Relation(
                    kind: link.kind, decision: basis.decision(other), isPartial: link.isPartial,
                    part: link.scope, standing: .holds))
        }
    }
}

extension ReviewedRisk {
    /// Whether a new one is to be told: it is open, or was accepted.
    fileprivate var isOfNote: Bool { isOpen || isAccepted }
}
