import ADRModel
import ADRText

/// The two comments of a page between which its list of decisions stands.
struct IndexMarkers {
    static let start = "<!-- adr-index-start -->"
    static let end = "<!-- adr-index-end -->"

    /// UTF-8 offsets of what stands between the two comments.
    let content: Range<Int>

    /// Finds the markers of a page. What stands in code, in an open comment or in front matter is none.
    init(in page: SourceText) throws(IndexPageProblem) {
        let outline = MarkdownOutline(page, from: FrontMatter(reading: page)?.range.upperBound)
        let comments = outline.inlines().comments.filter(\.isClosed)
        let starts = comments.filter { Self.name(of: $0, in: page) == "adr-index-start" }.map(\.range)
        let ends = comments.filter { Self.name(of: $0, in: page) == "adr-index-end" }.map(\.range)
        func problem(_ message: String, at range: Range<Int>?) -> IndexPageProblem {
            IndexPageProblem(path: page.path, range: range, message: message)
        }
        guard let first = starts.first ?? ends.first else {
            throw problem(
                "the page has no place for the list; add the lines `\(Self.start)` and `\(Self.end)` "
                    + "where it belongs", at: nil)
        }
        guard let end = ends.first else { throw problem("`\(Self.end)` is missing behind this", at: first) }
        guard let start = starts.first else {
            throw problem("`\(Self.start)` is missing before this", at: first)
        }
        if starts.count > 1 { throw problem("`\(Self.start)` stands here again", at: starts[1]) }
        if ends.count > 1 { throw problem("`\(Self.end)` stands here again", at: ends[1]) }
        guard start.upperBound <= end.lowerBound else {
            throw problem("`\(Self.end)` stands before `\(Self.start)`", at: end)
        }
        for marker in [start, end] {
            let isTopLevel = outline.blocks[outline.blockIndexes(in: marker)].allSatisfy(\.nesting.isTopLevel)
            if !isTopLevel { throw problem("the list cannot stand in a quote or a list", at: marker) }
        }
        content = start.upperBound..<end.lowerBound
    }

    private static func name(of comment: MarkdownComment, in page: SourceText) -> String {
        let words = page[comment.innerRange].split(whereSeparator: \.isWhitespace)
        return words.count == 1 ? String(words[0]) : ""
    }
}
