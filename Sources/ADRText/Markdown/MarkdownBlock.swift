/// A leaf block of a Markdown text: one that holds text and no other block.
///
/// All ranges are UTF-8 offsets into the whole file.
public struct MarkdownBlock: Hashable, Sendable {
    /// What a leaf block is, as CommonMark and the tables of GitHub Flavored Markdown have it.
    public enum Kind: Hashable, Sendable {
        /// A heading of level 1 to 6.
        case heading(level: Int, style: MarkdownHeading.Style)
        case paragraph
        /// Code between fences: the range of the trimmed info string, and whether there is a closing fence.
        case fencedCode(info: Range<Int>, isClosed: Bool)
        case indentedCode
        /// An HTML block that is more than comments.
        case html
        /// An HTML block of nothing but comments; an open comment reaches to the end of its container.
        case comment(isClosed: Bool)
        case thematicBreak
        /// A table, see ``MarkdownOutline/table(_:)``.
        case table
        /// One link reference definition, see ``MarkdownOutline/definitions``.
        case linkDefinition
    }

    public let kind: Kind

    /// All lines of the block, from behind the container prefixes of its first line (before its
    /// indentation) to the end of its last line without the line ending.
    public let range: Range<Int>

    /// The text of the block: of a heading without its marks, of fenced code the lines between the fences,
    /// else the block trimmed.
    public let contentRange: Range<Int>

    /// The quotes and list items around the block.
    public let nesting: MarkdownNesting

    /// The indexes of the block's lines among all lines of the outline.
    let lines: Range<Int>
}

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
