import ADRModel
import ADRText

/// What a text says of a record of its log when one of the two goes to another log, where the number would mean
/// another record or none: the way to the file takes its place.
struct LogCrossing {
    private let source: SourceText
    private let newPath: String
    private let context: ReferenceContext
    private let bodyStart: Int
    private let inlines: MarkdownInlines?

    /// - Parameters:
    ///   - outline: `nil` if the text is not Markdown.
    ///   - newPath: the path that the text itself gets.
    /// - Returns: `nil` if no record goes to another log.
    init?(
        _ source: SourceText, _ outline: MarkdownOutline?, newPath: String, _ context: ReferenceContext
    ) {
        guard context.renames.contains(where: \.leavesLog) else { return nil }
        (self.source, self.newPath, self.context) = (source, newPath, context)
        bodyStart = FrontMatter(reading: source)?.range.upperBound ?? source.contentStart
        inlines = outline?.inlines()
    }

    /// Whether the text itself goes to another log.
    var isMoving: Bool { context.leavesLog(source.path) }

    /// Whether text and record are in one log now, and will be in two.
    func separates(_ record: DecisionRecord) -> Bool {
        let log = context.names.log(around: source.path)
        return log != nil && context.names.log(around: record.source.path) == log
            && isMoving != context.leavesLog(record.source.path)
    }

    /// What a statement of the record itself becomes; `nil` if it is a link already.
    func place(of link: DecisionLink, to record: DecisionRecord) -> ReferencePlace? {
        guard link.target.destination == nil else { return nil }
        let range = link.target.range
        guard link.place == .frontMatter else {
            return holdsLinks(at: range) ? linkPlace(range, to: record) : nil
        }
        let value = "\"\(MarkdownWriter.destination(way(to: record)))\""
        return ReferencePlace(TextEdit(replacing: range, with: value), in: source)
    }

    /// What a mention becomes, and whether that is certain; `nil` if it stands in a link to a record, which
    /// tells what is meant.
    func place(
        of mention: Mention, to record: DecisionRecord
    ) -> (ReferencePlace, isCertain: Bool)? {
        let around = inlines?.links.first { $0.range.overlaps(mention.range) }
        if let path = around.flatMap({ context.target(of: $0.destination, in: source) }),
            context.names.record(at: path) != nil
        {
            return nil
        }
        return (
            linkPlace(mention.range, to: record),
            mention.certainty == .certain && mention.form != .risk && holdsLinks(at: mention.range)
        )
    }

    private func linkPlace(_ range: Range<Int>, to record: DecisionRecord) -> ReferencePlace {
        var text = source[range]
        if let change = context.byPath[record.source.filePath]?.number,
            let digits = source.firstNumber(change.old, in: range)
        {
            text =
                source[range.lowerBound..<digits.lowerBound] + change.replacement(for: source[digits])
                + source[digits.upperBound..<range.upperBound]
        }
        let link = "[\(text)](\(MarkdownWriter.destination(way(to: record))))"
        return ReferencePlace(TextEdit(replacing: range, with: link), in: source)
    }

    private func way(to record: DecisionRecord) -> String {
        RelativePath.from(RelativePath.folder(of: newPath), to: context.newPath(of: record.source.path))
    }

    /// Whether a link in the place of a range would be one.
    private func holdsLinks(at range: Range<Int>) -> Bool {
        guard let inlines, range.lowerBound >= bodyStart, !inlines.isCode(range.lowerBound) else {
            return false
        }
        return !inlines.links.contains { $0.range.overlaps(range) }
            && !inlines.comments.contains { $0.range.overlaps(range) }
    }
}
