import ADRModel
import ADRText

extension DecisionRecord {
    /// The record as its own heading names it, number included: `12. Use PostgreSQL`.
    var heading: String {
        guard let range = title.range, range.lowerBound >= frontMatter?.range.upperBound ?? 0 else {
            return displayTitle
        }
        return outline.plainText(of: range)
    }
}
