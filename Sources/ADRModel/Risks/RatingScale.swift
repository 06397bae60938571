/// The words and numbers by which people rate one axis of a risk from 1 to 5.
public struct RatingScale: Hashable, Sendable {
    /// The names of the five ratings, from 1.
    public let names: [String]
    /// Words as ``SchemaWord/normalized(_:)`` spells them.
    private let words: [String: Int]

    /// - Parameters:
    ///   - names: the names of the five ratings, from 1.
    ///   - words: ratings by word, in addition to those that every axis knows.
    init(names: [String], words: [String: Int]) {
        self.names = names
        let named = names.enumerated().map { (SchemaWord.normalized($1), $0 + 1) }
        self.words = Self.commonWords.merging(words) { $1 }.merging(named) { $1 }
    }

    /// The same scale in a team's words, which count more than those it has already.
    ///
    /// - Parameter own: words and their ratings from 1 to 5; the first word of a rating becomes its name.
    public func adding(_ own: [(word: String, rating: Int)]) -> RatingScale {
        let names = names.enumerated().map { index, name in
            own.first { $0.rating == index + 1 }?.word ?? name
        }
        let added = own.map { (SchemaWord.normalized($0.word), $0.rating) }
        return RatingScale(names: names, words: words.merging(added) { $1 })
    }

    /// The rating that a text tells: a number from 1 to 5, a word, or both if they agree, as in `High (4)`,
    /// `2 - low`, `🔴 Very high`.
    public func rating(_ text: String) -> Int? {
        if let rating = words[SchemaWord.normalized(text)] { return rating }
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let numbers = parts.filter { $0.first?.isNumber == true }
        let word = parts.filter { $0.first?.isNumber != true }.joined(separator: "-")
        guard numbers.count <= 1, !text.contains("."), !text.contains("%"),
            !(text.trimming.hasPrefix("-") || text.trimming.hasPrefix("+"))
        else { return nil }
        let number = numbers.first.flatMap { Int($0) }
        if word.isEmpty || !numbers.isEmpty && number == nil {
            return number.flatMap { (1...5).contains($0) ? $0 : nil }
        }
        guard let rating = words[word], number == nil || number == rating else { return nil }
        return rating
    }

    private static let commonWords = [
        "very-low": 1, "vl": 1, "negligible": 1, "minimal": 1,
        "low": 2, "l": 2,
        "medium": 3, "moderate": 3, "med": 3, "mid": 3, "m": 3,
        "high": 4, "h": 4,
        "very-high": 5, "vh": 5, "extreme": 5,
    ]
}
