public import ADRModel
public import ADRText

/// What a rule can ask while it looks at one record.
///
/// It is handed to every rule for every record, so it holds little itself.
public struct LintContext: Sendable {
    /// What holds for all records of a log.
    final class Shared: Sendable {
        let log: DecisionLog
        let facts: LogFacts
        let riskMethod: RiskMethod
        let surroundings: LintSurroundings
        /// The paths of the records whose findings are asked for.
        let askedFor: Set<FilePath>

        init(
            log: DecisionLog, facts: LogFacts, riskMethod: RiskMethod, surroundings: LintSurroundings,
            askedFor: Set<FilePath>
        ) {
            self.askedFor = askedFor
            self.log = log
            self.facts = facts
            self.riskMethod = riskMethod
            self.surroundings = surroundings
        }
    }

    /// What all rules ask of one record.
    final class Own: Sendable {
        let shared: Shared
        let inlines: MarkdownInlines
        let links: Deferred<[FollowedLink]>
        let assessment: Deferred<DecisionAssessment>
        let risks: Deferred<RiskReader>
        let riskTables: Deferred<[RiskTableFacts]>

        init(_ record: DecisionRecord, _ inlines: MarkdownInlines, _ shared: Shared) {
            self.shared = shared
            self.inlines = inlines
            links = Deferred { inlines.links.map { FollowedLink($0, of: record, in: shared.log) } }
            assessment = Deferred { record.assessment }
            risks = Deferred { RiskReader(record, method: shared.riskMethod) }
            riskTables = Deferred { record.riskTableFacts }
        }
    }

    private let own: Own
    private let options: [String: RuleOptionValue]

    init(_ own: Own, options: [String: RuleOptionValue]) {
        self.own = own
        self.options = options
    }

    private var shared: Shared { own.shared }

    public var log: DecisionLog { shared.log }

    /// What is computed once for the whole log.
    public var facts: LogFacts { shared.facts }

    /// The links, comments and code of the record under check, computed once for all rules.
    public var inlines: MarkdownInlines { own.inlines }

    /// The links of the record under check with what they lead to, looked up once for all rules.
    var links: [FollowedLink] { own.links.value }

    /// What the record under check says about its decision as a whole, read once for all rules.
    var assessment: DecisionAssessment { own.assessment.value }

    /// How the team rates its risks.
    public var riskMethod: RiskMethod { shared.riskMethod }

    private var surroundings: LintSurroundings { shared.surroundings }

    /// The risks of the record under check, read once for all rules.
    public var risks: RiskReader { own.risks.value }

    /// Whether the record under check has a place for a key of a risk: a row of a table is asked only for what there is a
    /// column for.
    func hasPlace(for key: RiskKey, of risk: Risk) -> Bool {
        guard risk.place == .table else { return true }
        return own.riskTables.value.first { $0.range.contains(risk.range.lowerBound) }?.keys.contains(key)
            ?? true
    }

    /// What the log is compared with; there for every rule that says that it needs it.
    public var base: BaseComparison? { surroundings.base }

    /// Whether the findings in the record at a path are asked for.
    func isAskedFor(_ path: String) -> Bool { shared.askedFor.contains(path: path) }

    public var today: CalendarDate { surroundings.today }

    /// The names of the team's own variables in templates.
    public var templateVariables: Set<String> { surroundings.templateVariables }

    /// Whether a path relative to the project's root names a file or a folder.
    public func pathExists(_ path: String) -> Bool { surroundings.pathExists(path) }

    /// Whether a file of the repository has a path that a pattern names.
    func holdsFile(_ pattern: GlobPattern) -> Bool { surroundings.holdsFile(pattern) }

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
