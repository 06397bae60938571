import ADRText

/// How people write a word who leave out its accents: `remplace par`, `zastapiony`, `geaendert durch`.
enum PlainSpelling {
    /// The spellings in ASCII; none for a text that has no accents, or letters of another script.
    static func all(of text: String) -> [String] {
        guard let first = text.utf8.first(where: { $0 >= 0x80 }), 0xC3...0xC6 ~= first || first == 0xE1 else {
            return []
        }
        let hasUmlauts = text.unicodeScalars.contains(where: umlauts.keys.contains)
        return ([ascii(text)] + (hasUmlauts ? [ascii(text, spelling: umlauts)] : []))
            .filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    }

    /// `geandert` of `geändert`, or `geaendert`, as umlauts are spelled.
    private static func ascii(_ text: String, spelling special: [Unicode.Scalar: String] = [:]) -> String {
        text.lowercased().unicodeScalars.map { special[$0] ?? FoldedLetters.plain[$0] ?? String($0) }.joined()
    }

    private static let umlauts: [Unicode.Scalar: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
}
