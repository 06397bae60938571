import ADRModel
import ADRText

extension DecisionRecord {
    /// Where a finding about the record as a whole stands: its title, or else its beginning.
    var mainRange: Range<Int> { title.range ?? source.contentStart..<source.contentStart }
}
