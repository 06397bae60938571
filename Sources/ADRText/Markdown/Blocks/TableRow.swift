/// How a line of a table divides into cells.
package enum TableRow {
    /// The trimmed cells of a trimmed line.
    static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        parts(of: line, in: bytes).map(bytes.trimmingBlanks)
    }

    /// The cells of a trimmed line with the blanks around them. A pipe behind a backslash does not divide.
    package static func parts(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = line.lowerBound
        if start < line.upperBound, bytes[start] == pipe { start += 1 }
        for offset in start..<line.upperBound where isDivider(offset, in: bytes) {
            parts.append(start..<offset)
            start = offset + 1
        }
        if start < line.upperBound { parts.append(start..<line.upperBound) }
        return parts
    }

    /// Whether a part of a line belongs to more than one cell.
    static func divides(_ part: Range<Int>, in bytes: [UInt8]) -> Bool {
        part.contains { isDivider($0, in: bytes) }
    }

    private static func isDivider(_ offset: Int, in bytes: [UInt8]) -> Bool {
        bytes[offset] == pipe && !(offset > 0 && bytes[offset - 1] == UInt8(ascii: "\\"))
    }

    /// The number of columns of a delimiter row such as `|---|:-:|`, `nil` for any other line.
    static func columns(ofDelimiterRow line: Range<Int>, in bytes: [UInt8]) -> Int? {
        for byte in bytes[line] {
            switch byte {
            case pipe, dash, colon, UInt8(ascii: " "), UInt8(ascii: "\t"): continue
            default: return nil
            }
        }
        let cells = cells(of: line, in: bytes)
        guard !cells.isEmpty, cells.allSatisfy({ isDelimiter($0, in: bytes) }) else { return nil }
        return cells.count
    }

    private static func isDelimiter(_ cell: Range<Int>, in bytes: [UInt8]) -> Bool {
        var dashes = bytes[cell]
        if dashes.first == colon { dashes.removeFirst() }
        if dashes.last == colon { dashes.removeLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0 == dash }
    }

    private static let pipe = UInt8(ascii: "|")
    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
}
