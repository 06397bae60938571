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
    /// Whether each limit of the team's appetite is kept, by what is asked for.
    public let appetite: [AppetiteVerdict]
    /// What is to be decided, gravest first.
    public let needs: [ReviewNeed]
    /// The register as it was, if a comparison was asked for.
    let earlier: EarlierRegister?
    /// What became of the register since then.
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
        appetite = AppetiteVerdict.all(basis)
        needs = ReviewNeed.all(basis, plan: actions, grounds: grounds)
        let earlier = history.earlier.map {
            EarlierRegister($0, FormerRecords(of: logs, in: $0.logs), before: basis)
        }
        self.earlier = earlier
        movement = earlier.map { RegisterMovement($0, now: basis) }
        trend = history.trend?.until(asOf)
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
    /// How many open assumptions have no level, which they do not need, so that ``counts`` does not have them.
    var unleveledCount: Int { open.count { !$0.isCounted } }
    /// The entries that are counted in ``counts`` and have no owner, worst first.
    var unowned: [ReviewedRisk] { open.filter { $0.isCounted && $0.entry.owner.value == nil } }
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
    /// The entries of one kind, in the order of the register.
    public func entries(_ kind: RiskKind) -> [ReviewedRisk] {
        register.filter { $0.entry.effectiveKind == kind }
    }
}
