import ADRModel
import ADRText

/// The first word of a record's status, where it stands in the text.
struct StatusWord {
    let letterCase: LetterCase
    /// UTF-8 offsets of the word.
    let range: Range<Int>

    /// `nil` if the status is not understood, or does not begin with a known word of ASCII letters.
    init?(_ record: DecisionRecord) {
        guard case .present(let statement, let range) = record.status.field, statement.status != .other,
            let word = statement.word?.parts(at: " ").first,
            !Self.abbreviations.contains(word),
            let place = record.source.firstRange(ofWord: word, in: range),
            place.lowerBound == range.lowerBound
                || !record.source[range.lowerBound..<place.lowerBound].contains(where: \.isLetter),
            let letterCase = LetterCase(of: record.source[place])
        else { return nil }
        self.letterCase = letterCase
        self.range = place
    }

    private static let abbreviations: Set<Substring> = ["tbd", "wip", "rfc"]
}

extension SourceText {
    /// Where a word in lower case stands, whatever the case of its ASCII letters there.
    func firstRange(ofWord word: some StringProtocol, in range: Range<Int>) -> Range<Int>? {
        let word = Array(word.utf8)
        guard !word.isEmpty, word.count <= range.count else { return nil }
        func lower(_ byte: UInt8) -> UInt8 {
            UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
        }
        let start = (range.lowerBound...range.upperBound - word.count).first { start in
            word.indices.allSatisfy { lower(bytes[start + $0]) == word[$0] }
        }
        return start.map { $0..<$0 + word.count }
    }
}
