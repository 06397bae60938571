public import ADRText

/// Why a list of decisions cannot be put into a page.
public struct IndexPageProblem: Error, Hashable, Sendable {
    /// The page, relative to the project's root.
    public let path: String
    /// UTF-8 offsets of the place; `nil` if it is the page as a whole, which has no markers.
    public let range: Range<Int>?
    /// One sentence without a period.
    public let message: String
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

    /// Finds the markers of a page. What stands in code, in an open comment or in front matter is none.
    public init(in page: SourceText) throws(IndexPageProblem) {
        let outline = MarkdownOutline(page, from: FrontMatter(reading: page)?.range.upperBound)
        try self.init(outline, outline.inlines())
    }

    /// Finds the markers in what is known of a page.
    public init(_ outline: MarkdownOutline, _ inlines: MarkdownInlines) throws(IndexPageProblem) {
        let page = outline.source
        func words(of comment: MarkdownComment) -> Substring {
            page[comment.innerRange].drop(while: \.isWhitespace)
        }
        func markers(_ name: String) -> [MarkdownComment] {
            inlines.comments.filter { $0.isClosed && words(of: $0).prefix { !$0.isWhitespace } == name }
        }
        func problem(_ message: String, at range: Range<Int>?) -> IndexPageProblem {
            IndexPageProblem(path: page.path, range: range, message: message)
        }
        let starts = markers(Self.startName)
        let ends = markers(Self.endName).map(\.range)
        guard let first = starts.first?.range ?? ends.first else {
            throw problem(
                "the page has no place for the list; add the lines `\(Self.start())` and `\(Self.end)` "
                    + "where it belongs", at: nil)
        }
        guard let end = ends.first else { throw problem("`\(Self.end)` is missing behind this", at: first) }
        guard let start = starts.first else {
            throw problem("`\(Self.start())` is missing before this", at: first)
        }
        if starts.count > 1 { throw problem("`\(Self.start())` stands here again", at: starts[1].range) }
        if ends.count > 1 { throw problem("`\(Self.end)` stands here again", at: ends[1]) }
        guard start.range.upperBound <= end.lowerBound else {
            throw problem("`\(Self.end)` stands before `\(Self.start())`", at: end)
        }
        for marker in [start.range, end] {
            let isTopLevel = outline.blocks[outline.blockIndexes(in: marker)].allSatisfy(\.nesting.isTopLevel)
            if !isTopLevel { throw problem("the list cannot stand in a quote or a list", at: marker) }
        }
        guard let options = MarkerOptions(words(of: start).dropFirst(Self.startName.count)) else {
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
