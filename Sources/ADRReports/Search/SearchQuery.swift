import ADRText

/// What is looked for: words and phrases, all of which a record has to have.
public struct SearchQuery: Sendable {
    let terms: [Term]

    struct Term: Sendable {
        /// As it was typed.
        let text: String
        let folded: [UInt8]
        let pattern: BytePattern
        /// The words of a phrase, as they may stand with marks between them.
        let words: [BytePattern]
        /// The number that the word is.
        let number: Int?

        /// - Returns: `nil` if there is nothing in the text to look for.
        init?(_ text: some StringProtocol) {
            let text = String(text).trimming
            folded = FoldedText(text).bytes
            guard !folded.isEmpty else { return nil }
            self.text = text
            pattern = BytePattern(folded)
            words = folded.split(separator: UInt8(ascii: " ")).map { BytePattern(Array($0)) }
            number = Int(text)
        }
    }

    /// - Parameter typed: words, and phrases: those between quotes, or with blanks in them.
    /// - Returns: `nil` if there is nothing to look for.
    public init?(_ typed: [String]) {
        var terms: [Term] = []
        for argument in typed {
            let parts = argument.split(omittingEmptySubsequences: false) { "\"“”„".contains($0) }
            for (index, part) in parts.enumerated() {
                let isPhrase = parts.count == 1 || index % 2 == 1
                terms +=
                    isPhrase
                    ? [Term(part)].compactMap(\.self)
                    : part.split(whereSeparator: \.isWhitespace).compactMap(Term.init)
            }
        }
        guard !terms.isEmpty else { return nil }
        self.terms = terms
    }

    /// Whether some words have to stand together.
    public var hasPhrase: Bool { terms.contains { $0.words.count > 1 } }

    /// The same words, which may stand anywhere.
    public var apart: SearchQuery? {
        SearchQuery(terms.flatMap { $0.text.split(whereSeparator: \.isWhitespace).map(String.init) })
    }
}
