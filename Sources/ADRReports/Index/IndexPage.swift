public import ADRText

/// Why a list of decisions cannot be put into a page.
public struct IndexPageProblem: Error, Hashable, Sendable {
    /// The page, relative to the project's root.
    public let path: String
    /// UTF-8 offsets of the place; `nil` if it is the page as a whole.
    public let range: Range<Int>?
    /// One sentence without a period.
    public let message: String
}

/// Puts the list of decisions into a page, between the comments `<!-- adr-index-start -->` and
/// `<!-- adr-index-end -->`.
public struct IndexPage: Sendable {
    private let index: DecisionIndex

    public init(_ index: DecisionIndex) { self.index = index }

    /// Whether a text may have a place for a list of decisions.
    public static func isOne(_ text: SourceText) -> Bool { mark.stands(in: text.bytes) }

    private static let mark = BytePattern("adr-index-start")

    /// The change that brings the page up to date; empty if it is.
    ///
    /// Every byte outside the two comments stays, and the list has the line endings of the page.
    /// - Parameter page: the page as it is.
    /// - Throws: ``IndexPageProblem`` if the comments are missing, doubled or in the wrong order.
    public func changes(to page: SourceText) throws(IndexPageProblem) -> ChangeSet {
        var changes = ChangeSet()
        let content = try IndexMarkers(in: page).content
        let after =
            page.bytes[..<content.lowerBound] + list(lineEnding: page.lineEnding).utf8
            + page.bytes[content.upperBound...]
        changes.replace(page, with: SourceText(path: page.path, bytes: Array(after)))
        return changes
    }

    /// A page with a heading and the list.
    public var newPage: String {
        "# Decisions\n\n\(IndexMarkers.start)\(list(lineEnding: "\n"))\(IndexMarkers.end)\n"
    }

    private func list(lineEnding: String) -> String {
        let lines = IndexMarkdown().render(index).parts(at: "\n", omittingEmpty: false)
        return lineEnding + lineEnding + lines.joined(separator: lineEnding) + lineEnding
    }
}
