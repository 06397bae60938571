extension SourceText {
    /// The one edit that turns this text into another: all between what both begin and end with; `nil` if they
    /// are the same, or if bytes that are no UTF-8 stand among the changes, which an edit cannot hold.
    package func edit(to other: SourceText) -> TextEdit? {
        guard bytes != other.bytes else { return nil }
        let shorter = min(bytes.count, other.bytes.count)
        var start = 0
        while start < shorter, bytes[start] == other.bytes[start] { start += 1 }
        while start > 0,
            Self.isContinuation(at: start, of: bytes) || Self.isContinuation(at: start, of: other.bytes)
        {
            start -= 1
        }
        var tail = 0
        while tail < shorter - start,
            bytes[bytes.count - 1 - tail] == other.bytes[other.bytes.count - 1 - tail]
        {
            tail += 1
        }
        while tail > 0, Self.isContinuation(at: bytes.count - tail, of: bytes) { tail -= 1 }
        let changed = other.bytes[start..<(other.bytes.count - tail)]
        guard let replacement = String(validating: changed, as: UTF8.self) else { return nil }
        return TextEdit(replacing: start..<(bytes.count - tail), with: replacement)
    }

    /// Where a range of this text stood in an earlier one that it was made of; what is new stands where it was put.
    package func range(_ range: Range<Int>, in earlier: SourceText) -> Range<Int> {
        guard let edit = earlier.edit(to: self) else { return range }
        let newEnd = edit.range.lowerBound + edit.replacement.utf8.count
        func moved(_ offset: Int, whereNew place: Int) -> Int {
            if offset <= edit.range.lowerBound { return offset }
            return offset < newEnd ? place : offset - newEnd + edit.range.upperBound
        }
        let lower = moved(range.lowerBound, whereNew: edit.range.lowerBound)
        return lower..<max(lower, moved(range.upperBound, whereNew: edit.range.upperBound))
    }

    private static func isContinuation(at offset: Int, of bytes: [UInt8]) -> Bool {
        offset < bytes.count && bytes[offset] & 0xC0 == 0x80
    }
}
