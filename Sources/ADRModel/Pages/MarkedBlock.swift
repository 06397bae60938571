public import ADRText

/// Why the tool cannot write between the comments of a page.
public struct MarkedPageProblem: Error, Hashable, Sendable {
    /// The page, relative to the project's root.
    public let path: String
    /// UTF-8 offsets of the place; `nil` if it is the page as a whole, which has no comments.
    public let range: Range<Int>?
    /// One sentence without a period.
    public let message: String

    package init(path: String, range: Range<Int>?, message: String) {
        (self.path, self.range, self.message) = (path, range, message)
    }
}

/// A part of a page that the tool writes, between two comments; the first one holds its options.
public struct MarkedBlock: Sendable {
    /// What stands between the comments.
    public enum Kind: String, CaseIterable, Sendable {
        /// A list of decisions.
        case index
        /// The brief of a risk review.
        case risks

        var startName: String { "adr-\(rawValue)-start" }
        var endName: String { "adr-\(rawValue)-end" }

        /// The comment before it.
        package func start(_ options: MarkerOptions = MarkerOptions()) -> String {
            "<!-- \(startName)\(options.text) -->"
        }

        /// The comment behind it.
        package var end: String { "<!-- \(endName) -->" }
    }

    public let kind: Kind
    /// UTF-8 offsets of the first comment.
    public let start: Range<Int>
    /// UTF-8 offsets of what stands between the two.
    public let content: Range<Int>
    public let options: MarkerOptions
    /// The level of the heading of the page under which it stands; 0 if there is none before it.
    public let headingLevel: Int
    /// Where the links within it lead, relative to the project's root.
    let targets: [String]

    /// Whether a text may have blocks.
    public static func mayStand(in text: SourceText) -> Bool {
        marks.contains { $0.stands(in: text.bytes) }
    }

    private static let marks = Kind.allCases.flatMap { [$0.startName, $0.endName] }.map(BytePattern.init)

    /// Finds the blocks of a page, in their order. What stands in code, in an open comment or in front matter is none.
    ///
    /// - Throws: if comments are missing, doubled, mixed or in the wrong order.
    public static func all(in page: SourceText) throws(MarkedPageProblem) -> [MarkedBlock] {
        let outline = MarkdownOutline(page, from: FrontMatter(reading: page)?.range.upperBound)
        return try all(in: outline, outline.inlines())
    }

    /// Finds the blocks in what is known of a page.
    public static func all(
        in outline: MarkdownOutline, _ inlines: MarkdownInlines
    ) throws(MarkedPageProblem) -> [MarkedBlock] {
        let page = outline.source
        func problem(_ message: String, at range: Range<Int>) -> MarkedPageProblem {
            MarkedPageProblem(path: page.path, range: range, message: message)
        }
        let comments = inlines.comments.filter(\.isClosed).compactMap { comment -> (Mark, MarkdownComment)? in
            Mark(comment, in: page).map { ($0, comment) }
        }
        var blocks: [MarkedBlock] = []
        var open: (kind: Kind, comment: MarkdownComment)?
        for (index, (mark, comment)) in comments.enumerated() {
            let kind = mark.kind
            if mark.isStart {
                if let open {
                    throw problem(
                        open.kind == kind
                            ? "`\(kind.start())` is repeated here"
                            : "`\(kind.start())` comes before `\(open.kind.end)`", at: comment.range)
                }
                open = (kind, comment)
                continue
            }
            guard let begun = open, begun.kind == kind else {
                let mayStart = comments[(index + 1)...].contains { $0.0.isStart && $0.0.kind == kind }
                throw problem(
                    blocks.contains { $0.kind == kind }
                        ? "`\(kind.end)` is repeated here"
                        : mayStart
                            ? "`\(kind.end)` comes before `\(kind.start())`"
                            : "`\(kind.start())` is missing before this",
                    at: comment.range)
            }
            blocks.append(
                try MarkedBlock(kind, begun.comment, end: comment.range, behind: blocks, outline, inlines))
            open = nil
        }
        if let open { throw problem("`\(open.kind.end)` is missing after this", at: open.comment.range) }
        return blocks
    }

    /// One of the comments.
    private struct Mark {
        let kind: Kind
        let isStart: Bool

        init?(_ comment: MarkdownComment, in page: SourceText) {
            let name = MarkedBlock.words(of: comment, in: page).prefix { !$0.isWhitespace }
            guard let kind = Kind.allCases.first(where: { name == $0.startName || name == $0.endName }) else {
                return nil
            }
            (self.kind, isStart) = (kind, name == kind.startName)
        }
    }

    private static func words(of comment: MarkdownComment, in page: SourceText) -> Substring {
        page[comment.innerRange].drop(while: \.isWhitespace)
    }

    private init(
        _ kind: Kind, _ start: MarkdownComment, end: Range<Int>, behind former: [MarkedBlock],
        _ outline: MarkdownOutline, _ inlines: MarkdownInlines
    ) throws(MarkedPageProblem) {
        let page = outline.source
        for marker in [start.range, end] {
            let isTopLevel = outline.blocks[outline.blockIndexes(in: marker)].allSatisfy(\.nesting.isTopLevel)
            guard isTopLevel else {
                throw MarkedPageProblem(
                    path: page.path, range: marker,
                    message: "the \(kind.name) cannot be inside a quote or a list")
            }
        }
        guard
            let options = MarkerOptions(Self.words(of: start, in: page).dropFirst(kind.startName.count))
        else {
            throw MarkedPageProblem(
                path: page.path, range: start.range,
                message: "options are written like `status=accepted tag=\"data platform\"`")
        }
        let content = start.range.upperBound..<end.lowerBound
        (self.kind, self.options, self.content, self.start) = (kind, options, content, start.range)
        headingLevel =
            outline.headings.last { heading in
                heading.range.upperBound <= start.range.lowerBound
                    && !former.contains { $0.content.contains(heading.range.lowerBound) }
            }?.level ?? 0
        targets = inlines.links.filter { content.contains($0.range.lowerBound) }
            .map { RelativePath.resolve($0.destination, from: page.path) }
    }

    /// The log in a folder that the options name.
    ///
    /// - Throws: that there is none.
    public func namedLog(
        on page: SourceText, among logs: [DecisionLog]
    ) throws(MarkedPageProblem) -> DecisionLog? {
        guard let name = options["log"] else { return nil }
        if let log = logs.first(where: { $0.folder.isPath(name) }) { return log }
        throw problem("there is no log in the folder \"\(name)\"", on: page)
    }

    /// A problem at the first comment.
    package func problem(_ message: String, on page: SourceText) -> MarkedPageProblem {
        MarkedPageProblem(path: page.path, range: start, message: message)
    }
}

extension MarkedBlock.Kind {
    fileprivate var name: String { self == .index ? "list" : "brief" }
}

extension [DecisionLog] {
    /// The innermost log in whose folder a file lies.
    public func innermost(around path: String) -> DecisionLog? {
        filter { $0.folder.isEmpty || RelativePath.isBelow($0.folder, path) }
            .max { $0.folder.utf8.count < $1.folder.utf8.count }
    }
}
