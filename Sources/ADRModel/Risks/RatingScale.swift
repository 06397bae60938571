import ADRText

/// The words and numbers by which people rate one axis of a risk, from 1 upwards.
public struct RatingScale: Hashable, Sendable {
    /// How many ratings a scale may have.
    public static let sizes = 2...10

    /// The names of the ratings, from 1.
    public let names: [String]
    /// Words as ``SchemaWord/normalized(_:)`` spells them.
    private let words: [String: Int]

    /// The ratings.
    public var ratings: ClosedRange<Int> { 1...names.count }

    /// What a text is that tells no rating, for messages.
    ///
    /// - Parameter axis: `likelihood` or `impact`.
    func denial(_ axis: String) -> String {
        "is not on the \(axis) scale, from 1 (\(names[0])) to \(names.count) (\(names[names.count - 1]))"
    }

    /// A scale of a team's own, which knows numbers and these names.
    ///
    /// - Parameter names: the names of the ratings, from 1; `nil` if there are fewer than two or more than ten.
    public init?(names: [String]) {
        guard Self.sizes.contains(names.count) else { return nil }
        self.init(names: names, words: [:])
    }

    /// - Parameters:
    ///   - names: the names of the ratings, from 1.
    ///   - words: ratings by other words.
    init(names: [String], words: [String: Int]) {
        self.names = names
        let named = names.enumerated().map { (SchemaWord.normalized($1), $0 + 1) }
        self.words = words.merging(named) { $1 }
    }

    /// The same scale in a team's words, which count more than those it has already.
    ///
    /// - Parameter own: words and their ratings; the first word of a rating becomes its name.
    public func adding(_ own: [(word: String, rating: Int)]) -> RatingScale {
        let names = names.enumerated().map { index, name in
            own.first { $0.rating == index + 1 }?.word ?? name
        }
        let added = own.map { (SchemaWord.normalized($0.word), $0.rating) }
        return RatingScale(names: names, words: words.merging(added) { $1 })
    }

    /// The rating that a text tells: a number, a word, or both if they agree, as in `High (4)`,
    /// `2 - low`, `🔴 Very high`.
    public func rating(_ text: String) -> Int? {
        if let rating = words[SchemaWord.normalized(text)] { return rating }
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let numbers = parts.filter { $0.first?.isNumber == true }
        let word = parts.filter { $0.first?.isNumber != true }.joined(separator: "-")
        guard numbers.count <= 1, !text.holds("."), !text.holds("%"),
            !(text.trimming.begins(with: "-") || text.trimming.begins(with: "+"))
        else { return nil }
        let number = numbers.first.flatMap { $0.begins(with: "0") ? nil : Int($0) }
        if word.isEmpty || !numbers.isEmpty && number == nil {
            return number.flatMap { ratings.contains($0) ? $0 : nil }
        }
        guard let rating = words[word], number == nil || number == rating else { return nil }
        return rating
    }

    /// The words that both axes of the standard scale know, from 1 to 5.
    static let commonWords = [
        "very-low": 1, "vl": 1, "negligible": 1, "minimal": 1,
        "low": 2, "l": 2,
        "medium": 3, "moderate": 3, "med": 3, "mid": 3, "m": 3,
        "high": 4, "h": 4,
        "very-high": 5, "vh": 5, "extreme": 5,
    ]
}
