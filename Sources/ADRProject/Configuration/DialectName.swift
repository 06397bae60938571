import ADRModel

/// The names that dialects go by in the configuration and in `ADR_DIALECT`; MADR 2 keeps its facts in bullets,
/// Nygard in sections.
enum DialectName: String, CaseIterable {
    case frontMatter = "front-matter"
    case madr
    case nygard

    var dialect: RecordDialect {
        switch self {
        case .frontMatter: .frontMatter
        case .madr: .bullets
        case .nygard: .sections
        }
    }

    static var names: [String] { allCases.map(\.rawValue) }
}
