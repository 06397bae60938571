public import ADRModel
public import ADRText

/// What a rule can ask while it looks at one record.
public struct LintContext: Sendable {
    public let log: DecisionLog
    /// What is computed once for the whole log.
    public let facts: LogFacts
    /// The links, comments and code of the record under check, computed once for all rules.
    public let inlines: MarkdownInlines

    /// How the team rates its risks.
    public let riskMethod: RiskMethod

    private let deferredRisks: Deferred<RiskReader>
    private let surroundings: LintSurroundings
    private let options: [String: RuleOptionValue]

    init(
        log: DecisionLog, facts: LogFacts, inlines: MarkdownInlines, risks: Deferred<RiskReader>,
        riskMethod: RiskMethod, surroundings: LintSurroundings, options: [String: RuleOptionValue]
    ) {
        self.log = log
        self.facts = facts
        self.inlines = inlines
        deferredRisks = risks
        self.riskMethod = riskMethod
        self.surroundings = surroundings
        self.options = options
    }

    /// The risks of the record under check, read once for all rules.
    public var risks: RiskReader { deferredRisks.value }

    /// What the log is compared with; there for every rule that says that it needs it.
    public var base: BaseComparison? { surroundings.base }

    public var today: CalendarDate { surroundings.today }

    /// The names of the team's own variables in templates.
    public var templateVariables: Set<String> { surroundings.templateVariables }

    /// Whether a path relative to the project's root names a file or a folder.
    public func pathExists(_ path: String) -> Bool { surroundings.pathExists(path) }

    /// Whether a path that leads out of the project names a file or a folder of the repository around it.
    func existsOutside(_ path: String) -> Bool { surroundings.existsOutside(path) }

    /// How the disk spells a path relative to the project's root, letter case aside; `nil` if nothing there
    /// has that name.
    public func spelling(of path: String) -> String? { surroundings.spelling(path) }

    /// The value of an option of the rule at work.
    public subscript<Value>(option: RuleOption<Value>) -> Value {
        let set = options[option.declaration.name].flatMap { Value($0) }
        // The default has the type that the option was declared with.
        return set ?? Value(option.declaration.defaultValue)!
    }
}
