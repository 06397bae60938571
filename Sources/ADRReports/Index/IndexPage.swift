public import ADRModel
public import ADRText

/// Puts lists of a log's decisions into a page, between the comments `<!-- adr-index-start -->` and
/// `<!-- adr-index-end -->`.
public struct IndexPage: Sendable {
    private let log: DecisionLog
    private let options: IndexOptions?
    private let method: RiskMethod

    /// - Parameters:
    ///   - options: what the list shows; what the page says unless given.
    ///   - method: how the team rates its risks.
    public init(_ log: DecisionLog, options: IndexOptions? = nil, method: RiskMethod = .standard) {
        self.log = log
        self.options = options
        self.method = method
    }

    /// The change that brings the page up to date; empty if it is.
    ///
    /// Every byte outside the two comments stays, and the list has the line endings of the page.
    ///
    /// - Parameters:
    ///   - page: the page as it is.
    ///   - isOwn: which of its lists are those of the log.
    /// - Throws: ``MarkedPageProblem`` if comments are missing, doubled or in the wrong order, or if it is open which of
    ///   several lists gets the options.
    public func changes(
        to page: SourceText, where isOwn: (IndexMarkers) throws(MarkedPageProblem) -> Bool = { _ in true }
    ) throws(MarkedPageProblem) -> ChangeSet {
        var lists: [IndexMarkers] = []
        for list in try IndexMarkers.all(in: page) where try isOwn(list) { lists.append(list) }
        if options != nil, lists.count > 1 {
            throw MarkedPageProblem(
                path: page.path, range: lists[1].start,
                message: "the page has several lists; put the options of each into the comment before it, "
                    + "then run `adr index --refresh`")
        }
        var bytes = page.bytes
        for list in lists.reversed() {
            let text = self.list(options ?? list.options, in: page.path, lineEnding: page.lineEnding)
            bytes.replaceSubrange(list.content, with: text.utf8)
            if let options, options.marker != list.options.marker {
                bytes.replaceSubrange(list.start, with: IndexMarkers.start(options).utf8)
            }
        }
        var changes = ChangeSet()
        changes.replace(page, with: SourceText(path: page.path, bytes: bytes))
        return changes
    }

    /// A page with a heading and the list.
    public func newPage(at path: String) -> String {
        let options = options ?? IndexOptions()
        return "# Decisions\n\n" + IndexMarkers.start(options) + list(options, in: path, lineEnding: "\n")
            + IndexMarkers.end + "\n"
    }

    func list(_ options: IndexOptions, in path: String, lineEnding: String) -> String {
        let index = DecisionIndex([log], page: path, options: options, method: method)
        let lines = IndexMarkdown().render(index).parts(at: "\n", omittingEmpty: false)
        return lineEnding + lineEnding + lines.joined(separator: lineEnding) + lineEnding
    }
}
