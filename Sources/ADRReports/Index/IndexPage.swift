public import ADRModel
public import ADRText

/// Puts the list of a log's decisions into a page, between the comments `<!-- adr-index-start -->` and
/// `<!-- adr-index-end -->`.
public struct IndexPage: Sendable {
    private let log: DecisionLog
    private let options: IndexOptions?

    /// - Parameter options: what the list shows; what the page says unless given.
    public init(_ log: DecisionLog, options: IndexOptions? = nil) {
        self.log = log
        self.options = options
    }

    /// The change that brings the page up to date; empty if it is.
    ///
    /// Every byte outside the two comments stays, and the list has the line endings of the page.
    /// - Parameter page: the page as it is.
    /// - Throws: ``IndexPageProblem`` if the comments are missing, doubled or in the wrong order.
    public func changes(to page: SourceText) throws(IndexPageProblem) -> ChangeSet {
        let markers = try IndexMarkers(in: page)
        let options = options ?? markers.options
        var changes = ChangeSet()
        let start =
            options == markers.options
            ? page.bytes[markers.start] : Array(IndexMarkers.start(options).utf8)[...]
        let after =
            page.bytes[..<markers.start.lowerBound] + start
            + list(options, in: page.path, lineEnding: page.lineEnding).utf8
            + page.bytes[markers.content.upperBound...]
        changes.replace(page, with: SourceText(path: page.path, bytes: Array(after)))
        return changes
    }

    /// A page with a heading and the list.
    public func newPage(at path: String) -> String {
        let options = options ?? IndexOptions()
        return "# Decisions\n\n" + IndexMarkers.start(options) + list(options, in: path, lineEnding: "\n")
            + IndexMarkers.end + "\n"
    }

    private func list(_ options: IndexOptions, in path: String, lineEnding: String) -> String {
        let index = DecisionIndex(log, page: path, options: options)
        let lines = IndexMarkdown().render(index).parts(at: "\n", omittingEmpty: false)
        return lineEnding + lineEnding + lines.joined(separator: lineEnding) + lineEnding
    }
}
