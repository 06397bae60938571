import ADRModel

/// What makes a decision in force or on the table worth another look.
public struct DecisionHealth: Sendable {
    public let decision: ReviewedDecision
    /// How many days ago the decision was to be reviewed, if it is accepted and the day has passed.
    public let daysStale: Int?
    public let hasLowConfidence: Bool
    /// Whether it cannot easily be undone, or could not once it is accepted.
    public let isOneWay: Bool
    /// The decisions not in force that this one depends on, directly or through others.
    public let restsOn: [ReviewedDecision]
    /// How many commits since the decision changed the code that it applies to; `nil` if git was not asked.
    public let codeChanges: Int?
    /// Open high and critical entries, worst first.
    public let graveRisks: [ReviewedRisk]
    /// How many days the decision has been waiting, if it is not decided.
    public let daysPending: Int?

    /// How many kinds of doubt there are.
    public var flagCount: Int {
        [
            daysStale != nil, hasLowConfidence, isOneWay, !restsOn.isEmpty, (codeChanges ?? 0) > 0,
            !graveRisks.isEmpty, daysPending != nil,
        ].count { $0 }
    }

    /// The decisions with a doubt, most doubts first.
    static func all(
        _ basis: ReviewBasis, grounds: [ShakyGround], codeChanges: [String: Int]
    ) -> [DecisionHealth] {
        var restsOn: [String: [ReviewedDecision]] = [:]
        for ground in grounds {
            for resting in ground.reach { restsOn[resting.path, default: []].append(ground.decision) }
        }
        let open = basis.openByDecision
        let health = basis.decisions.filter { $0.standing == .accepted || $0.isPending }.map { decision in
            let isInForce = decision.standing == .accepted
            return DecisionHealth(
                decision: decision,
                daysStale: isInForce && decision.isStale(asOf: basis.asOf)
                    ? decision.reviewBy?.days(until: basis.asOf) : nil,
                hasLowConfidence: decision.confidence == .low,
                isOneWay: decision.reversibility == .oneWay,
                restsOn: restsOn[decision.path] ?? [],
                codeChanges: isInForce ? codeChanges[decision.path] : nil,
                graveRisks: (open[decision.path] ?? []).filter(\.isGrave),
                daysPending: decision.isPending
                    ? decision.day.map { max(0, $0.days(until: basis.asOf)) } : nil)
        }
        return health.filter { $0.flagCount > 0 }.enumerated()
            .sorted { ($1.element.flagCount, $0.offset) < ($0.element.flagCount, $1.offset) }.map(\.element)
    }
}

/// A decision that does not hold, or not yet, though others rest on it.
public struct ShakyGround: Sendable {
    public let decision: ReviewedDecision
    /// The decisions in force or on the table that rest on it directly.
    public let direct: [ReviewedDecision]
    /// All that rest on it, directly or through others.
    public let reach: [ReviewedDecision]

    /// Those that carry others, widest reach first.
    static func all(_ basis: ReviewBasis) -> [ShakyGround] {
        let grounds = basis.logs.flatMap { log in
            let links = log.links
            func living(_ records: [DecisionRecord]) -> [ReviewedDecision] {
                records.map(basis.decision).filter { $0.standing == .accepted || $0.isPending }
            }
            return log.records.filter { $0.isShaky }.map { record in
                ShakyGround(
                    decision: basis.decision(record), direct: living(links.dependents(of: record)),
                    reach: living(links.allDependents(of: record)))
            }
        }
        return grounds.filter { !$0.reach.isEmpty }.enumerated()
            .sorted { ($1.element.reach.count, $0.offset) < ($0.element.reach.count, $1.offset) }
            .map(\.element)
    }
}

extension DecisionRecord {
    /// Whether the record tells that the decision does not hold today.
    fileprivate var isShaky: Bool {
        switch currentStatus {
        case .draft, .proposed, .rejected, .deprecated, .superseded: true
        case .accepted, .other, nil: false
        }
    }
}
