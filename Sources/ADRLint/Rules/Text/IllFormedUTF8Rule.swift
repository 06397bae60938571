public import ADRModel
import ADRText

/// Finds bytes that are no UTF-8, and characters that stand for such bytes since a conversion lost them.
public struct IllFormedUTF8Rule: Rule {
    public static let description = RuleDescription(
        id: "ill-formed-utf8",
        summary: "A record is well-formed UTF-8.",
        rationale: """
            Git, GitHub and other tools expect UTF-8. Bytes in another encoding show up as `\u{FFFD}`, \
            and the next program that saves the file makes that permanent: the letters are gone.
            """,
        defaultSeverity: .error,
        passing: [RuleExample("Letters of any script", "# Übergang zu PostgreSQL\n\n データベース.\n")],
        failing: [
            RuleExample("Lost by a conversion", "# Use PostgreSQL\n\nThe caf↓\u{FFFD} table.\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let places = Self.places(in: record.source.bytes)
        guard let first = places.first else { return [] }
        let more = places.count > 1 ? ", and \(places.count - 1) more" : ""
        return [
            record.source.bytes[first].elementsEqual(Self.replacement)
                ? Finding("a letter was lost here when the text was converted to UTF-8\(more)", at: first)
                : Finding("these bytes are not UTF-8\(more)", at: first)
        ]
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The ill-formed sequences and the replacement characters.
    private static func places(in bytes: [UInt8]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var start = bytes.firstBeyondASCII(from: 0)
        while start < bytes.count {
            let length = wellFormedLength(at: start, of: bytes)
            let end = start + max(1, length)
            if length == 0 || bytes[start..<end].elementsEqual(replacement) { places.append(start..<end) }
            start = bytes.firstBeyondASCII(from: end)
        }
        return places
    }

    /// The length of the scalar that begins with a byte beyond ASCII; 0 if none does.
    private static func wellFormedLength(at start: Int, of bytes: [UInt8]) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[start] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard start + length <= bytes.count, second ~= bytes[start + 1],
            bytes[(start + 2)..<(start + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 0 }
        return length
    }
}
