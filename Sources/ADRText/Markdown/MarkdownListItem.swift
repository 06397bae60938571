/// What begins a list item.
public struct MarkdownListMarker: Hashable, Sendable {
    /// `-`, `*` or `+` of a bullet, `.` or `)` of a number, in ASCII.
    public let character: UInt8
    /// The number of an ordered item, `nil` for a bullet.
    public let ordinal: Int?
    /// UTF-8 offsets of the marker: `-`, `12.`
    public let range: Range<Int>
}

/// An item of a list.
public struct MarkdownListItem: Hashable, Sendable {
    public let marker: MarkdownListMarker
    /// The number of list items around this one.
    public let depth: Int
    /// The indexes in ``MarkdownOutline/blocks`` of the blocks in the item, those of nested items included.
    public internal(set) var blocks: Range<Int>
}
