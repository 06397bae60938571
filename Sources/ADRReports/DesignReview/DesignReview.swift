public import ADRModel
import ADRText

/// The packet for a design review: what is to be decided, and what is to be looked at again.
public struct DesignReview: Sendable {
    public let asOf: CalendarDate
    /// The proposals and drafts, or the records that were asked for: those that conflict with others first, then those
    /// that change others, and in each group those that wait longest.
    public let proposals: [Proposal]
    /// The accepted decisions whose review day has passed, longest overdue first.
    public let due: [DueDecision]
    /// What is talked about when, if there is a time to fill.
    public let agenda: [AgendaItem]
    /// Whether there is a time to fill.
    let isTimed: Bool
    /// Whether it is of all that is pending or due, and not of records that were asked for.
    let isOfAll: Bool
    /// Which of the decisions are asked for.
    let filter: ReviewFilter

    /// A decision that is to be made.
    public struct Proposal: Sendable {
        public let account: DecisionAccount
        /// Days since it was proposed.
        public let age: Int?
        public let findings: [LintReport.Entry]

        public var decision: ReviewedDecision { account.decision }

        /// Whether it waits until a day that is still to come.
        func isPutOff(asOf day: CalendarDate) -> Bool {
            decision.isPending && decision.reviewBy.map { $0 > day } ?? false
        }

        /// Conflicts are to be settled first, then what changes other decisions; what is put off comes last.
        fileprivate func urgency(asOf day: CalendarDate) -> Int {
            if isPutOff(asOf: day) { return 3 }
            if !account.relations(.conflictsWith).isEmpty { return 0 }
            return account.changes.isEmpty ? 2 : 1
        }
    }

    /// A decision that is to be looked at again.
    public struct DueDecision: Sendable {
        public let decision: ReviewedDecision
        public let daysLate: Int
        /// Open entries, worst first.
        public let risks: [ReviewedRisk]
        /// The decisions that rest on it, directly or through others.
        public let dependents: [ReviewedDecision]
        /// How many commits since the decision changed the code that it applies to; `nil` if it is not known.
        public let codeChanges: Int?
    }

    /// - Parameters:
    ///   - wanted: the paths of the records to look at; all that are pending or due without any.
    ///   - minutes: how long the review is to take.
    ///   - findings: what the linter says about the records.
    ///   - filter: which of the decisions are asked for.
    ///   - codeChanges: how many commits changed the code that a decision applies to, by the record's path.
    public init(
        _ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod,
        wanted: [String]? = nil, minutes: Int? = nil, findings: [LintReport.Entry] = [],
        codeChanges: [String: Int] = [:], filter: ReviewFilter = ReviewFilter()
    ) {
        let basis = ReviewBasis(logs, asOf: asOf, method: method)
        let risks = Dictionary(grouping: basis.register, by: { FilePath($0.decision.path) })
        let findings = Dictionary(grouping: findings, by: { FilePath($0.diagnostic.path) })
        var proposals: [Proposal] = []
        var due: [DueDecision] = []
        for log in logs {
            let links = log.links
            for record in log.records {
                let decision = basis.decision(record)
                let own = risks[path: decision.path] ?? []
                guard filter.matches(record, hasEntry: own.contains(where: filter.matches)) else { continue }
                let isWanted = wanted?.contains { $0.isPath(decision.path) }
                if isWanted ?? decision.isPending {
                    let account = DecisionAccount(record, in: log, basis, risks: own)
                    proposals.append(
                        Proposal(
                            account: account,
                            age: account.statusDay.map { max(0, $0.days(until: asOf)) },
                            findings: findings[path: decision.path] ?? []))
                } else if isWanted == nil, decision.standing == .accepted, let day = decision.reviewBy,
                    day < asOf
                {
                    due.append(
                        DueDecision(
                            decision: decision, daysLate: day.days(until: asOf),
                            risks: own.filter(\.isOpen),
                            dependents: links.allDependents(of: record).map(basis.decision),
                            codeChanges: codeChanges[decision.path]))
                }
            }
        }
        (self.asOf, self.filter) = (asOf, filter)
        isOfAll = wanted == nil
        isTimed = minutes != nil
        let waiting = proposals.sortedByDay(\.decision.day)
        let ordered = (0...3).flatMap { urgency in waiting.filter { $0.urgency(asOf: asOf) == urgency } }
        let overdue = due.sortedByDay(\.decision.reviewBy)
        self.proposals = ordered
        self.due = overdue
        let current = ordered.filter { wanted != nil || !$0.isPutOff(asOf: asOf) }
        agenda = minutes.map { AgendaItem.all(current, overdue, minutes: $0) } ?? []
    }
}
