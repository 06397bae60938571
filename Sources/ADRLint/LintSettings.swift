public import ADRText

/// What a team has set differently from the rules' defaults.
public struct LintSettings: Sendable {
    /// Severities by rule id.
    public var severities: [String: Severity]
    /// Values of options by rule id, then by the option's name.
    public var options: [String: [String: RuleOptionValue]]

    public init(
        severities: [String: Severity] = [:], options: [String: [String: RuleOptionValue]] = [:]
    ) {
        self.severities = severities
        self.options = options
    }

    func severity(of rule: RuleDescription) -> Severity { severities[rule.id] ?? rule.defaultSeverity }
}
