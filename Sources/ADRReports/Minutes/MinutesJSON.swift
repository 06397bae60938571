import ADRModel
import ADRText

/// Minutes as JSON; keys in snake case.
enum MinutesJSON {
    static func text(of minutes: Minutes) -> String {
        JSONValue.object([
            "$schema": .string(ReportSchema.minutes.uri),
            "as_of": .string(minutes.asOf.iso),
            "since": .string(orNull: minutes.since),
            "decisions": .array(
                minutes.groups.flatMap { group in group.accounts.map { value(of: $0, group.kind) } }),
            "changed_in_part": .array(
                minutes.changes.effects.map { effect in
                    .object([
                        "decision": RiskJSON.value(of: effect.decision),
                        "kind": .string(effect.relation.kind.name),
                        "other": AccountJSON.relation(effect.relation),
                    ])
                }),
            "risk_changes": .array(
                minutes.changes.risks.map { change in
                    .object([
                        "kind": .string(change.kind.rawValue), "risk": RiskJSON.value(of: change.risk),
                        "level_before": .string(orNull: change.levelBefore?.text),
                    ])
                }),
            "actions_added": .array(minutes.changes.added.map(value)),
            "actions_done": .array(minutes.changes.done.map(value)),
            "put_off": .array(
                minutes.changes.putOff.map { putOff in
                    .object([
                        "decision": RiskJSON.value(of: putOff.decision),
                        "until": .string(orNull: putOff.day?.iso), "reason": .string(orNull: putOff.reason),
                    ])
                }),
            "removed": .array(minutes.changes.removed.map(RiskJSON.value)),
            "waiting": .array(minutes.waiting.map(RiskJSON.value)),
        ]).text
    }

    private static func value(of task: PeriodChanges.Task) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: task.decision), "action": RiskJSON.value(of: task.action),
        ])
    }

    private static func value(of account: DecisionAccount, _ kind: Minutes.Group.Kind) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: account.decision),
            "result": .string(kind.rawValue),
            "date": .string(orNull: account.decision.day?.iso),
            "status_date": .string(orNull: account.statusDay?.iso),
            "deciders": .strings(account.decision.deciders),
            "consulted": .strings(account.consulted),
            "informed": .strings(account.informed),
            "reason": .string(orNull: account.reason),
            "outcome": .string(orNull: account.outcome),
            "context": .string(orNull: account.context),
            "options": .array(account.options.map(AccountJSON.arguments)),
            "consequences": .strings(account.consequences),
            "supersedes": .array(account.relations(.supersedes).map(AccountJSON.relation)),
            "superseded_by": .array(account.relations(.supersededBy).map(AccountJSON.relation)),
            "amends": .array(account.relations(.amends).map(AccountJSON.relation)),
            "amended_by": .array(account.relations(.amendedBy).map(AccountJSON.relation)),
            "conflicts_with": .array(account.relations(.conflictsWith).map(AccountJSON.relation)),
            "risks": .array(account.risks.map(RiskJSON.value)),
            "risk_notes": .strings(account.riskNotes),
            "actions": .array(account.pendingActions.map(RiskJSON.value)),
            "questions": .strings(account.questions),
        ])
    }
}
