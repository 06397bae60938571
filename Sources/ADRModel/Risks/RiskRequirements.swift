/// What an entry must have, beyond values that can be read.
package enum RiskRequirements {
    /// - Parameter exempt: keys that are not told to be missing, as they were meant or have no place.
    package static func problems(of risk: Risk, exempt: Set<RiskKey>) -> [RiskProblem] {
        var problems: [RiskProblem] = []
        func require(
            _ key: RiskKey, _ isGiven: Bool, _ message: String, at range: Range<Int>?,
            _ demand: RiskProblem.Demand = .validity
        ) {
            if !isGiven, !exempt.contains(key) {
                problems.append(RiskProblem(message, range: range ?? risk.range, demand: demand))
            }
        }
        require(.id, risk.id.range != nil, "the risk has no `id`", at: nil)
        if let id = risk.id.value, let range = risk.id.range, !Risk.canBeNamed(by: id) {
            problems.append(RiskProblem("`\(id)` is not an id; \(Risk.ruleOfIDs)", range: range))
        }
        require(
            .risk, risk.statement.range != nil, "the entry has no `risk`, the sentence that describes it",
            at: nil)
        if risk.effectiveKind.needsLevel {
            let kind = risk.effectiveKind.rawValue
            require(.level, risk.level.range != nil, "the \(kind) has no `level`", at: nil, .level)
        }
        if risk.status.value == .accepted {
            let place = risk.status.range
            require(
                .owner, risk.owner.range != nil, "an accepted risk needs an `owner`", at: place,
                .informedAcceptance)
            require(
                .reviewBy, risk.reviewBy.range != nil, "an accepted risk needs a `review-by`", at: place,
                .informedAcceptance)
        }
        if risk.kind.value == .tradeoff {
            require(
                .quality, Set(risk.quality.value ?? []).count >= 2,
                "a tradeoff must name at least two qualities",
                at: risk.quality.range ?? risk.kind.range, .qualitiesOfTradeoff)
        }
        return problems
    }
}
