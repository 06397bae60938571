/// The way in which a record states a fact.
public enum FactPlace: Hashable, Sendable {
    /// Under a name, as a dialect has it.
    case named(RecordDialect)
    /// The heading itself: `## Status: Accepted`.
    case heading
    /// An entry of the record's own history: `## Change log`.
    case history
    /// The file's name.
    case fileName
    /// A sentence of the text.
    case prose

    /// A key of YAML or TOML front matter (MADR 3 and 4).
    public static let frontMatter = FactPlace.named(.frontMatter)
    /// A row or a column of a table.
    public static let table = FactPlace.named(.table)
    /// The text under a heading: `## Status` (Nygard, adr-tools).
    public static let section = FactPlace.named(.sections)

    /// The dialect that states facts there; `nil` if none does.
    public var dialect: RecordDialect? {
        switch self {
        case .named(let dialect): dialect
        case .heading: .sections
        case .history, .fileName, .prose: nil
        }
    }

    /// What people call it.
    public var description: String {
        switch self {
        case .named(let dialect): dialect.behaviour.description
        case .heading: "the heading"
        case .history: "the entry of the change log that counts"
        case .fileName: "the file name"
        case .prose: "a sentence in the text"
        }
    }
}
