import ADRModel

/// What a review says about qualities and decisions, in the JSON of version 1.
enum RiskViewsJSON {
    static func value(of movement: RegisterMovement) -> JSONValue {
        .object([
            "since": .string(movement.since), "date": .string(orNull: movement.day?.iso),
            "before": .number(movement.before.total), "after": .number(movement.after.total),
            "terms": BetterOrWorsePart.terms(movement),
            "steps": .array(
                movement.steps.map { step in
                    .object([
                        "risk": .string(step.risk.reference), "term": .string(orNull: step.term?.rawValue),
                        "level": .string(orNull: step.level?.rawValue), "happened": .bool(step.hasHappened),
                        "text": .string(step.text),
                    ])
                }),
        ])
    }

    static func value(of view: QualityView) -> JSONValue {
        .object([
            "profiles": .array(
                view.profiles.map { profile in
                    .object([
                        "quality": .string(profile.quality.rawValue),
                        "counts": RiskJSON.value(of: profile.counts),
                        "unrated_count": .number(profile.counts.unrated),
                        "open": .strings(profile.open.map(\.reference)),
                        "points": .strings(profile.points.map(\.reference)),
                    ])
                }),
            "unassigned": .strings(view.unassigned.map(\.reference)),
            "points": .array(view.points.map(RiskJSON.value)),
            "watched": .array(
                view.watched.map { risk in
                    .object([
                        "risk": .string(risk.reference), "trigger": .string(orNull: risk.entry.trigger.value),
                        "fallback": .string(orNull: risk.entry.fallback.value),
                    ])
                }),
            "checks": .array(
                view.checks.map { check in
                    .object(["decision": RiskJSON.value(of: check.decision), "text": .string(check.text)])
                }),
        ])
    }

    static func value(of theme: RiskTheme) -> JSONValue {
        .object([
            "qualities": .strings(theme.qualities.map(\.rawValue)),
            "counts": RiskJSON.value(of: theme.counts), "unrated_count": .number(theme.counts.unrated),
            "risks": .strings(theme.risks.map(\.reference)),
            "decisions": .array(theme.decisions.map(RiskJSON.value)),
        ])
    }

    static func value(of concentration: RiskConcentration) -> JSONValue {
        .object([
            "by": .string(concentration.kind.rawValue), "name": .string(concentration.name),
            "counts": RiskJSON.value(of: concentration.counts),
            "unrated_count": .number(concentration.counts.unrated),
            "risks": .strings(concentration.risks.map(\.reference)),
        ])
    }

    static func value(of balance: QualityBalance) -> JSONValue {
        func effects(_ effects: [QualityBalance.Effect]) -> JSONValue {
            .array(
                effects.map { effect in
                    .object([
                        "decision": .string(effect.decision.label), "path": .string(effect.decision.path),
                        "effect": .number(effect.effect),
                    ])
                })
        }
        return .object([
            "quality": .string(balance.quality.rawValue), "strength": .number(balance.strength),
            "weakness": .number(balance.weakness), "sum": .number(balance.sum),
            "strengths": effects(balance.strengths), "weaknesses": effects(balance.weaknesses),
        ])
    }

    static func value(of health: DecisionHealth) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: health.decision),
            "days_stale": .number(orNull: health.daysStale),
            "low_confidence": .bool(health.hasLowConfidence),
            "one_way": .bool(health.isOneWay),
            "rests_on": .strings(health.restsOn.map(\.label)),
            "code_changes": .number(orNull: health.codeChanges),
            "grave_risks": .strings(health.graveRisks.map(\.reference)),
            "days_pending": .number(orNull: health.daysPending),
            "flags": .number(health.flagCount),
        ])
    }

    static func value(of ground: ShakyGround) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: ground.decision),
            "direct": .strings(ground.direct.map(\.label)), "reach": .strings(ground.reach.map(\.label)),
        ])
    }
}
