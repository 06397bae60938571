public import ADRModel
import ADRText

/// What a review of a log's risks shows, counted and sorted.
///
/// Open are risks, debts and assumptions that are open, in progress or have occurred, unless they do not count:
/// those of rejected decisions, and those of superseded ones that a successor carries on. All levels are the
/// effective ones: residual if given, else the level. A day has passed if it lies before ``asOf``.
public struct RiskReview: Sendable {
    public let asOf: CalendarDate
    /// How the risks are rated.
    public let method: RiskMethod
    public let decisions: [ReviewedDecision]
    public var decisionCount: Int { decisions.count }
    /// The open entries, worst first.
    let open: [ReviewedRisk]
    /// How many of the decisions carry an entry that is counted in ``counts``.
    public let carrierCount: Int
    /// Open entries by band.
    public let counts: RiskCounts
    /// Open entries by likelihood and impact.
    public let heatMap: RiskHeatMap
    /// The worst open entries, five at most.
    public let topRisks: [ReviewedRisk]
    /// What the open entries have in common.
    public let themes: RiskThemes
    /// What the meeting is asked to decide, gravest first.
    public let asks: [ReviewAsk]
    /// Whether each limit of the team's appetite is kept.
    public let appetite: [AppetiteVerdict]
    /// What the brief asks to be decided, gravest first.
    public let needs: [ReviewNeed]
    /// What became of the register since an earlier state, if one was asked for.
    public let changes: RiskChanges?
    /// The same as steps that add up.
    public let movement: RegisterMovement?
    /// Open entries over time; `nil` if the history was not read.
    public let trend: BandTrend?
    /// Why the history could not be read, if it was asked for; then there is no ``trend``, and no count of changes of
    /// code in ``health``.
    public let historyGap: String?
    public let acceptances: [RiskAcceptance]
    public let actions: ActionPlan
    public let qualities: QualityView
    public let balance: [QualityBalance]
    public let health: [DecisionHealth]
    public let grounds: [ShakyGround]
    public let gaps: RegisterGaps
    /// Accepted decisions whose review day has passed, longest overdue first.
    public let staleDecisions: [ReviewedDecision]
    /// Every entry, open or not, worst first.
    public let register: [ReviewedRisk]
    /// How many problems there are in what the records say about risks; `adr lint` tells them.
    public let problemCount: Int

    public init(
        _ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod,
        history: RiskReviewHistory = RiskReviewHistory()
    ) {
        let basis = ReviewBasis(logs, asOf: asOf, method: method)
        let grounds = ShakyGround.all(basis)
        (self.asOf, self.method) = (asOf, method)
        self.grounds = grounds
        register = basis.register
        decisions = basis.decisions
        open = basis.open
        carrierCount = Set(basis.open.filter { $0.band != nil || $0.isUnrated }.map(\.decision.path)).count
        problemCount = basis.problemCount
        counts = RiskCounts(basis.open)
        heatMap = RiskHeatMap(basis.open, method: method)
        topRisks = Array(basis.open.filter { $0.band != nil }.prefix(5))
        themes = RiskThemes(basis)
        asks = ReviewAsk.all(basis, grounds: grounds)
        let earlier = history.earlier.map { earlier in
            let before = ReviewBasis(earlier.logs, asOf: asOf, method: method)
            let comparison = RegisterComparison(
                before: before.register, now: basis.register,
                former: FormerRecords(of: logs, in: earlier.logs))
            return (
                RiskChanges(earlier, comparison, before: before, now: basis),
                RegisterMovement(earlier, comparison, before: before, now: basis)
            )
        }
        (changes, movement) = (earlier?.0, earlier?.1)
        trend = history.trend?.until(asOf)
        historyGap = history.gap
        acceptances = RiskAcceptance.all(basis)
        actions = ActionPlan(basis)
        appetite = AppetiteVerdict.all(basis)
        needs = ReviewNeed.all(basis, plan: actions, grounds: grounds)
        qualities = QualityView(basis)
        balance = QualityBalance.all(basis)
        health = DecisionHealth.all(basis, grounds: grounds, codeChanges: history.codeChanges)
        gaps = RegisterGaps(basis)
        staleDecisions = basis.decisions.filter { $0.standing == .accepted && $0.isStale(asOf: asOf) }
            .sortedByDay(\.reviewBy)
    }

    /// The entries of one kind, in the order of the register.
    public func entries(_ kind: RiskKind) -> [ReviewedRisk] {
        register.filter { $0.entry.effectiveKind == kind }
    }

    /// Accepted entries whose review day has passed, longest ago first.
    public var expiredAcceptances: [RiskAcceptance] {
        acceptances.filter { $0.daysLeft.map { $0 < 0 } ?? false }
    }
}
