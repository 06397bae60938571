public import ADRModel
import ADRText

/// A form in which a risk review is shown.
public enum RiskReviewFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case terminal
    case markdown
    /// One file, without script and network.
    case html
    /// Everything, whoever the audience is, as earlier versions wrote it.
    case json
    /// Everything, in which each risk stands once.
    case json2 = "json-2"
    /// The register.
    case csv
    /// The pictures.
    case svg

    /// Whether it is a page, on which an audience sees what concerns it.
    public var isForPeople: Bool { self != .json && self != .json2 && self != .csv }

    /// - Parameters:
    ///   - path: the path of the page relative to the project's root, from which its links lead to the records.
    ///   - isFull: whether the page has more than five minutes' worth.
    ///   - options: with which the page is made, told in its marker.
    ///   - picture: of ``svg``, the only picture to show.
    ///   - columns: of ``terminal``, how wide it is; 80 if that is not known.
    public func render(
        _ review: RiskReview, for audience: ReviewAudience = .all, isFull: Bool = false,
        page path: String = "", options: MarkerOptions = MarkerOptions(), picture: String? = nil,
        columns: Int? = nil
    ) -> String {
        styled(
            review, for: audience, isFull: isFull, page: path, options: options, picture: picture,
            columns: columns
        ).plain
    }

    /// The same with the styles that a form for people has.
    public func styled(
        _ review: RiskReview, for audience: ReviewAudience = .all, isFull: Bool = false,
        page path: String = "", options: MarkerOptions = MarkerOptions(), picture: String? = nil,
        columns: Int? = nil
    ) -> StyledText {
        func page(for audience: ReviewAudience) -> ReportPage {
            var page = RiskReviewPage(
                review: review, audience: audience, isFull: isFull || self == .svg,
                whole: self == .html ? .json2 : .html
            ).page
            page.marker = GeneratedPage.marker(ofRiskReview: options)
            return page
        }
        var whole: ReportPage { page(for: picture == nil ? audience : .all) }
        let folder = RelativePath.folder(of: path)
        let links = options.links
        switch self {
        case .terminal:
            let terminal = PageTerminal(columns: columns)
            var text = terminal.render(whole)
            var shorter = isFull || !terminal.isWide ? nil : audience.shortened
            while let audience = shorter, text.lineCount > PageTerminal.linesOfScreen {
                text = terminal.render(page(for: audience))
                shorter = audience.shortened
            }
            return text
        case .markdown:
            return StyledText(PageMarkdown(folder: folder, links: links).renderWithinLimit(whole))
        case .html:
            return StyledText(PageHTML(folder: folder, links: links).render(whole.capped(at: 2_000)))
        case .json: return StyledText(RiskReviewJSON1().render(review))
        case .json2: return StyledText(ReviewJSON.text(of: review))
        case .csv: return StyledText(RiskReviewCSV().render(review))
        case .svg: return StyledText(PageSVG().render(whole, only: picture))
        }
    }

    /// The names of the pictures of a risk review.
    public static let pictures = ReviewParts.all.flatMap { $0.pictures }
}
