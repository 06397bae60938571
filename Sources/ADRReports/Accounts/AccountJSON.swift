import ADRModel

/// Parts of what a decision comes to as JSON values; keys in snake case.
enum AccountJSON {
    static func relation(_ relation: DecisionAccount.Relation) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: relation.decision), "partial": .bool(relation.isPartial),
            "part": .string(orNull: relation.part), "planned": .bool(relation.standing == .planned),
        ])
    }

    static func arguments(_ option: ConsideredOption) -> JSONValue {
        .object([
            "option": .string(option.name), "chosen": .bool(option.isChosen), "pros": .strings(option.pros),
            "cons": .strings(option.cons),
        ])
    }
}
