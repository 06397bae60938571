/// The ways in which records state their facts, by the names that they go by on the command line and in the
/// configuration.
///
/// Where several find a name at one place, the first of them has it; so what takes any line for a name stands last.
public enum RecordDialect: String, CaseIterable, Sendable {
    /// Keys of front matter: MADR 3 and 4.
    case frontMatter = "front-matter"
    /// List items under the title: MADR 2, log4brains.
    case bullets = "madr"
    /// A `## Status` section: Nygard, adr-tools.
    case sections = "nygard"
    /// Rows of a table under the title.
    case table
    /// Terms of an HTML definition list: `<dt>Status</dt> <dd>Accepted</dd>`.
    case definitions
    /// Rows of an HTML table.
    case htmlTable = "html-table"
    /// Bold or plain lines under the title.
    case lines

    /// What the dialect does.
    var behaviour: any Dialect {
        switch self {
        case .frontMatter: FrontMatterDialect()
        case .bullets: BulletDialect()
        case .sections: SectionDialect()
        case .table: TableDialect()
        case .definitions: HTMLDialect.definitions
        case .htmlTable: HTMLDialect.table
        case .lines: LineDialect()
        }
    }

    /// The names of all dialects.
    public static var names: [String] { allCases.map(\.rawValue) }
}

extension DecisionRecord {
    /// The dialect in which the record states its status; `nil` if it states none.
    public var dialect: RecordDialect? { status.place?.dialect }
}
