public import ADRText

/// What a team has set differently from the rules' defaults.
public struct LintSettings: Hashable, Sendable {
    /// Which rules run.
    public var selection: RuleSelection
    /// Severities by rule id.
    public var severities: [String: Severity]
    /// Values of options by rule id, then by the option's name.
    public var options: [String: [String: RuleOptionValue]]
    /// Rules that do not run on some files.
    public var pathExceptions: [PathException]

    /// Whether warnings count as errors.
    public var raisesWarnings = false

    public init(
        selection: RuleSelection = RuleSelection(), severities: [String: Severity] = [:],
        options: [String: [String: RuleOptionValue]] = [:], pathExceptions: [PathException] = []
    ) {
        self.selection = selection
        self.severities = severities
        self.options = options
        self.pathExceptions = pathExceptions
    }

    func severity(of rule: RuleDescription) -> Severity {
        let severity = severities[rule.id] ?? rule.defaultSeverity
        return raisesWarnings && severity == .warning ? .error : severity
    }

    /// The ids of the rules that do not run on a file.
    func exceptions(at path: String) -> Set<String> {
        pathExceptions.reduce(into: []) { ids, exception in
            if exception.applies(to: path) { ids.formUnion(exception.ignored) }
        }
    }
}
