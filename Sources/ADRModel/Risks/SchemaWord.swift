import ADRText

/// Words of a fixed set, as keys and values of front matter spell them.
enum SchemaWord {
    /// In lower case, `-` for `_` and blanks.
    static func normalized(_ text: String) -> String {
        text.lowercased().split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: "-")
    }

    /// What is wrong with a word that is none of the set, and which one may be meant.
    static func problem(with word: String, among words: [String], what: String) -> String {
        let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
        let nearest = EditDistance.nearest(to: normalized(word), among: words)
        return "`\(word)` is not \(what.withArticle)"
            + (nearest.map { "; did you mean `\($0)`?" } ?? "; use \(list)")
    }
}
