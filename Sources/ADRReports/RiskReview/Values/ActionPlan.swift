public import ADRModel

/// What is to be done about open entries, by whom and when.
public struct ActionPlan: Sendable {
    /// Actions that are not done, earliest day first; those without a day come last.
    public let pending: [PlannedAction]
    /// How many actions of open entries there are, done or not.
    public let total: Int
    /// How many high and critical entries are open.
    public let gravestCount: Int
    /// How many of those have an owner, a response, and an action to come or an acceptance that says until when.
    public let gravestWithPlan: Int

    public var done: Int { total - pending.count }
    /// Those whose day has passed, longest overdue first.
    public var overdue: [PlannedAction] { pending.filter { $0.period == .overdue } }

    /// When an action is due, seen from the day of the review.
    public enum Period: String, CaseIterable, Sendable {
        case overdue
        case within30 = "30-days"
        case within60 = "60-days"
        case within90 = "90-days"
        case later, undated

        init(daysLeft: Int?) {
            switch daysLeft {
            case nil: self = .undated
            case let days? where days < 0: self = .overdue
            case let days? where days <= 30: self = .within30
            case let days? where days <= 60: self = .within60
            case let days? where days <= 90: self = .within90
            default: self = .later
            }
        }
    }

    init(_ basis: ReviewBasis) {
        let actions = basis.open.flatMap { risk in risk.entry.actions.map { (risk, $0) } }
        total = actions.count
        pending = actions.filter { !$0.1.isDone }
            .map { PlannedAction($0.0, $0.1, asOf: basis.asOf) }
            .sortedByDay(\.by)
        let gravest = basis.open.filter { $0.isGrave }
        gravestCount = gravest.count
        gravestWithPlan = gravest.count(where: \.hasPlan)
    }

    /// Everybody who has something to do, with how much in each period: most overdue first, then most.
    public var owners: [Workload] {
        Dictionary(grouping: pending, by: \.owner).map { Workload(owner: $0.key, actions: $0.value) }
            .sorted { left, right in
                if left.key != right.key { return right.key.lexicographicallyPrecedes(left.key) }
                guard let first = left.owner, let second = right.owner else { return left.owner != nil }
                return first < second
            }
    }

    /// What one person has to do.
    public struct Workload: Sendable {
        /// `nil` for actions that nobody owns.
        public let owner: String?
        /// In the order of the plan.
        public let actions: [PlannedAction]

        public func count(_ period: Period) -> Int { actions.count { $0.period == period } }

        fileprivate var key: [Int] { [count(.overdue), actions.count] }
    }
}

/// An action that is not done yet.
public struct PlannedAction: Sendable {
    public let risk: ReviewedRisk
    public let action: RiskAction
    /// The action's owner, else the risk's.
    public let owner: String?
    public let by: CalendarDate?
    /// Days from the review to ``by``; negative if it has passed.
    public let daysLeft: Int?
    public let period: ActionPlan.Period

    init(_ risk: ReviewedRisk, _ action: RiskAction, asOf: CalendarDate) {
        self.risk = risk
        self.action = action
        owner = action.owner.value ?? risk.entry.owner.value
        by = action.by.value
        daysLeft = by.map(asOf.days)
        period = ActionPlan.Period(daysLeft: daysLeft)
    }

    public var task: String { action.task.value ?? "(no task)" }
}

extension ReviewedRisk {
    /// Whether the band is high or critical.
    var isGrave: Bool { band.map { $0 >= .high } ?? false }

    /// Whether it is settled who deals with it and how.
    var hasPlan: Bool { entry.planGaps.isEmpty }
}
