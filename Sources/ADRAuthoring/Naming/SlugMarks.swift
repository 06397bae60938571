import ADRModel
import ADRText

/// What becomes of accents and umlauts in file names.
public enum SlugMarks: Hashable, Sendable {
    /// `prüfung`
    case kept
    /// `prufung`
    case dropped
    /// `pruefung`
    case spelled

    /// What most of some records do whose titles have letters with marks; they are kept where none has.
    init(of records: [DecisionRecord]) {
        let votes = records.compactMap { record -> SlugMarks? in
            let title = record.displayTitle
            guard Self.hasMarks(title) else { return nil }
            let slug = record.fileName.slug.lowercased()
            if !slug.utf8.allSatisfy({ $0 < 0x80 }) { return .kept }
            return [SlugMarks.spelled, .dropped].first { way in
                let words = way.written(title).lowercased().split { !$0.isLetter && !$0.isNumber }
                return Self.marked(title).contains { word in
                    let written = way.written(word).lowercased()
                    return words.contains(written[...]) && slug.firstRange(of: written) != nil
                        && (way == .dropped || written != SlugMarks.dropped.written(word).lowercased())
                }
            }
        }
        self = Majority(votes).winner ?? .kept
    }

    /// A text with its letters as they stand in file names.
    func written(_ text: String) -> String {
        guard self != .kept, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return String(
            ComposedText.of(text).flatMap { character -> [Character] in
                guard Self.isMarked(character) else { return [character] }
                if self == .spelled, let spelled = Self.spellings[character] { return Array(spelled) }
                let plain =
                    Self.plain[character]
                    ?? String(decoding: FoldedText(String(character)).bytes, as: UTF8.self)
                return Array(character.isUppercase ? plain.uppercased() : plain)
            })
    }

    /// The words that have letters with marks.
    private static func marked(_ title: String) -> [String] {
        ComposedText.of(title).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter(hasMarks)
    }

    private static func hasMarks(_ text: String) -> Bool {
        !text.utf8.allSatisfy { $0 < 0x80 } && text.contains(where: isMarked)
    }

    /// Whether a character is a Latin letter beyond ASCII.
    private static func isMarked(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first?.value else { return false }
        return character.isLetter && (0xC0...0x24F ~= first || 0x1E00...0x1EFF ~= first)
    }

    private static let spellings: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "å": "aa", "æ": "ae",
        "ø": "oe",
    ]

    /// The letters that are no letter with a mark.
    private static let plain: [Character: String] = [
        "ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae",
        "œ": "oe",
        "Œ": "oe", "ı": "i", "þ": "th", "ð": "d",
    ]
}
