/// A line that begins with one to six `#`.
struct ATXHeading {
    let level: Int
    /// The text without marks and blanks at its ends.
    let text: Range<Int>

    init?(_ line: LineCursor) {
        let bytes = line.bytes
        var lower = line.text
        while lower < line.end, bytes[lower] == UInt8(ascii: "#") { lower += 1 }
        level = lower - line.text
        guard level <= 6, lower == line.end || bytes[lower].isBlank else { return nil }
        text = Self.withoutClosingMarks(bytes.trimmingBlanks(lower..<line.end), in: bytes)
    }

    private static func withoutClosingMarks(_ text: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var upper = text.upperBound
        while upper > text.lowerBound, bytes[upper - 1] == UInt8(ascii: "#") { upper -= 1 }
        guard upper == text.lowerBound || bytes[upper - 1].isBlank else { return text }
        return bytes.trimmingBlanks(text.lowerBound..<upper)
    }
}
