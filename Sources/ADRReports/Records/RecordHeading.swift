import ADRModel
import ADRText

extension DecisionRecord {
    /// The record as its own heading names it, number included: `12. Use PostgreSQL`.
    var heading: String {
        headingRange.map(outline.plainText) ?? displayTitle
    }

    /// The Markdown of the heading; `nil` if the title stands elsewhere.
    var headingMarkdown: String? { headingRange.map { source[$0] } }

    private var headingRange: Range<Int>? {
        title.range.flatMap { $0.lowerBound >= frontMatter?.range.upperBound ?? 0 ? $0 : nil }
    }
}
