/// How a piece of folded text lies in its words.
package enum WordMatch: Int, Comparable {
    case inside, beginning, whole

    /// - Parameter range: of bytes of ``FoldedText``.
    package init(of range: Range<Int>, in bytes: [UInt8]) {
        let begins =
            range.lowerBound == 0 || Self.isEdge(bytes[range.lowerBound - 1], bytes[range.lowerBound])
        let ends =
            range.upperBound == bytes.count
            || Self.isEdge(bytes[range.upperBound], bytes[range.upperBound - 1])
        self = begins ? ends ? .whole : .beginning : .inside
    }

    /// Whether a word may end between two bytes; scripts without blanks have words everywhere.
    private static func isEdge(_ outer: UInt8, _ inner: UInt8) -> Bool {
        let isPartOfWord = outer >= 0x80 || outer.isASCIILetterOrDigit
        return !isPartOfWord || inner >= 0xE3
    }

    package static func < (one: WordMatch, other: WordMatch) -> Bool { one.rawValue < other.rawValue }
}
