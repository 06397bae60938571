import ADRAuthoring
public import ADRModel
public import ADRTemplates

/// Whose ways commands follow where nothing else is asked for.
public enum Habits: Hashable, Sendable {
    /// Those of this tool.
    case own
    /// Those of adr-tools, so that scripts written for it run.
    case adrTools

    /// The folder of a first log.
    public var logFolder: String {
        switch self {
        case .own: LogFolder.standard
        case .adrTools: "doc/adr"
        }
    }

    /// The file that names the log's folder where it is not found otherwise; `nil` for the configuration.
    public var folderFile: String? {
        switch self {
        case .own: nil
        case .adrTools: ForeignConfiguration.adrTools.rawValue
        }
    }

    /// The text that a log begins with; `nil` for the tool's own.
    public var firstRecord: AdrToolsTemplate? {
        switch self {
        case .own: nil
        case .adrTools: .firstRecord
        }
    }

    /// The status of a new record.
    public var newStatus: DecisionStatus {
        switch self {
        case .own: .proposed
        case .adrTools: .accepted
        }
    }

    /// The length of file names made of titles, in UTF-8 bytes without number and extension: adr-tools takes
    /// the whole title, as far as file systems go.
    public var longestSlug: Int {
        switch self {
        case .own: Slug.usualLimit
        case .adrTools: 240
        }
    }

    /// The environment variables that may hold an editor's command, best first.
    public var editorVariables: [String] {
        switch self {
        case .own: ["ADR_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR"]
        case .adrTools: ["ADR_EDITOR", "VISUAL", "EDITOR"]
        }
    }

    /// Whether an editor that is set is opened also where nobody sits at a terminal, before results are told.
    public var alwaysEdits: Bool { self == .adrTools }

    /// Whether records are listed as paths alone.
    public var listsPaths: Bool { self == .adrTools }

    /// Whether commands that adr-tools has too tell what they have changed besides.
    public var tellsChanges: Bool { self == .own }

    /// Whether a link in words adds nothing but its lines, also where they tell of a supersession.
    public var linksLeaveStatus: Bool { self == .adrTools }

    /// Whether what a proposal supersedes or amends is so before the proposal is accepted.
    public var holdsAtOnce: Bool { self == .adrTools }

    /// The commands that end with status 1, and not 2, when they fail: scripts compare it.
    public var commandsFailingWithOne: Set<String> {
        switch self {
        case .own: []
        case .adrTools: ["config", "generate", "help", "init", "link", "list", "new", "upgrade-repository"]
        }
    }

    /// Whether `ADR_DATE` stands in new records as it is, and `ADR_TEMPLATE` and the log's
    /// `templates/template.md` are what they begin with.
    public var readsAdrToolsSettings: Bool { self == .adrTools }
}
