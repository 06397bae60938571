/// What an entry must have, beyond values that can be read.
enum RiskRequirements {
    static func problems(of risk: Risk) -> [RiskProblem] {
        var problems: [RiskProblem] = []
        func require(_ isGiven: Bool, _ message: String, at range: Range<Int>?) {
            if !isGiven { problems.append(RiskProblem(message, range: range ?? risk.range)) }
        }
        require(risk.id.range != nil, "the risk has no `id`", at: nil)
        require(risk.statement.range != nil, "the entry has no `risk`, the sentence that tells it", at: nil)
        if risk.effectiveKind.needsLevel {
            require(risk.level.range != nil, "the \(risk.effectiveKind.rawValue) has no `level`", at: nil)
        }
        if risk.status.value == .accepted {
            require(risk.owner.range != nil, "an accepted risk needs an `owner`", at: risk.status.range)
            require(risk.reviewBy.range != nil, "an accepted risk needs a `review-by`", at: risk.status.range)
        }
        if risk.kind.value == .tradeoff {
            require(
                Set(risk.quality.value ?? []).count >= 2, "a tradeoff names at least two qualities",
                at: risk.quality.range ?? risk.kind.range)
        }
        return problems
    }
}
