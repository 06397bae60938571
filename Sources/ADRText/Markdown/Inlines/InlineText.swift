/// The text of a block or a table cell without container prefixes, in one piece, and where it comes from.
struct InlineText {
    /// The lines, joined by line feeds.
    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    private struct Piece {
        let start: Int
        let sourceStart: Int
    }

    init(lines: ArraySlice<Range<Int>>, of source: [UInt8]) {
        pieces.reserveCapacity(lines.count)
        for line in lines {
            if !pieces.isEmpty { bytes.append(UInt8(ascii: "\n")) }
            append(line, of: source)
        }
    }

    /// A cell of a table, in which a backslash that escapes a pipe is not part of the text.
    init(cell: Range<Int>, of source: [UInt8]) {
        var start = cell.lowerBound
        for offset in cell.dropLast()
        where source[offset] == UInt8(ascii: "\\") && source[offset + 1] == UInt8(ascii: "|") {
            append(start..<offset, of: source)
            start = offset + 1
        }
        append(start..<cell.upperBound, of: source)
    }

    private mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        pieces.append(Piece(start: bytes.count, sourceStart: range.lowerBound))
        bytes += source[range]
    }

    /// The text of a range of its offsets.
    subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where a range of the text stands in the file.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let lower = sourceOffset(range.lowerBound)
        return range.isEmpty ? lower..<lower : lower..<sourceOffset(range.upperBound - 1) + 1
    }

    private func sourceOffset(_ offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle }
        }
        return pieces[low].sourceStart + offset - pieces[low].start
    }
}
