public import ADRModel
import ADRText

/// What was decided, for those who were not there: one decision's digest, several, or all of a period.
public struct Minutes: Sendable {
    public let asOf: CalendarDate
    /// From when on, if they are of a period; a day or a revision, as the person named it.
    public let since: String?
    /// The words and numbers in which risks are rated.
    let scale: RiskScale
    /// In the order in which they are told; groups without a decision are left out.
    public let groups: [Group]
    /// The proposals that still wait, if the minutes are of a period, those that wait longest first.
    public let waiting: [ReviewedDecision]
    /// What else happened in a period.
    let changes: PeriodChanges
    /// How many decisions went out of force because one that is told superseded them.
    let replacedCount: Int

    /// Decisions that came out alike.
    public struct Group: Sendable {
        public let kind: Kind
        public let accounts: [DecisionAccount]

        public enum Kind: String, CaseIterable, Sendable {
            case decided
            case turnedDown = "turned_down"
            /// Taken back by those who proposed it.
            case withdrawn
            /// Superseded or deprecated, by none of the decisions that are told.
            case retired
            case proposed
            /// With a status that is not known, or none.
            case other

            init(_ decision: ReviewedDecision) {
                switch decision.standing {
                case .accepted: self = .decided
                case .rejected: self = decision.isWithdrawn ? .withdrawn : .turnedDown
                case .superseded, .deprecated: self = .retired
                case .draft, .proposed: self = .proposed
                case .other, nil: self = .other
                }
            }
        }
    }

    public var accounts: [DecisionAccount] { groups.flatMap(\.accounts) }

    /// The minutes of some records.
    ///
    /// - Parameter wanted: their paths.
    public init(_ logs: [DecisionLog], of wanted: [String], asOf: CalendarDate, method: RiskMethod) {
        self.init(logs, since: nil, asOf: asOf, method: method) { record in
            wanted.contains { record.source.path.isPath($0) }
        }
    }

    /// The minutes of a period: what has another status than before, and what is new or, where it is not known how the logs
    /// were, dated since.
    ///
    /// - Parameters:
    ///   - since: the day or revision, as the person named it.
    ///   - day: the first day of the period, if it is known.
    ///   - earlier: the logs as they were; `nil` if that is not known.
    public init(
        _ logs: [DecisionLog], since: String, day: CalendarDate?, earlier: EarlierLog?, asOf: CalendarDate,
        method: RiskMethod
    ) {
        let former = earlier.map { FormerRecords(of: logs, in: $0.logs) }
        let compared = earlier.flatMap { earlier in former.map { (earlier, $0) } }
        self.init(logs, since: since, day: day, asOf: asOf, method: method, comparedWith: compared) {
            record in
            let isRecent = day.flatMap { day in record.date.value.map { $0 >= day && $0 <= asOf } }
            guard let former else { return isRecent ?? false }
            guard let before = former.original(of: record) else { return isRecent ?? true }
            // What the first commit of all brought may have been decided in the period.
            let cameWithIt = earlier?.isFirst ?? false && isRecent ?? false
            return cameWithIt || before.currentStatus != record.currentStatus
        }
    }

    private init(
        _ logs: [DecisionLog], since: String?, day: CalendarDate? = nil, asOf: CalendarDate,
        method: RiskMethod, comparedWith earlier: (log: EarlierLog, former: FormerRecords)? = nil,
        where isMeant: (DecisionRecord) -> Bool
    ) {
        self.asOf = asOf
        self.since = since
        scale = method.scale
        let basis = ReviewBasis(logs, asOf: asOf, method: method)
        let risks = Dictionary(grouping: basis.register, by: { FilePath($0.decision.path) })
        let accounts = logs.flatMap { log in
            log.records.filter(isMeant).map {
                DecisionAccount($0, in: log, basis, risks: risks[$0.source.filePath] ?? [])
            }
        }
        let replaced = Set(
            paths: accounts.flatMap { $0.changes.filter { $0.kind == .supersedes }.map(\.decision.path) })
        func isReplaced(_ decision: ReviewedDecision) -> Bool {
            since != nil && decision.standing == .superseded && replaced.contains(path: decision.path)
        }
        replacedCount = accounts.count { isReplaced($0.decision) }
        groups = Group.Kind.allCases.compactMap { kind in
            let own = accounts.filter { Group.Kind($0.decision) == kind && !isReplaced($0.decision) }
            return own.isEmpty ? nil : Group(kind: kind, accounts: own)
        }
        let told = Set(paths: accounts.map(\.decision.path))
        changes =
            earlier.map { PeriodChanges(basis, since: $0.log, on: day, $0.former, told: told) }
            ?? PeriodChanges()
        let met = told.union(Set(paths: changes.putOff.map(\.decision.path)))
        let touched = logs.filter { log in log.records.contains { met.contains($0.source.filePath) } }
        // Of the logs that the meeting has touched; where it touched none, of all.
        let concerned = touched.isEmpty ? logs : touched
        waiting =
            since == nil
            ? []
            : basis.decisions.filter { decision in
                decision.isPending && !met.contains(path: decision.path)
                    && concerned.contains { $0.record(at: decision.path) != nil }
            }
            .sortedByDay(\.day)
    }
}
