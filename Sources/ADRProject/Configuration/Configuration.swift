public import ADRAuthoring
public import ADRLint
public import ADRModel

/// What a team has settled for its logs, in `.adr.yml` or in the file of another tool.
public struct Configuration: Hashable, Sendable {
    /// The logs' folders, relative to the project's root; empty to look for them.
    public var folders: [String] = []
    /// Where each of them is named, as `FILE:LINE:COLUMN`.
    var folderPlaces: [String: String] = [:]
    /// The dialect of new records; `nil` to follow the log.
    public var dialect: RecordDialect?
    /// The template of new records: a built-in one's name or a path; `nil` for the dialect's own.
    public var template: String?
    /// The folder of the team's own templates, relative to the project's root.
    public var templates: String?
    /// What the team's own placeholders in templates stand for, as Markdown, by name.
    public var variables: [String: String] = [:]
    /// The team's own words for statuses.
    public var statuses: [String: DecisionStatus] = [:]
    /// How risks are rated.
    public var risks = RiskMethod.standard

    /// How new records are numbered.
    public var numbering = Numbering()

    /// Which rules run, and how.
    public var lint = LintSettings()

    public init() {}

    /// Reads records with the team's vocabulary.
    public var recordReader: RecordReader {
        RecordReader(vocabulary: statuses.isEmpty ? .builtIn : StatusVocabulary(adding: statuses))
    }
}
