public import ADRModel
public import ADRText

/// Runs rules over the records of a log.
public struct Linter: Sendable {
    private let rules: [any Rule]
    private let settings: LintSettings
    private let riskMethod: RiskMethod

    /// - Parameters:
    ///   - rules: the rules that may run; the settings select among them.
    ///   - riskMethod: how the team rates its risks.
    public init(
        rules: [any Rule.Type] = BuiltInRules.all, settings: LintSettings = LintSettings(),
        riskMethod: RiskMethod = .standard
    ) {
        self.rules = rules.filter { settings.selection.isOn($0.description) }.map { $0.init() }
        self.settings = settings
        self.riskMethod = riskMethod
    }

    /// The ids of the rules that run.
    public var ruleIDs: Set<String> { Set(rules.map { type(of: $0).description.id }) }

    /// Everything the rules find, in the order of path, offset and rule.
    ///
    /// - Parameter records: the records asked for, all others only answer questions; without it, all.
    public func lint(
        _ log: DecisionLog, records: [DecisionRecord]? = nil, surroundings: LintSurroundings
    ) -> [Diagnostic] {
        let facts = LogFacts(log)
        return (records ?? log.records).flatMap { record in
            diagnostics(for: record, in: log, facts, surroundings)
        }
        .sorted { Self.order($0) < Self.order($1) }
    }

    private func diagnostics(
        for record: DecisionRecord, in log: DecisionLog, _ facts: LogFacts, _ surroundings: LintSurroundings
    ) -> [Diagnostic] {
        let path = record.source.path
        let exceptions = settings.exceptions(at: path)
        let active = rules.filter { !exceptions.contains(type(of: $0).description.id) }
        let inlines = record.outline.inlines()
        let risks = Deferred { RiskReader(record, method: riskMethod) }
        let found = active.flatMap { rule -> [Diagnostic] in
            let description = type(of: rule).description
            let context = LintContext(
                log: log, facts: facts, inlines: inlines, risks: risks, riskMethod: riskMethod,
                surroundings: surroundings, options: settings.options[description.id] ?? [:])
            return rule.check(record, in: context).map { diagnostic($0, description, path) }
        }
        var suppressions = Suppressions(of: record, inlines)
        let kept = found.filter { !suppressions.silence($0) }
        guard active.contains(where: { $0 is UnusedSuppressionRule }) else { return kept }
        let checked = Set(active.map { type(of: $0).description.id })
        let unused = UnusedSuppressions(
            in: record.source, checked: checked, isComplete: settings.selection.selected == nil
        ).findings(suppressions).map { diagnostic($0, UnusedSuppressionRule.description, path) }
        return kept + unused.filter { !suppressions.silenceByName($0) }
    }

    private func diagnostic(_ finding: Finding, _ rule: RuleDescription, _ path: String) -> Diagnostic {
        Diagnostic(
            rule: rule.id, severity: settings.severity(of: rule), path: path, range: finding.range,
            message: finding.message, notes: finding.notes, fix: finding.fix)
    }

    private static func order(_ diagnostic: Diagnostic) -> (String, Int, String) {
        (diagnostic.path, diagnostic.range?.lowerBound ?? 0, diagnostic.rule)
    }
}
