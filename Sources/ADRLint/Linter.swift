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

    /// The ids of the rules that run on the file at a path.
    public func ruleIDs(at path: String, in surroundings: LintSurroundings) -> Set<String> {
        Set(rules(at: path, in: surroundings).map { type(of: $0).description.id })
    }

    /// Whether there are rules to run, and each of them needs a base to compare with.
    public var needsBase: Bool { !rules.isEmpty && rules.allSatisfy { type(of: $0).description.needsBase } }

    /// Everything the rules find, in the order of path, offset and rule.
    ///
    /// - Parameter isWanted: whether the findings in the file at a path are asked for; all files answer
    ///   questions. Files that are gone since the base are asked for too.
    public func lint(
        _ log: DecisionLog, where isWanted: (String) -> Bool = { _ in true }, surroundings: LintSurroundings
    ) -> [Diagnostic] {
        let facts = LogFacts(
            log, today: surroundings.today, base: surroundings.base, riskMethod: riskMethod)
        let removed = surroundings.base?.removed(from: log) ?? []
        let found =
            log.records.filter { isWanted($0.source.path) }
            .flatMap { diagnostics(for: $0, in: log, facts, surroundings) }
            + removed.filter { isWanted($0.source.path) }
            .flatMap { diagnostics(forRemoved: $0, in: log, facts, surroundings) }
        let templates = log.pages.filter { $0.kind == .template && isWanted($0.source.path) }
        return
            (found + templates.flatMap { diagnostics(forTemplate: $0.source, in: log, facts, surroundings) })
            .sorted { Self.order($0) < Self.order($1) }
    }

    private func diagnostics(
        for record: DecisionRecord, in log: DecisionLog, _ facts: LogFacts, _ surroundings: LintSurroundings
    ) -> [Diagnostic] {
        let path = record.source.path
        let active = rules(at: path, in: surroundings)
        let inlines = record.outline.inlines()
        let found = diagnostics(in: record, inlines, log, facts, surroundings, by: active) {
            $0.check(record, in: $1)
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

    private func diagnostics(
        forRemoved record: DecisionRecord, in log: DecisionLog, _ facts: LogFacts,
        _ surroundings: LintSurroundings
    ) -> [Diagnostic] {
        let active = rules(at: record.source.path, in: surroundings)
        return diagnostics(in: record, record.outline.inlines(), log, facts, surroundings, by: active) {
            $0.check(removed: record, in: $1)
        }
    }

    private func diagnostics(
        forTemplate source: SourceText, in log: DecisionLog, _ facts: LogFacts,
        _ surroundings: LintSurroundings
    ) -> [Diagnostic] {
        let template = log.reader.read(source)
        let active = rules(at: source.path, in: surroundings)
        let found = diagnostics(
            in: template, template.outline.inlines(), log, facts, surroundings, by: active
        ) {
            $0.check(template: template, in: $1)
        }
        guard active.contains(where: { $0 is UncleanTemplateRule }) else { return found }
        return found
            + trial(of: template, in: log, surroundings).map {
                diagnostic($0, UncleanTemplateRule.description, source.path)
            }
    }

    /// What is found in a record that is made of a template.
    private func trial(
        of template: DecisionRecord, in log: DecisionLog, _ surroundings: LintSurroundings
    ) -> [Finding] {
        switch surroundings.tryTemplate(template.source, log) {
        case nil: return []
        case .refused(let message): return [UncleanTemplateRule.finding(message, of: template)]
        case .made(let file):
            var changes = ChangeSet()
            changes.create(file)
            return lint(
                log.applying(changes), where: { $0.isPath(file.path) }, surroundings: surroundings.withoutBase
            )
            .map { UncleanTemplateRule.finding($0, of: template) }
        }
    }

    /// What rules find in a record, stamped.
    private func diagnostics(
        in record: DecisionRecord, _ inlines: MarkdownInlines, _ log: DecisionLog, _ facts: LogFacts,
        _ surroundings: LintSurroundings, by active: [any Rule],
        check: (any Rule, LintContext) -> [Finding]
    ) -> [Diagnostic] {
        let risks = Deferred { RiskReader(record, method: riskMethod) }
        return active.flatMap { rule -> [Diagnostic] in
            let description = type(of: rule).description
            let context = LintContext(
                log: log, facts: facts, inlines: inlines, risks: risks, riskMethod: riskMethod,
                surroundings: surroundings, options: settings.options[description.id] ?? [:])
            return check(rule, context).map { diagnostic($0, description, record.source.path) }
        }
    }

    private func rules(at path: String, in surroundings: LintSurroundings) -> [any Rule] {
        let exceptions = settings.exceptions(at: path)
        return rules.filter {
            $0.runs(in: surroundings) && !exceptions.contains(type(of: $0).description.id)
        }
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

extension Rule {
    /// Whether there is what the rule needs.
    fileprivate func runs(in surroundings: LintSurroundings) -> Bool {
        surroundings.base != nil || !Self.description.needsBase
    }
}
