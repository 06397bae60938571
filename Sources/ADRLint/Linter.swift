public import ADRModel
public import ADRText

/// Runs rules over the records of a log.
public struct Linter: Sendable {
    private let rules: [any Rule]
    private let settings: LintSettings

    /// - Parameter rules: the rules that may run; the settings select among them.
    public init(rules: [any Rule.Type] = BuiltInRules.all, settings: LintSettings = LintSettings()) {
        self.rules = rules.filter { settings.selection.isOn($0.description) }.map { $0.init() }
        self.settings = settings
    }

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
        let inlines = record.outline.inlines()
        let risks = Deferred { RiskReader(record) }
        return rules.flatMap { rule -> [Diagnostic] in
            let description = type(of: rule).description
            let context = LintContext(
                log: log, facts: facts, inlines: inlines, risks: risks, surroundings: surroundings,
                options: settings.options[description.id] ?? [:])
            let severity = settings.severity(of: description)
            return rule.check(record, in: context).map {
                Diagnostic(
                    rule: description.id, severity: severity, path: record.source.path, range: $0.range,
                    message: $0.message, notes: $0.notes, fix: $0.fix)
            }
        }
    }

    private static func order(_ diagnostic: Diagnostic) -> (String, Int, String) {
        (diagnostic.path, diagnostic.range?.lowerBound ?? 0, diagnostic.rule)
    }
}
