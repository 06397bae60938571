public import ADRModel
public import ADRText

/// What rules may know of the world outside the log.
public struct LintSurroundings: Sendable {
    public let today: CalendarDate
    /// Whether a path relative to the project's root names a file or a folder.
    public let pathExists: @Sendable (String) -> Bool

    /// How the disk spells a path relative to the project's root, letter case aside; `nil` if nothing there
    /// has that name.
    public let spelling: @Sendable (String) -> String?

    /// What the log is compared with; `nil` if with nothing, and rules that need it do not run.
    public let base: BaseComparison?

    /// Whether a path that leads out of the project names a file or a folder of the repository around it.
    public var existsOutside: @Sendable (String) -> Bool = { _ in false }

    /// Whether a file of the repository has a path that a pattern names; also where nobody can tell.
    public var holdsFile: @Sendable (GlobPattern) -> Bool = { _ in true }

    /// The names of the team's own variables in templates.
    public var templateVariables: Set<String> = []

    /// Makes a record of a template of a log, as a person would; `nil` for a template that is not tried.
    public var tryTemplate: @Sendable (SourceText, DecisionLog) -> TemplateTrial? = { _, _ in nil }

    /// The pages in the folders above that of a log which may list its records.
    public var pagesAbove: @Sendable (String) -> [SourceText] = { _ in [] }

    /// Is told that records are checked.
    public var progress = WorkProgress()

    /// - Parameter spelling: without it, nothing has a name that differs in letter case.
    public init(
        today: CalendarDate, pathExists: @escaping @Sendable (String) -> Bool,
        spelling: @escaping @Sendable (String) -> String? = { _ in nil }, base: BaseComparison? = nil
    ) {
        self.today = today
        self.pathExists = pathExists
        self.spelling = spelling
        self.base = base
    }

    /// The same with nothing to compare with.
    var withoutBase: LintSurroundings {
        LintSurroundings(today: today, pathExists: pathExists, spelling: spelling)
    }
}

/// What came of making a record of a template.
public enum TemplateTrial: Sendable {
    /// The new record, with the path it would have.
    case made(SourceText)
    /// Why there is none, one sentence without a period.
    case refused(String)
}
