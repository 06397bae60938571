/// A leaf block of a Markdown text: one that holds text and no other block.
///
/// All ranges are UTF-8 offsets into the whole file. They are kept in 32 bits each, as a log has many blocks.
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

    private let packedKind: PackedKind
    private let packedRange: PackedRange
    private let packedContentRange: PackedRange
    private let packedLines: PackedRange
    private let packedNesting: PackedNesting

    init(kind: Kind, range: Range<Int>, contentRange: Range<Int>, nesting: MarkdownNesting, lines: Range<Int>)
    {
        packedKind = PackedKind(kind)
        packedRange = PackedRange(range)
        packedContentRange = PackedRange(contentRange)
        packedLines = PackedRange(lines)
        packedNesting = PackedNesting(nesting)
    }

    public var kind: Kind { packedKind.kind }

    /// Whether it is code, fenced or indented.
    public var isCode: Bool {
        switch kind {
        case .fencedCode, .indentedCode: true
        default: false
        }
    }

    /// All lines of the block, from behind the container prefixes of its first line (before its
    /// indentation) to the end of its last line without the line ending.
    public var range: Range<Int> { packedRange.range }

    /// The text of the block: of a heading without its marks, of fenced code the lines between the fences,
    /// else the block trimmed.
    public var contentRange: Range<Int> { packedContentRange.range }

    /// The quotes and list items around the block.
    public var nesting: MarkdownNesting { packedNesting.nesting }

    /// The indexes of the block's lines among all lines of the outline.
    var lines: Range<Int> { packedLines.range }
}
