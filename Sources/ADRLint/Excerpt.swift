/// Words of a record as a message quotes them: on one line, between backticks, not too long.
struct Excerpt: CustomStringConvertible {
    let description: String

    private static let limit = 60

    init(_ text: String) {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        description = "`" + (line.count <= Self.limit ? line : line.prefix(Self.limit - 1) + "…") + "`"
    }
}
