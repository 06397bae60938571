import ADRText

/// How people write a word who leave out its accents: `remplace par`, `zastapiony`, `geaendert durch`.
enum PlainSpelling {
    /// The spellings of those keys that have some, in a fixed order.
    static func all<Value>(ofKeysOf table: [String: Value]) -> [(plain: String, value: Value)] {
        table.filter { hasAccents($0.key) }.sorted { $0.key < $1.key }.flatMap { key, value in
            all(of: key).map { ($0, value) }
        }
    }

    /// The spellings in ASCII; none for a text that has no accents, or letters of another script.
    static func all(of text: String) -> [String] {
        guard hasAccents(text) else { return [] }
        let hasUmlauts = text.unicodeScalars.contains(where: umlauts.keys.contains)
        return ([ascii(text)] + (hasUmlauts ? [ascii(text, spelling: umlauts)] : []))
            .filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    }

    /// Whether the first character beyond ASCII is a Latin letter.
    private static func hasAccents(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 >= 0x80 }) else { return false }
        return 0xC3...0xC6 ~= first || first == 0xE1
    }

    /// `geandert` of `geändert`, or `geaendert`, as umlauts are spelled.
    private static func ascii(_ text: String, spelling special: [Unicode.Scalar: String] = [:]) -> String {
        text.lowercased().unicodeScalars.reduce(into: "") { plain, scalar in
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else {
                plain += special[scalar] ?? FoldedLetters.plain[scalar] ?? String(scalar)
            }
        }
    }

    private static let umlauts: [Unicode.Scalar: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
}
