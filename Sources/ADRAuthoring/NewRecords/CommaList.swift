/// Values that a person types with commas between them, as `ana, lee`; one that has a comma stands in quotes, as
/// `"Kim, PhD", lee`.
public enum CommaList {
    /// The values, each on one line and none empty.
    public static func values(_ text: String) -> [String] {
        var values: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let value: String
            if let (quoted, behind) = quoted(rest) {
                (value, rest) = (quoted, behind)
            } else {
                let end = rest.firstIndex(of: ",") ?? rest.endIndex
                (value, rest) = (String(rest[..<end]), rest[end...])
            }
            values.append(OneLineText(value).text)
            rest = rest.dropFirst()
        }
        return values.filter { !$0.isEmpty }
    }

    /// The value in quotes with which a text begins, and what follows from the comma on; `nil` if it has none: quotes
    /// within a value are a part of it.
    private static func quoted(_ text: Substring) -> (value: String, behind: Substring)? {
        let text = text.drop { $0.isWhitespace }
        guard let quote = text.first, quote == "\"" || quote == "'" else { return nil }
        var end = text.dropFirst().firstIndex(of: quote)
        while let found = end {
            let behind = text[text.index(after: found)...].drop { $0.isWhitespace }
            if behind.isEmpty || behind.first == "," {
                return (String(text[..<found].dropFirst()), behind)
            }
            end = text[text.index(after: found)...].firstIndex(of: quote)
        }
        return nil
    }
}
