extension String {
    /// The words with "a" or "an" before them, by their first letter.
    package var withArticle: String {
        let isVowel = utf8.first.map { "aeiou".utf8.contains($0 | 0x20) } ?? false
        return (isVowel ? "an " : "a ") + self
    }
}
