import ADRText

/// A line of a file around the part that a finding is about, or what of a long line stands near it.
public struct LineExcerpt: Hashable, Sendable {
    /// The text in front of the part.
    public let before: String
    /// The part, as far as it is on this line.
    public let marked: String
    /// The text behind the part.
    public let after: String
    /// Whether the line begins further to the left.
    public let isCutBefore: Bool
    /// Whether the line ends further to the right.
    public let isCutAfter: Bool

    /// The most bytes that are shown of a line in front of the part and from its beginning.
    private static let limits = (before: 80, from: 160)

    /// - Parameter line: the offsets of a line without its ending.
    init(of source: SourceText, line: Range<Int>, marking range: Range<Int>) {
        let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
        let first = source.characterBoundary(from: max(line.lowerBound, start - Self.limits.before))
        let last = source.characterBoundary(from: min(line.upperBound, start + Self.limits.from))
        let end = min(max(range.upperBound, start), last)
        before = source[min(first, start)..<start]
        marked = source[start..<end]
        after = source[end..<last]
        isCutBefore = first > line.lowerBound
        isCutAfter = last < line.upperBound
    }
}

extension SourceText {
    /// The first offset from this one on at which a scalar begins.
    fileprivate func characterBoundary(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }
}
