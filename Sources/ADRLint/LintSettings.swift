public import ADRText

/// What a team has set differently from the rules' defaults.
public struct LintSettings: Sendable {
    /// Which rules run.
    public var selection: RuleSelection
    /// Severities by rule id.
    public var severities: [String: Severity]
    /// Values of options by rule id, then by the option's name.
    public var options: [String: [String: RuleOptionValue]]

    public init(
        selection: RuleSelection = RuleSelection(), severities: [String: Severity] = [:],
        options: [String: [String: RuleOptionValue]] = [:]
    ) {
        self.selection = selection
        self.severities = severities
        self.options = options
    }

    func severity(of rule: RuleDescription) -> Severity { severities[rule.id] ?? rule.defaultSeverity }
}
