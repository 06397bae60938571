/// A place in a text as people name it.
public struct TextPosition: Hashable, Sendable {
    /// The line, counted from 1. A line ends with a line feed, which belongs to it.
    public let line: Int
    /// The column in Unicode scalars, counted from 1; a byte order mark has no column.
    public let column: Int
    /// The column in UTF-8 bytes, counted from 1; a byte order mark has no column.
    public let utf8Column: Int
}

/// Turns offsets into lines and columns.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// The number of scalars in front of every offset that is a multiple of ``stride``.
    private let scalarCounts: [Int]

    private static let stride = 1024

    public init(_ source: SourceText) {
        bytes = source.bytes
        var starts = [source.contentStart]
        var counts: [Int] = []
        var count = 0
        for offset in source.bytes.indices {
            if offset % Self.stride == 0 { counts.append(count) }
            let byte = source.bytes[offset]
            if byte & 0xC0 != 0x80 { count += 1 }
            if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        }
        lineStarts = starts
        scalarCounts = counts.isEmpty ? [0] : counts
    }

    /// The position of an offset. One behind the last byte is the position at the end of the text.
    public func position(at offset: Int) -> TextPosition {
        let offset = min(max(offset, lineStarts[0]), bytes.count)
        let line = lineNumber(at: offset)
        let start = lineStarts[line - 1]
        return TextPosition(
            line: line, column: scalars(before: offset) - scalars(before: start) + 1,
            utf8Column: offset - start + 1)
    }

    /// The line that holds an offset, counted from 1, without the cost of finding the column.
    public func line(at offset: Int) -> Int {
        lineNumber(at: min(max(offset, lineStarts[0]), bytes.count))
    }

    /// The offsets of a line without its line ending. Lines are counted from 1.
    public func range(ofLine line: Int) -> Range<Int> {
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    private func scalars(before offset: Int) -> Int {
        let known = min(offset / Self.stride, scalarCounts.count - 1)
        return scalarCounts[known] + bytes[(known * Self.stride)..<offset].count { $0 & 0xC0 != 0x80 }
    }

    private func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
