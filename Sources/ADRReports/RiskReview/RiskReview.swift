public import ADRModel
import ADRText

/// What a review of a log's risks shows, counted and sorted.
///
/// Open are risks, debts and assumptions that are open, in progress or have occurred, unless they do not count:
/// those of rejected decisions, and those of superseded ones that a successor carries on. All levels are the
/// effective ones: residual if given, else the level. A day has passed if it lies before ``asOf``.
public final class RiskReview: Sendable {
    let basis: ReviewBasis
    /// How many of the decisions carry an entry that is counted in ``counts``.
    public let carrierCount: Int
    /// Open entries by band.
    public let counts: RiskCounts
    public let actions: ActionPlan
    public let acceptances: [RiskAcceptance]
    public let grounds: [ShakyGround]
    /// Whether each limit of the team's appetite is kept.
    public let appetite: [AppetiteVerdict]
    /// What is to be decided, gravest first.
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
    private let codeChanges: [String: Int]

    public init(
        _ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod,
        history: RiskReviewHistory = RiskReviewHistory(), filter: ReviewFilter = ReviewFilter()
    ) {
        let basis = ReviewBasis(logs, asOf: asOf, method: method, filter: filter)
        self.basis = basis
        carrierCount = Set(basis.open.filter(\.isCounted).map(\.decision.path)).count
        counts = RiskCounts(basis.open)
        actions = ActionPlan(basis)
        acceptances = RiskAcceptance.all(basis)
        grounds = ShakyGround.all(basis)
        appetite = filter.isEmpty ? AppetiteVerdict.all(basis) : []
        needs = ReviewNeed.all(basis, plan: actions, grounds: grounds)
        let earlier = history.earlier.map { earlier in
            let before = ReviewBasis(earlier.logs, asOf: asOf, method: method)
            let comparison = RegisterComparison(
                before: before.register, now: basis.whole,
                former: FormerRecords(of: logs, in: earlier.logs))
            return (
                RiskChanges(earlier, comparison, before: before, now: basis),
                RegisterMovement(earlier, comparison, before: before, now: basis)
            )
        }
        (changes, movement) = (earlier?.0, earlier?.1)
        trend = filter.isEmpty ? history.trend?.until(asOf) : nil
        (historyGap, codeChanges) = (history.gap, history.codeChanges)
    }

    public var asOf: CalendarDate { basis.asOf }
    /// How the risks are rated.
    public var method: RiskMethod { basis.method }
    public var decisions: [ReviewedDecision] { basis.decisions }
    public var decisionCount: Int { decisions.count }
    /// Every entry, open or not, worst first.
    public var register: [ReviewedRisk] { basis.register }
    /// The open entries, worst first.
    var open: [ReviewedRisk] { basis.open }
    /// How many problems there are in what the records say about risks; `adr lint` tells them.
    public var problemCount: Int { basis.problemCount }

    /// Open entries by likelihood and impact.
    public var heatMap: RiskHeatMap {
        RiskHeatMap(open, accepted: acceptances.map(\.risk), method: method)
    }
    /// The worst open entries, five at most.
    public var topRisks: [ReviewedRisk] { Array(open.filter { $0.band != nil }.prefix(5)) }
    /// What the open entries have in common.
    public var themes: RiskThemes { RiskThemes(basis) }
    public var qualities: QualityView { QualityView(basis) }
    public var balance: [QualityBalance] { QualityBalance.all(basis) }
    public var health: [DecisionHealth] {
        DecisionHealth.all(basis, grounds: grounds, codeChanges: codeChanges)
    }
    public var gaps: RegisterGaps { RegisterGaps(basis) }
    /// What the meeting is asked to decide, as earlier versions told it.
    public var asks: [ReviewAsk] { ReviewAsk.all(basis, grounds: grounds) }
    /// Accepted decisions whose review day has passed, longest overdue first.
    public var staleDecisions: [ReviewedDecision] {
        decisions.filter { $0.standing == .accepted && $0.isStale(asOf: asOf) }.sortedByDay(\.reviewBy)
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
