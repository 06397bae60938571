import ADRModel
import ADRText

/// A status that is nearly a known word.
struct StatusMisspelling {
    /// The right word in the letter case of the wrong one.
    let correction: String
    /// UTF-8 offsets of the wrong word.
    let range: Range<Int>

    init?(_ record: DecisionRecord) {
        guard case .present(let statement, let place) = record.status.field else { return nil }
        let correction: String
        let word: String
        if let known = statement.correction, let written = statement.word {
            (correction, word) = (known, written)
        } else if statement.status == .other, let nearest = StatusTypo.status(meantBy: statement.text) {
            (correction, word) = (nearest, statement.text.lowercased())
        } else {
            return nil
        }
        guard let range = record.source.firstRange(ofWord: word, in: place) else { return nil }
        self.range = range
        self.correction = LetterCase(of: record.source[range])?.applied(to: correction) ?? correction
    }
}
