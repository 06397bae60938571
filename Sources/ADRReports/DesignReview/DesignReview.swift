public import ADRModel
import ADRText

/// The packet for a design review: what is to be decided, and what is to be looked at again.
public struct DesignReview: Sendable {
    public let asOf: CalendarDate
    /// The proposals and drafts, those that wait longest first.
    public let proposals: [Proposal]
    /// The accepted decisions whose review day has passed, longest overdue first.
    public let due: [DueDecision]

    /// A decision that is to be made.
    public struct Proposal: Sendable {
        public let decision: ReviewedDecision
        /// Days since it was proposed.
        public let age: Int?
        /// The first paragraph of the context: why.
        public let context: String?
        /// The first paragraph of the decision: what is proposed.
        public let outcome: String?
        public let options: [String]
        /// The open ones first, then the others, worst first in each group.
        public let risks: [ReviewedRisk]
        /// What it would supersede.
        public let supersedes: [Superseded]
        public let dependsOn: [ReviewedDecision]
        /// The decisions that rest on it, directly or through others.
        public let dependents: [ReviewedDecision]
        public let findings: [LintReport.Entry]
    }

    /// A decision that would be superseded, wholly or in part.
    public struct Superseded: Sendable {
        public let decision: ReviewedDecision
        public let isPartial: Bool
        /// Which part, if the record says so.
        public let part: String?
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
    ///   - findings: what the linter says about the records.
    ///   - codeChanges: how many commits changed the code that a decision applies to, by the record's path.
    public init(
        _ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod,
        findings: [LintReport.Entry] = [], codeChanges: [String: Int] = [:]
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
                let dependents = links.allDependents(of: record).map(basis.decision)
                let own = risks[path: decision.path] ?? []
                if decision.isPending {
                    proposals.append(
                        Proposal(
                            decision: decision, age: decision.day.map { max(0, $0.days(until: asOf)) },
                            context: record.firstParagraph(of: .context),
                            outcome: record.firstParagraph(of: .decision),
                            options: record.consideredOptions,
                            risks: own.filter(\.isOpen) + own.filter { !$0.isOpen },
                            supersedes: links.statements(of: record, .supersedes).compactMap { statement in
                                statement.target.record.map {
                                    Superseded(
                                        decision: basis.decision($0), isPartial: statement.link.isPartial,
                                        part: statement.link.scope)
                                }
                            },
                            dependsOn: links.statements(of: record, .dependsOn)
                                .compactMap { $0.target.record.map(basis.decision) }, dependents: dependents,
                            findings: findings[path: decision.path] ?? []))
                } else if decision.standing == .accepted, let day = decision.reviewBy, day < asOf {
                    due.append(
                        DueDecision(
                            decision: decision, daysLate: day.days(until: asOf),
                            risks: own.filter(\.isOpen), dependents: dependents,
                            codeChanges: codeChanges[decision.path]))
                }
            }
        }
        self.asOf = asOf
        self.proposals = proposals.sortedByDay(\.decision.day)
        self.due = due.sortedByDay(\.decision.reviewBy)
    }
}
