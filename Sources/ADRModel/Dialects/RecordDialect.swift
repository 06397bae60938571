/// The three ways of stating facts that new records are written in.
public enum RecordDialect: String, CaseIterable, Sendable {
    /// Keys of front matter: MADR 3 and 4.
    case frontMatter = "front-matter"
    /// Names and values under the title, as bullets, lines or a table: MADR 2, log4brains.
    case bullets
    /// A `## Status` section: Nygard, adr-tools.
    case sections

    init?(_ place: FactPlace) {
        switch place {
        case .frontMatter: self = .frontMatter
        case .bullet, .line, .table: self = .bullets
        case .section, .heading: self = .sections
        case .history, .fileName, .prose: return nil
        }
    }
}

extension DecisionRecord {
    /// The dialect in which the record states its status; `nil` if it states none.
    public var dialect: RecordDialect? { status.place.flatMap(RecordDialect.init) }
}
