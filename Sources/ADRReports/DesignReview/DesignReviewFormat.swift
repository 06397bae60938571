import ADRModel
import ADRText

/// A form in which a design review is shown.
public enum DesignReviewFormat: String, CaseIterable, Sendable {
    case terminal, markdown, html, json

    /// - Parameters:
    ///   - path: the path of the page relative to the project's root, from which its links lead to the records.
    ///   - coloured: whether a terminal shows colours.
    public func render(_ review: DesignReview, page path: String = "", coloured: Bool = false) -> String {
        let page = DesignReviewPage(review: review).page
        switch self {
        case .terminal: return PageTerminal(isColoured: coloured).render(page)
        case .markdown: return PageMarkdown(folder: RelativePath.folder(of: path)).render(page)
        case .html: return PageHTML(folder: RelativePath.folder(of: path)).render(page)
        case .json: return DesignReviewJSON.text(of: review)
        }
    }
}
