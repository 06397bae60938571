import ADRText

/// Values that a person types with commas between them, as `ana, lee`; one that has a comma stands in quotes, as
/// `"Kim, PhD", lee`.
public struct CommaList {
    private var rest: Substring
    /// The quotes that nothing in the rest closes.
    private var unclosed: Set<Character> = []

    private init(_ text: String) { rest = text[...] }

    /// The values, each on one line and none empty.
    public static func values(_ text: String) -> [String] {
        var list = CommaList(text)
        var values: [String] = []
        while let value = list.next() { values.append(OneLineText(value).text) }
        return values.filter { !$0.isEmpty }
    }

    /// Makes sure that no semicolon parts values: `Groß, Lena; Yıldız, Ömer`. One in quotes belongs to its value.
    ///
    /// - Throws: ``AuthoringError`` with the list that is meant.
    public static func demandCommas(in text: String) throws(AuthoringError) {
        guard text.holds(";"), !text.holds("\"") else { return }
        let names = text.parts(at: ";").map { values(String($0)) }.filter { !$0.isEmpty }
        // `Groß, Lena` is the name of one person.
        let areTurned = names.allSatisfy { $0.count == 2 }
        let meant = names.flatMap { areTurned ? [$0.reversed().joined(separator: " ")] : $0 }
        throw AuthoringError(
            "“\(text)” contains a semicolon",
            hint: "separate the values with commas: \"\(meant.joined(separator: ", "))\"")
    }

    /// Takes the next value off, and the comma behind it.
    private mutating func next() -> String? {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst() }
        if let value = quoted() { return value }
        let value = rest.prefix { $0 != "," }
        rest = rest[value.endIndex...]
        return String(value)
    }

    /// Takes a value in quotes off: the quote that ends it has a comma or the end behind it. Quotes within a value are
    /// a part of it.
    private mutating func quoted() -> String? {
        let text = rest.drop { $0.isWhitespace }
        // `+"Kim, PhD"` changes a list.
        let sign = text.prefix { $0 == "+" || $0 == "-" }.prefix(1)
        let behind = text[sign.endIndex...]
        guard let quote = behind.first, quote == "\"" || quote == "'", !unclosed.contains(quote) else {
            return nil
        }
        let inner = behind.dropFirst()
        var search = inner
        while let found = search.firstIndex(of: quote) {
            search = search[found...].dropFirst()
            let behind = search.drop { $0.isWhitespace }
            guard behind.isEmpty || behind.first == "," else { continue }
            rest = behind
            return sign + String(inner[..<found])
        }
        unclosed.insert(quote)
        return nil
    }
}
