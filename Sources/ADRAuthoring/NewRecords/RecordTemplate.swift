public import ADRTemplates

/// The text that a new record begins with.
public enum RecordTemplate: Hashable, Sendable {
    case builtIn(BuiltInTemplate)
    /// A team's own Markdown, with or without placeholders.
    case custom(String)

    public var text: String {
        switch self {
        case .builtIn(let template): template.text
        case .custom(let text): text
        }
    }

    /// Whether the text holds a placeholder for a variable.
    public func asks(for variable: TemplateVariable) -> Bool {
        TemplatePlaceholder.all(in: text.utf8).contains { $0.name == variable.name }
    }

    var isBuiltIn: Bool { if case .builtIn = self { true } else { false } }
}
