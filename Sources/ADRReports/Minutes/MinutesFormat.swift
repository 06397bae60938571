import ADRModel
import ADRText

/// A form in which minutes are shown.
public enum MinutesFormat: String, CaseIterable, Sendable {
    case terminal, markdown, html, json

    /// - Parameter path: the path of the page relative to the project's root; `nil` for a text that is pasted somewhere,
    ///   where nothing can be linked to.
    /// - Parameter columns: the width of the terminal; the usual one if it is not known.
    /// - Parameter address: where the web shows a file of the project, for a text that is pasted.
    public func styled(
        _ minutes: Minutes, page path: String?, columns: Int? = nil,
        address: @escaping (String) -> String? = { _ in nil }
    ) -> StyledText {
        let page = MinutesPage(minutes: minutes).page
        let folder = RelativePath.folder(of: path ?? "")
        switch self {
        case .terminal: return PageTerminal(columns: columns).render(page)
        case .markdown:
            let markdown = PageMarkdown(folder: folder, isMessage: path == nil, address: address)
            return StyledText(markdown.render(page))
        case .html: return StyledText(PageHTML(folder: folder).render(page))
        case .json: return StyledText(MinutesJSON.text(of: minutes))
        }
    }
}
