import ADRText

/// The ending that the words of a log have where it is not the usual one: `aceptada` and `rechazada` beside `aceptado`,
/// `acceptée` and `rejetée` beside `accepté`.
struct StatusEnding: Hashable {
    private let own: String

    /// The endings of languages whose words for statuses agree with what they are said of.
    private static let pairs = [
        ("é", "ée"), ("e", "ee"), ("o", "a"), ("y", "a"), ("y", "e"), ("y", "o"), ("о", "а"), ("о", "ий"),
        ("о", ""),
        ("o", "ý"), ("o", "é"),
    ]

    /// - Parameter words: the statuses of a log with their words.
    init?(of words: [(status: DecisionStatus, word: String)]) {
        let endings = words.map { status, word in
            Self.pairs.first { usual, own in
                word.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: "a") || own == "ee" }
                    && word.ends(with: own)
                    && Self.isWord(word.dropLast(own.count) + usual, for: status)
            }?.1
        }
        guard let most = Majority(endings).winner, let ending = most else { return nil }
        own = ending
    }

    /// A usual word with the log's ending; `nil` if there is none.
    func applied(to word: String, _ status: DecisionStatus) -> String? {
        Self.pairs.lazy.filter { $0.1 == own && word.ends(with: $0.0) }
            .map { String(word.dropLast($0.0.count)) + own }
            .first { Self.isWord($0, for: status) }
    }

    private static func isWord(_ text: some StringProtocol, for status: DecisionStatus) -> Bool {
        StatusVocabulary.builtIn.status(of: String(text)) == status
    }
}
