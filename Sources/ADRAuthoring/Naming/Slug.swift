import ADRText

/// A title as part of a file name.
///
/// Letters and digits of any script stay, composed and mostly in lower case (NFC, see ``ComposedText``); whatever
/// stands between them becomes one separator.
public struct Slug: Hashable, Sendable {
    public let text: String

    /// The length in UTF-8 bytes that file names of new records have at most.
    public static let usualLimit = 80

    /// - Parameters:
    ///   - separator: what stands between words.
    ///   - limit: the length in UTF-8 bytes; a longer slug ends with a whole word, or else a whole character.
    ///   - keepsCase: whether capital letters stay.
    ///   - marks: what becomes of accents and umlauts.
    public init(
        _ title: String, separator: String = "-", limit: Int = Slug.usualLimit, keepsCase: Bool = false,
        marks: SlugMarks = .kept
    ) {
        let title = marks.written(title)
        let visible = String(
            String.UnicodeScalarView(
                title.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
        let words = ComposedText.of(keepsCase ? visible : visible.lowercased())
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var text = ""
        for word in words {
            let longer = text.isEmpty ? word : text + separator + word
            guard longer.utf8.count <= limit else { break }
            text = longer
        }
        if text.isEmpty, let first = words.first { text = Self.prefix(of: first, limit: limit) }
        self.text = text.isEmpty ? "decision" : text
    }

    private static func prefix(of word: String, limit: Int) -> String {
        var text = ""
        for character in word {
            guard text.utf8.count + character.utf8.count <= limit else { break }
            text.append(character)
        }
        return text
    }
}
