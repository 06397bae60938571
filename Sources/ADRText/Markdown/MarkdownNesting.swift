/// Where a block stands among quotes and list items.
public struct MarkdownNesting: Hashable, Sendable {
    /// The number of block quotes around the block.
    public let quoteDepth: Int
    /// The number of list items around the block.
    public let listDepth: Int
    /// The index in ``MarkdownOutline/items`` of the innermost list item around the block.
    public let item: Int?
    /// The marker of that item if the block is the first in it.
    public let marker: MarkdownListMarker?

    /// True outside all quotes and lists.
    public var isTopLevel: Bool { quoteDepth == 0 && listDepth == 0 }
}
