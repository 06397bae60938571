public import ADRText

/// Everything there is to know about a rule; its tests and its page are made from it.
public struct RuleDescription: Sendable {
    /// The pattern that is wrong, readable after "allow": `broken-link`.
    public let id: String
    /// What the rule demands, as a sentence with a period.
    public let summary: String
    /// Why anybody should care, as one paragraph.
    public let rationale: String
    public let defaultSeverity: Severity
    /// Whether many findings in one log have one cause, a habit of the log, and are told in one sentence.
    public let isHabitual: Bool
    /// Whether the habit is one of the team, in all logs of the repository together.
    public let isOfRepository: Bool
    /// Whether only findings with the same message have one cause.
    public let hasCauses: Bool
    /// Whether the rule runs unless settings say otherwise; house style and what needs a setting does not.
    public let isOnByDefault: Bool
    /// Whether the rule runs only where the log is compared with a base: `adr lint --base REF`.
    public let needsBase: Bool
    /// Whether the rule is about texts outside of the logs that name decisions, which `adr citations` reads.
    public let isOfCitations: Bool
    public let options: [RuleOptionDeclaration]
    /// Logs in which the rule finds nothing.
    public let passing: [RuleExample]
    /// Logs in which the rule finds something exactly where the markers stand.
    public let failing: [RuleExample]

    /// The severity without settings, or `off`.
    public var defaultLevel: String { isOnByDefault ? defaultSeverity.rawValue : "off" }

    public init(
        id: String, summary: String, rationale: String, defaultSeverity: Severity, isHabitual: Bool = false,
        isOfRepository: Bool = false, hasCauses: Bool = false,
        isOnByDefault: Bool = true, needsBase: Bool = false, isOfCitations: Bool = false,
        options: [RuleOptionDeclaration] = [],
        passing: [RuleExample],
        failing: [RuleExample]
    ) {
        self.id = id
        self.summary = summary
        self.rationale = rationale
        self.defaultSeverity = defaultSeverity
        self.isHabitual = isHabitual || hasCauses || isOfRepository
        self.isOfRepository = isOfRepository
        self.hasCauses = hasCauses
        self.isOnByDefault = isOnByDefault
        self.needsBase = needsBase
        self.isOfCitations = isOfCitations
        self.options = options
        self.passing = passing
        self.failing = failing
    }
}
