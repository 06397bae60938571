public import ADRText

/// Why a list of decisions cannot be put into a page.
public struct IndexPageProblem: Error, Hashable, Sendable {
    /// The page, relative to the project's root.
    public let path: String
    /// UTF-8 offsets of the place; `nil` if it is the page as a whole, which has no markers.
    public let range: Range<Int>?
    /// One sentence without a period.
    public let message: String

    package init(path: String, range: Range<Int>?, message: String) {
        (self.path, self.range, self.message) = (path, range, message)
    }
}

/// The two comments of a page between which its list of decisions stands.
public struct IndexMarkers: Sendable {
    /// The comment before a list.
    public static func start(_ options: IndexOptions = IndexOptions()) -> String {
        "<!-- \(startName)\(options.marker.text) -->"
    }

    public static let end = "<!-- \(endName) -->"

    private static let startName = "adr-index-start"
    private static let endName = "adr-index-end"

    /// UTF-8 offsets of the comment before the list.
    public let start: Range<Int>
    /// UTF-8 offsets of what stands between the two comments.
    public let content: Range<Int>
    /// What the list shows.
    public let options: IndexOptions
    /// Where the links of the list lead, relative to the project's root.
    private let targets: [String]

    /// Whether a text may have markers.
    public static func mayStand(in text: SourceText) -> Bool { mark.stands(in: text.bytes) }

    private static let mark = BytePattern("adr-index-start")

    /// Finds the lists of a page, in their order. What stands in code, in an open comment or in front matter is none.
    ///
    /// - Throws: also where there is none.
    public static func all(in page: SourceText) throws(IndexPageProblem) -> [IndexMarkers] {
        let outline = MarkdownOutline(page, from: FrontMatter(reading: page)?.range.upperBound)
        return try all(in: outline, outline.inlines())
    }

    /// Finds the lists in what is known of a page.
    public static func all(
        in outline: MarkdownOutline, _ inlines: MarkdownInlines
    ) throws(IndexPageProblem) -> [IndexMarkers] {
        func problem(_ message: String, at range: Range<Int>?) -> IndexPageProblem {
            IndexPageProblem(path: outline.source.path, range: range, message: message)
        }
        var lists: [IndexMarkers] = []
        var open: MarkdownComment?
        for comment in inlines.comments where comment.isClosed {
            let name = words(of: comment, in: outline.source).prefix { !$0.isWhitespace }
            if name == startName {
                if open != nil { throw problem("`\(start())` stands here again", at: comment.range) }
                open = comment
            } else if name == endName {
                guard let start = open else {
                    throw problem(
                        !lists.isEmpty
                            ? "`\(end)` stands here again"
                            : mayStart(behind: comment.range.upperBound, inlines, outline.source)
                                ? "`\(end)` stands before `\(self.start())`"
                                : "`\(self.start())` is missing before this",
                        at: comment.range)
                }
                lists.append(try IndexMarkers(start, end: comment.range, outline, inlines))
                open = nil
            }
        }
        if let open { throw problem("`\(end)` is missing behind this", at: open.range) }
        if lists.isEmpty {
            throw problem(
                "the page has no place for the list; add the lines `\(start())` and `\(end)` "
                    + "where it belongs", at: nil)
        }
        return lists
    }

    private static func mayStart(
        behind offset: Int, _ inlines: MarkdownInlines, _ page: SourceText
    ) -> Bool {
        inlines.comments.contains {
            $0.range.lowerBound >= offset && words(of: $0, in: page).begins(with: startName)
        }
    }

    private static func words(of comment: MarkdownComment, in page: SourceText) -> Substring {
        page[comment.innerRange].drop(while: \.isWhitespace)
    }

    private init(
        _ start: MarkdownComment, end: Range<Int>, _ outline: MarkdownOutline, _ inlines: MarkdownInlines
    ) throws(IndexPageProblem) {
        let page = outline.source
        func problem(_ message: String, at range: Range<Int>) -> IndexPageProblem {
            IndexPageProblem(path: page.path, range: range, message: message)
        }
        for marker in [start.range, end] {
            let isTopLevel = outline.blocks[outline.blockIndexes(in: marker)].allSatisfy(\.nesting.isTopLevel)
            if !isTopLevel { throw problem("the list cannot stand in a quote or a list", at: marker) }
        }
        guard let options = MarkerOptions(Self.words(of: start, in: page).dropFirst(Self.startName.count))
        else {
            throw problem("options are written like `status=accepted tag=\"data platform\"`", at: start.range)
        }
        do throws(IndexOptions.Problem) {
            self.options = try IndexOptions(options)
        } catch {
            throw problem(error.message, at: start.range)
        }
        let content = start.range.upperBound..<end.lowerBound
        self.start = start.range
        self.content = content
        targets = inlines.links.filter { content.contains($0.range.lowerBound) }
            .map { RelativePath.resolve($0.destination, from: page.path) }
    }

    /// The log that a page lists: the one it names, else the one in whose folder it lies, else the one to whose records
    /// the list leads.
    ///
    /// - Throws: that there is no log as it names.
    public func log(
        of page: SourceText, among logs: [DecisionLog]
    ) throws(IndexPageProblem) -> DecisionLog? {
        if let name = options.log {
            if let log = logs.first(where: { $0.folder.isPath(name) }) { return log }
            throw IndexPageProblem(
                path: page.path, range: start, message: "there is no log in the folder \"\(name)\"")
        }
        return logs.innermost(around: page.path) ?? listedLog(among: logs)
    }

    /// The log whose decisions stand between the markers now.
    public func listedLog(among logs: [DecisionLog]) -> DecisionLog? {
        logs.first { log in targets.contains { log.record(at: $0) != nil } }
    }
}

extension [DecisionLog] {
    /// The innermost log in whose folder a file lies.
    public func innermost(around path: String) -> DecisionLog? {
        filter { $0.folder.isEmpty || RelativePath.isBelow($0.folder, path) }
            .max { $0.folder.utf8.count < $1.folder.utf8.count }
    }
}
