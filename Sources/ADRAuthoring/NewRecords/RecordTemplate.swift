public import ADRTemplates

/// The text that a new record begins with.
public enum RecordTemplate: Hashable, Sendable {
    case builtIn(BuiltInTemplate)
    /// A team's own Markdown, with or without placeholders.
    case custom(String)
    /// A text that adr-tools carries with it.
    case adrTools(AdrToolsTemplate)
    /// A team's own Markdown for adr-tools, with its words as placeholders: it states all that there is to say.
    case adrToolsCustom(String)

    public var text: String {
        switch self {
        case .builtIn(let template): template.text
        case .adrTools(let template): template.text
        case .custom(let text), .adrToolsCustom(let text): text
        }
    }

    /// Whether the text holds a placeholder for a variable.
    public func asks(for variable: TemplateVariable) -> Bool {
        notation.placeholders(in: text.utf8).contains { $0.name == variable.name }
    }

    var isBuiltIn: Bool {
        switch self {
        case .builtIn, .adrTools: true
        case .custom, .adrToolsCustom: false
        }
    }

    /// Whether nothing is added that the template does not state.
    var isComplete: Bool { if case .adrToolsCustom = self { true } else { false } }

    var notation: PlaceholderNotation {
        switch self {
        case .builtIn, .custom: .braces
        case .adrTools, .adrToolsCustom: .words
        }
    }
}
