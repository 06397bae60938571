import ADRText

/// What is written for a fact, before a dialect gives it its form.
enum FactValue {
    /// Markdown in one line, or the plain word for a status.
    case words(String)
    /// A day as it is written.
    case day(String)
    case names([String])

    /// The value in a body.
    var markdown: String {
        switch self {
        case .words(let text), .day(let text): text
        case .names(let names): names.map(NameList.quoted).map(MarkdownWriter.escaped).joined(separator: ", ")
        }
    }
}
