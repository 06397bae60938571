import ADRModel

/// Risks and decisions as JSON values; keys in snake case.
enum RiskJSON {
    static func value(of risk: ReviewedRisk) -> JSONValue {
        let entry = risk.entry
        return .object([
            "reference": .string(risk.reference),
            "decision": value(of: risk.decision),
            "id": .string(risk.id),
            "kind": .string(entry.effectiveKind.rawValue),
            "risk": .string(orNull: entry.statement.value),
            "band": .string(orNull: risk.band?.grade.name),
            "effective_level": level(entry.effectiveLevel),
            "level": level(entry.level.value),
            "target": level(entry.target.value),
            "residual": level(entry.residual.value),
            "votes": .array(entry.votes.map(vote)),
            "spread": spread(entry.spread),
            "seen_by_one_only": .bool(risk.isSeenByOneOnly),
            "quality": .strings((entry.quality.value ?? []).map(\.rawValue)),
            "response": .string(orNull: entry.response.value?.rawValue),
            "owner": .string(orNull: entry.owner.value),
            "actions": .array(entry.actions.map(value)),
            "trigger": .string(orNull: entry.trigger.value),
            "fallback": .string(orNull: entry.fallback.value),
            "status": .string(entry.effectiveStatus.rawValue),
            "reason": .string(orNull: entry.reason.value),
            "open": .bool(risk.isOpen),
            "carried_by": .strings(risk.carriers.map(\.label)),
            "raised": .string(orNull: entry.raised.value?.iso),
            "expected_by": .string(orNull: entry.expectedBy.value?.iso),
            "review_by": .string(orNull: entry.reviewBy.value?.iso),
            "refs": .strings(entry.refs),
        ])
    }

    static func value(of action: RiskAction) -> JSONValue {
        .object([
            "do": .string(orNull: action.task.value),
            "owner": .string(orNull: action.owner.value),
            "by": .string(orNull: action.by.value?.iso),
            "ref": .string(orNull: action.ref.value),
            "effort": .string(orNull: action.effort.value?.rawValue),
            "done": .bool(action.isDone),
        ])
    }

    static func value(of action: PlannedAction) -> JSONValue {
        .object([
            "risk": .string(action.risk.reference), "path": .string(action.risk.decision.path),
            "owner": .string(orNull: action.owner), "action": value(of: action.action),
            "days_left": .number(orNull: action.daysLeft), "period": .string(action.period.rawValue),
        ])
    }

    static func value(of counts: RiskCounts) -> JSONValue {
        .object([
            "low": .number(counts.low), "medium": .number(counts.medium), "high": .number(counts.high),
            "critical": .number(counts.critical),
        ])
    }

    /// The same with what has no level, and the sum.
    static func all(_ counts: RiskCounts) -> JSONValue {
        .object([
            "low": .number(counts.low), "medium": .number(counts.medium), "high": .number(counts.high),
            "critical": .number(counts.critical), "unrated": .number(counts.unrated),
            "total": .number(counts.total),
        ])
    }

    static func references(_ risks: [ReviewedRisk]) -> JSONValue { .strings(risks.map(\.reference)) }

    static func labels(_ decisions: [ReviewedDecision]) -> JSONValue { .strings(decisions.map(\.label)) }

    static func value(of decision: ReviewedDecision) -> JSONValue {
        .object([
            "label": .string(decision.label),
            "title": .string(decision.title),
            "path": .string(decision.path),
            "status": .string(orNull: decision.status),
            "review_by": .string(orNull: decision.reviewBy?.iso),
        ])
    }

    static func matrix(_ matrix: RiskMatrix) -> JSONValue {
        switch matrix.basis {
        case .product: .string("product")
        case .nist: .string("nist")
        case .own: .string("own")
        }
    }

    static func value(of scale: RiskScale) -> JSONValue {
        .object([
            "likelihood": .strings(scale.likelihood.names), "impact": .strings(scale.impact.names),
        ])
    }

    static func roles(_ method: RiskMethod) -> JSONValue {
        .array(
            method.roles.sorted { $0.key < $1.key }.map { name, roles in
                .object(["name": .string(name), "roles": .strings(roles.map(\.rawValue))])
            })
    }

    private static func vote(_ vote: RiskVote) -> JSONValue {
        .object(["voter": .string(vote.voter), "level": level(vote.level)])
    }

    private static func spread(_ spread: VoteSpread?) -> JSONValue {
        guard let spread else { return .null }
        return .object([
            "likelihood": .number(spread.likelihood), "impact": .number(spread.impact),
            "rank": .number(spread.rank),
        ])
    }

    static func level(_ level: RiskLevel?) -> JSONValue {
        guard let level else { return .null }
        return .object([
            "likelihood": .number(level.likelihood), "impact": .number(level.impact),
            "rank": .number(level.rank),
        ])
    }
}
