import ADRLint

/// A rule as SARIF describes it.
enum SARIFRule {
    static func value(_ rule: any Rule.Type) -> JSONValue {
        let description = rule.description
        return .object([
            "id": .string(description.id),
            "shortDescription": .object(["text": .string(description.summary)]),
            "fullDescription": .object(["text": .string(description.rationale)]),
            "defaultConfiguration": .object(["level": LintSARIF.level(of: description.defaultSeverity)]),
            "help": .object([
                "text": .string("\(description.summary)\n\n\(description.rationale)"),
                "markdown": .string(RulePage(rule).markdown),
            ]),
        ])
    }
}
