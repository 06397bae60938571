import ADRModel
import ADRText

/// A form in which a design review is shown.
public enum DesignReviewFormat: String, CaseIterable, Sendable {
    case terminal, markdown, html, json

    /// - Parameters:
    ///   - isFull: whether all is told of each proposal, and not what fits a page.
    ///   - path: the path of the page relative to the project's root, from which its links lead to the records.
    ///   - columns: of ``terminal``, how wide it is; 80 if that is not known.
    public func render(
        _ review: DesignReview, isFull: Bool = false, page path: String = "", columns: Int? = nil
    ) -> String {
        styled(review, isFull: isFull, page: path, columns: columns).plain
    }

    /// The same with the styles that a form for people has.
    public func styled(
        _ review: DesignReview, isFull: Bool = false, page path: String = "", columns: Int? = nil
    ) -> StyledText {
        let page = DesignReviewPage(review: review, isFull: isFull).page
        switch self {
        case .terminal: return PageTerminal(columns: columns).render(page)
        case .markdown: return StyledText(PageMarkdown(folder: RelativePath.folder(of: path)).render(page))
        case .html: return StyledText(PageHTML(folder: RelativePath.folder(of: path)).render(page))
        case .json: return StyledText(DesignReviewJSON.text(of: review))
        }
    }
}
