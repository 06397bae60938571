public import ADRModel
import ADRText

/// What a review of a log's risks shows, counted and sorted.
///
/// Open are risks, debts and assumptions that are open, in progress or have occurred. All levels are the
/// effective ones: residual if given, else the level. A day has passed if it lies before ``asOf``.
public struct RiskReview: Sendable {
    public let asOf: CalendarDate
    public let decisionCount: Int
    /// Open entries by band.
    public let counts: RiskCounts
    /// Open entries by likelihood and impact.
    public let heatMap: RiskHeatMap
    /// The worst open entries, five at most.
    public let topRisks: [ReviewedRisk]
    /// Open entries without a level.
    public let unrated: [ReviewedRisk]
    /// Open entries without an owner.
    public let unowned: [ReviewedRisk]
    /// Open entries without a response.
    public let untreated: [ReviewedRisk]
    /// Actions of open entries that are not done though their day has passed, longest overdue first.
    public let overdueActions: [OverdueAction]
    /// Open entries whose review day has passed, longest overdue first.
    public let overdueReviews: [ReviewedRisk]
    /// Accepted entries whose review day has passed, longest overdue first.
    public let expiredAcceptances: [ReviewedRisk]
    /// Accepted decisions whose review day has passed, longest overdue first.
    public let staleDecisions: [ReviewedDecision]
    /// Open entries of superseded records.
    public let onSuperseded: [OrphanedRisk]
    /// Accepted decisions that record no entry of any kind.
    public let withoutRisks: [ReviewedDecision]
    /// Every entry, open or not, worst first.
    public let register: [ReviewedRisk]
    /// How many problems there are in what the records say about risks; `adr lint` tells them.
    public let problemCount: Int

    /// An action whose day has passed.
    public struct OverdueAction: Sendable {
        public let risk: ReviewedRisk
        public let action: RiskAction
        public let by: CalendarDate
    }

    /// An open entry of a superseded record, and the records that took its place.
    public struct OrphanedRisk: Sendable {
        public let risk: ReviewedRisk
        public let successors: [ReviewedDecision]
    }

    public init(_ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod = .standard) {
        let register = RiskRegister(logs, method: method)
        let records = logs.flatMap(\.records)
        let decisions = records.map(ReviewedDecision.init)
        let byPath = Dictionary(decisions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let all = register.entries.map { entry in
            ReviewedRisk(entry, of: byPath[entry.record.source.path] ?? ReviewedDecision(entry.record))
        }
        let open = all.filter(\.entry.isOpen)
        self.asOf = asOf
        self.register = all
        decisionCount = records.count
        problemCount = register.problemCount
        counts = RiskCounts(open.map(\.band))
        heatMap = RiskHeatMap(open, method: method)
        topRisks = Array(open.filter { $0.band != nil }.prefix(5))
        unrated = open.filter { $0.band == nil }
        unowned = open.filter(\.entry.isUnowned)
        untreated = open.filter(\.entry.isUntreated)
        overdueActions = Self.overdueActions(of: open, asOf: asOf)
        overdueReviews = Self.byReviewDay(open.filter { $0.entry.isReviewOverdue(asOf: asOf) })
        expiredAcceptances = Self.byReviewDay(all.filter { $0.entry.isAcceptanceExpired(asOf: asOf) })
        let accepted = decisions.filter { $0.status == DecisionStatus.accepted.rawValue }
        staleDecisions = Self.sorted(accepted.filter { $0.isStale(asOf: asOf) }, by: \.reviewBy)
        onSuperseded = Self.orphans(among: open, logs)
        let pathsWithRisks = Set(all.map(\.decision.path))
        withoutRisks = accepted.filter { !pathsWithRisks.contains($0.path) }
    }

    private static func overdueActions(of open: [ReviewedRisk], asOf: CalendarDate) -> [OverdueAction] {
        let actions = open.flatMap { risk in
            risk.entry.overdueActions(asOf: asOf).compactMap { action in
                action.by.value.map { OverdueAction(risk: risk, action: action, by: $0) }
            }
        }
        return sorted(actions, by: \.by)
    }

    private static func byReviewDay(_ risks: [ReviewedRisk]) -> [ReviewedRisk] {
        sorted(risks) { $0.entry.reviewBy.value }
    }

    /// Earliest day first; what has the same day keeps its order.
    private static func sorted<Element>(
        _ elements: [Element], by day: (Element) -> CalendarDate?
    ) -> [Element] {
        elements.enumerated().sorted { left, right in
            guard let first = day(left.element), let second = day(right.element), first != second else {
                return left.offset < right.offset
            }
            return first < second
        }.map(\.element)
    }

    private static func orphans(among open: [ReviewedRisk], _ logs: [DecisionLog]) -> [OrphanedRisk] {
        let orphans = open.filter { $0.decision.status == DecisionStatus.superseded.rawValue }
        guard !orphans.isEmpty else { return [] }
        let supersessions = logs.map(SupersessionGraph.init)
        return orphans.map { risk in
            OrphanedRisk(
                risk: risk,
                successors: supersessions.flatMap { $0.successors(of: risk.record) }.map(
                    ReviewedDecision.init))
        }
    }
}
