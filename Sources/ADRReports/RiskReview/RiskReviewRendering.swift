import ADRModel
import ADRText

/// A risk review for a terminal of 80 columns; bands are told by letter (L, M, H, C) and, if wanted, by colour.
public struct RiskReviewTerminal: Sendable {
    private let isColoured: Bool
    private let audience: RiskReviewAudience

    public init(coloured: Bool, audience: RiskReviewAudience = .all) {
        (isColoured, self.audience) = (coloured, audience)
    }

    public func render(_ review: RiskReview) -> String {
        PageTerminal(isColoured: isColoured).render(RiskReviewPage(review: review, audience: audience).page)
    }
}

/// A risk review as a Markdown page.
public struct RiskReviewMarkdown: Sendable {
    private let folder: String
    private let audience: RiskReviewAudience

    /// - Parameter page: the path of the page relative to the project's root, from which its links lead to the
    ///   records.
    public init(page: String = "", audience: RiskReviewAudience = .all) {
        (folder, self.audience) = (RelativePath.folder(of: page), audience)
    }

    public func render(_ review: RiskReview) -> String {
        PageMarkdown(folder: folder).render(RiskReviewPage(review: review, audience: audience).page)
    }
}

/// A risk review as one HTML file.
public struct RiskReviewHTML: Sendable {
    private let folder: String
    private let audience: RiskReviewAudience

    /// - Parameter page: the path of the page relative to the project's root, from which its links lead to the
    ///   records.
    public init(page: String = "", audience: RiskReviewAudience = .all) {
        (folder, self.audience) = (RelativePath.folder(of: page), audience)
    }

    public func render(_ review: RiskReview) -> String {
        PageHTML(folder: folder).render(RiskReviewPage(review: review, audience: audience).page)
    }
}

/// The pictures of a risk review as one SVG file.
public struct RiskReviewSVG: Sendable {
    /// The names of the pictures that can be asked for.
    public static let pictures: [String] = [
        HeatMapPicture.name, BandTrendPicture.name, ActionTimelinePicture.name, QualityBalancePicture.name,
        DecisionHealthPicture.name,
    ]

    private let picture: String?
    private let audience: RiskReviewAudience

    /// - Parameter picture: the only picture to show; `nil` for all that the audience gets to see.
    public init(picture: String? = nil, audience: RiskReviewAudience = .all) {
        (self.picture, self.audience) = (picture, audience)
    }

    public func render(_ review: RiskReview) -> String {
        let page = RiskReviewPage(review: review, audience: picture == nil ? audience : .all).page
        return PageSVG().render(page, only: picture)
    }
}
