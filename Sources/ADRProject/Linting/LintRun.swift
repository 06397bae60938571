public import ADRLint
public import ADRModel
public import ADRText

/// What linting some logs has come to, as far as the files asked for are concerned.
public struct LintRun {
    public private(set) var diagnostics: [Diagnostic] = []
    /// The logs that were looked at.
    public private(set) var logs: [DecisionLog] = []
    /// The texts of all files that findings can speak of.
    public private(set) var sources: [SourceText] = []
    /// The files that were looked at.
    public private(set) var paths: Set<FilePath> = []
    /// What was fixed in each log, or would be; empty if nothing was to be fixed.
    public internal(set) var fixes: [FixResult] = []
    /// What has come of the fixes that were written.
    public internal(set) var outcome: ChangeOutcome?
    private let rules: (String) -> Set<String>
    private let isWholeProject: Bool
    /// Whether all rules that are configured have looked at all of the project.
    public let isWhole: Bool
    private let wanted: Set<FilePath>
    private let base: BaseComparison?

    /// - Parameters:
    ///   - rules: the ids of the rules that run on the file at a path.
    ///   - isWholeProject: whether nothing of the project is left out.
    ///   - hasAllRules: whether no rule is left out that is configured.
    ///   - wanted: the paths of the files whose findings are asked for.
    ///   - base: what the logs are compared with.
    init(
        rules: @escaping (String) -> Set<String>, isWholeProject: Bool, hasAllRules: Bool = false,
        in wanted: Set<FilePath>,
        base: BaseComparison? = nil
    ) {
        isWhole = isWholeProject && hasAllRules
        self.rules = rules
        self.isWholeProject = isWholeProject
        self.wanted = wanted
        self.base = base
    }

    /// Adds what was found in the records of a log that are asked for.
    mutating func add(_ diagnostics: [Diagnostic], in log: DecisionLog) {
        self.diagnostics += diagnostics
        logs.append(log)
        let records = (log.records + (base?.removed(from: log) ?? [])).map(\.source)
        sources += records + log.pages.map(\.source)
        let templates = log.pages.filter { $0.kind == .template }.map(\.source)
        paths.formUnion((records + templates).map(\.filePath).filter(wanted.contains))
        // Index pages count where something is wrong with them.
        paths.formUnion(diagnostics.map { FilePath($0.path) })
    }

    /// Adds what was found in other files than those asked for.
    mutating func add(_ effects: [Diagnostic]) {
        diagnostics += effects
        paths.formUnion(effects.map { FilePath($0.path) })
    }

    /// Whether a finding of a rule in a file would have been found.
    public func hasLookedFor(_ rule: String, at path: String) -> Bool {
        guard let known = BuiltInRules.rule(rule) else { return isWholeProject || paths.contains(path: path) }
        if isWhole { return base != nil || !known.description.needsBase }
        return rules(path).contains(rule) && (isWholeProject || paths.contains(path: path))
    }
}
