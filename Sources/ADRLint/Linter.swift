public import ADRModel
public import ADRText

/// Runs rules over the records of a log.
public struct Linter: Sendable {
    private let rules: [ActiveRule]
    /// Those that need nothing to compare with.
    private let rulesWithoutBase: [ActiveRule]
    private let settings: LintSettings
    private let riskMethod: RiskMethod

    /// - Parameters:
    ///   - rules: the rules that may run; the settings select among them.
    ///   - riskMethod: how the team rates its risks.
    public init(
        rules: [any Rule.Type] = BuiltInRules.all, settings: LintSettings = LintSettings(),
        riskMethod: RiskMethod = .standard
    ) {
        self.rules = rules.compactMap { rule in
            let description = rule.description
            guard settings.selection.isOn(description), !description.isOfCitations else { return nil }
            return ActiveRule(rule.init(), description, settings)
        }
        rulesWithoutBase = self.rules.filter { !$0.needsBase }
        self.settings = settings
        self.riskMethod = riskMethod
    }

    /// The ids of the rules that run on the file at a path.
    public func ruleIDs(at path: String, in surroundings: LintSurroundings) -> Set<String> {
        Set(rules(at: path, in: surroundings).map(\.id))
    }

    /// Whether there are rules to run, and each of them needs a base to compare with.
    public var needsBase: Bool { !rules.isEmpty && rules.allSatisfy(\.needsBase) }

    /// Everything the rules find, in the order of path, offset and rule.
    ///
    /// - Parameter isWanted: whether the findings in the file at a path are asked for; all files answer
    ///   questions. Files that are gone since the base are asked for too.
    public func lint(
        _ log: DecisionLog, where isWanted: (String) -> Bool = { _ in true }, surroundings: LintSurroundings
    ) -> [Diagnostic] {
        surroundings.progress.during("checking", "records", of: log.records.count) {
            diagnostics(of: log, where: isWanted, surroundings)
        }
    }

    private func diagnostics(
        of log: DecisionLog, where isWanted: (String) -> Bool, _ surroundings: LintSurroundings
    ) -> [Diagnostic] {
        // Facts of the log and rules ask for the structure of every record.
        _ = log.records.mapChunks(ofAtLeast: Self.fewest) { for record in $0 { _ = record.outline } }
        let facts = LogFacts(log, in: surroundings, riskMethod: riskMethod)
        let wanted = log.records.filter { isWanted($0.source.path) }
        let shared = LintContext.Shared(
            log: log, facts: facts, riskMethod: riskMethod, surroundings: surroundings,
            askedFor: Set(wanted.map(\.source.filePath)))
        let removed = surroundings.base?.removed(from: log) ?? []
        let found =
            wanted.mapChunks(ofAtLeast: Self.fewest) { records in
                records.flatMap { diagnostics(for: $0, shared) { $0.check($1, in: $2) } }
            }.joined()
            + removed.filter { isWanted($0.source.path) }
            .flatMap { diagnostics(forRemoved: $0, shared) }
        let inPages = log.pages.filter { isWanted($0.source.path) }.flatMap { page in
            switch page.kind {
            case .template: diagnostics(forTemplate: page.source, shared)
            case .index: diagnostics(for: log.reader.read(page.source), shared) { $0.check(page: $1, in: $2) }
            default: [Diagnostic]()
            }
        }
        return (found + inPages).sorted { Self.order($0) < Self.order($1) }
    }

    /// Fewer records are not worth another core.
    private static let fewest = 16

    /// What is found in a record, or in a page read as one, but for what its comments silence.
    private func diagnostics(
        for record: DecisionRecord, _ shared: LintContext.Shared,
        check: (any Rule, DecisionRecord, LintContext) -> [Finding]
    ) -> [Diagnostic] {
        let path = record.source.path
        let active = rules(at: path, in: shared.surroundings)
        let inlines = record.outline.inlines()
        let all = diagnostics(in: record, inlines, shared, by: active) { check($0, record, $1) }
        // Until a conflict is resolved, nobody can tell what the record says.
        let conflicts = all.filter { $0.rule == ConflictMarkersRule.description.id }
        let found = conflicts.isEmpty ? all : conflicts
        var suppressions = Suppressions(of: record, inlines)
        guard !suppressions.isEmpty else { return found }
        let kept = found.filter { !suppressions.silence($0) }
        guard let rule = active.first(where: { $0.rule is UnusedSuppressionRule }) else { return kept }
        let checked = Set(active.map(\.id))
        let unused = UnusedSuppressions(
            in: record.source, checked: checked, isComplete: settings.selection.selected == nil
        ).findings(suppressions).map { diagnostic($0, rule, path) }
        return kept + unused.filter { !suppressions.silenceByName($0) }
    }

    private func diagnostics(
        forRemoved record: DecisionRecord, _ shared: LintContext.Shared
    ) -> [Diagnostic] {
        let active = rules(at: record.source.path, in: shared.surroundings)
        return diagnostics(in: record, record.outline.inlines(), shared, by: active) {
            $0.check(removed: record, in: $1)
        }
    }

    private func diagnostics(
        forTemplate source: SourceText, _ shared: LintContext.Shared
    ) -> [Diagnostic] {
        let template = shared.log.reader.read(source)
        let active = rules(at: source.path, in: shared.surroundings)
        let found = diagnostics(in: template, template.outline.inlines(), shared, by: active) {
            $0.check(template: template, in: $1)
        }
        guard let rule = active.first(where: { $0.rule is UncleanTemplateRule }) else { return found }
        return found
            + trial(of: template, in: shared.log, shared.surroundings).map {
                diagnostic($0, rule, source.path)
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
        in record: DecisionRecord, _ inlines: MarkdownInlines, _ shared: LintContext.Shared,
        by active: [ActiveRule], check: (any Rule, LintContext) -> [Finding]
    ) -> [Diagnostic] {
        let own = LintContext.Own(record, inlines, shared)
        var found: [Diagnostic] = []
        for rule in active {
            for finding in check(rule.rule, LintContext(own, options: rule.options)) {
                found.append(diagnostic(finding, rule, record.source.path))
            }
        }
        return found
    }

    private func rules(at path: String, in surroundings: LintSurroundings) -> [ActiveRule] {
        let exceptions = settings.exceptions(at: path)
        let hasBase = surroundings.base != nil
        if exceptions.isEmpty { return hasBase ? rules : rulesWithoutBase }
        return rules.filter { (hasBase || !$0.needsBase) && !exceptions.contains($0.id) }
    }

    private func diagnostic(_ finding: Finding, _ rule: ActiveRule, _ path: String) -> Diagnostic {
        Diagnostic(
            rule: rule.id, severity: rule.severity, path: path, range: finding.range,
            message: finding.message, notes: finding.notes, fix: finding.fix)
    }

    private static func order(_ diagnostic: Diagnostic) -> (String, Int, String) {
        (diagnostic.path, diagnostic.range?.lowerBound ?? 0, diagnostic.rule)
    }
}

/// A rule that runs, with what is asked of its description for every record.
private final class ActiveRule: Sendable {
    let rule: any Rule
    let id: String
    let severity: Severity
    /// Whether it runs only where there is something to compare with.
    let needsBase: Bool
    let options: [String: RuleOptionValue]

    init(_ rule: any Rule, _ description: RuleDescription, _ settings: LintSettings) {
        self.rule = rule
        id = description.id
        severity = settings.severity(of: description)
        needsBase = description.needsBase
        options = settings.options[description.id] ?? [:]
    }
}
