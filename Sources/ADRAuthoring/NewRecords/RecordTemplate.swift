public import ADRTemplates

/// The text that a new record begins with.
public enum RecordTemplate: Hashable, Sendable {
    case builtIn(BuiltInTemplate)
    /// A team's own Markdown, with or without placeholders.
    case custom(String)

    var text: String {
        switch self {
        case .builtIn(let template): template.text
        case .custom(let text): text
        }
    }

    var isBuiltIn: Bool { if case .builtIn = self { true } else { false } }
}
