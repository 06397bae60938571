import ADRText

/// The words of a text that tells a status, and what part each status has in it.
///
/// A word states a status where it begins the text or a part of it, or follows a form of `to be`. Before a noun it says
/// what kind of thing is meant: `rejected orders are kept`. Only English is known so well; elsewhere each word counts.
struct StatusWording {
    /// In lower case; what stands between the words is dropped, apostrophes inside a word stay.
    let words: [String]
    /// Whether nothing but blanks, a hyphen or marks stand between a word and the one before.
    private let isJoined: [Bool]
    /// Whether a word is written in lower-case letters of ASCII.
    private let isPlain: [Bool]

    init(_ text: String) {
        var (words, isJoined, isPlain): ([String], [Bool], [Bool]) = ([], [], [])
        var end = text.startIndex
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }) {
            words.append(word.lowercased())
            isJoined.append(!words.isEmpty && text[end..<word.startIndex].utf8.allSatisfy(Self.isJoint))
            isPlain.append(word.utf8.allSatisfy { $0.isASCIILetter && $0 >= UInt8(ascii: "a") })
            end = word.endIndex
        }
        (self.words, self.isJoined, self.isPlain) = (words, isJoined, isPlain)
    }

    /// Whether a status in English is what the text says, and no attribute or object of another word.
    ///
    /// - Parameter status: the positions of its words.
    func states(_ status: Range<Int>, in vocabulary: StatusVocabulary) -> Bool {
        begins(status.lowerBound) && !describes(status, in: vocabulary)
    }

    /// Whether a predicate may begin there: behind at most two words, a day, or `is` and its kin.
    private func begins(_ position: Int) -> Bool {
        var start = position
        while start > 0, isJoined[start], position - start < 3 { start -= 1 }
        if position - start <= 2 || words[..<position].allSatisfy(Self.isOfDay) { return true }
        let subject = words[..<position].reversed().drop { Self.adverbs.contains($0) || $0.ends(with: "ly") }
        return subject.first.map(Self.copulas.contains) ?? false
    }

    /// The words before a position that belong to the same part of a text, behind the last conjunction, without those of
    /// a day.
    func subject(of position: Int, from first: Int) -> [String] {
        var start = position
        while start > first, isJoined[start] { start -= 1 }
        let words = words[start..<position]
        let end = words.lastIndex { Self.conjunctions.contains($0) }.map { $0 + 1 } ?? start
        return words[end...].filter { !Self.isOfDay($0) }
    }

    private static let conjunctions: Set<String> = [
        "and", "but", "und", "aber", "et", "mais", "y", "pero", "e", "mas", "ma", "en", "maar", "och", "men",
        "og", "i", "ale",
        "и", "но", "та",
    ]

    /// Whether a noun with a sentence of its own follows.
    private func describes(_ status: Range<Int>, in vocabulary: StatusVocabulary) -> Bool {
        let noun = status.upperBound
        guard noun + 1 < words.count, isJoined[noun], isPlain[noun], isJoined[noun + 1], isPlain[noun + 1],
            !Self.beginnings.contains(words[noun]), !["ly", "ing"].contains(where: words[noun].ends(with:)),
            MonthNames.number(of: words[noun]) == nil
        else { return false }
        return vocabulary.leading(words[noun...]) == nil
    }

    private static func isOfDay(_ word: String) -> Bool {
        word.utf8.first?.isASCIIDigit ?? false || MonthNames.number(of: word) != nil
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte.isBlankOrLineEnding || "-*_~\"".utf8.contains(byte)
    }

    private static let copulas: Set<String> = [
        "is", "was", "are", "were", "has", "have", "been", "be", "being", "got", "gets", "became", "becomes",
        "remains",
        "considered", "marked", "as", "status", "state", "it's", "it’s",
    ]

    private static let adverbs: Set<String> = [
        "now", "already", "still", "since", "therefore", "thus", "also", "yet", "both",
    ]

    /// Words by which the rest of a statement may begin: `accepted in the review`, `accepted last week`.
    private static let beginnings = Set(
        """
        a about above according across after again against all alongside along already also although an and are around as \
        assuming at because before behind below between beyond both but by conditional contingent despite due during \
        each early earlier everywhere except following for from given here his however if in inside instead into is it its \
        last late later like my next no not now of off on once only onto or our out outside over owing per plus prior \
        provided since so sooner subject than thanks that the their then there these this those though through thru till to \
        today together tomorrow too towards under unless until up upon using via was we were when where whereas \
        which while who with within without yesterday yet
        """.parts(at: " ").map(String.init))
}
