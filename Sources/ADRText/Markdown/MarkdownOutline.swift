/// The structure of a Markdown text: its blocks with their places, in document order.
///
/// Blocks are those of CommonMark 0.31 and the tables of GitHub Flavored Markdown. Inline structure (links,
/// code spans, comments) is computed on demand by ``inlines(in:)``. All offsets are UTF-8 offsets into the
/// whole file. Quotes and list items nested deeper than ``maximumDepth`` are text.
public final class MarkdownOutline: Sendable {
    /// How deep quotes and list items may nest.
    public static let maximumDepth = 64

    /// The text, as it was handed in.
    public let source: SourceText
    /// The leaf blocks.
    public let blocks: [MarkdownBlock]
    /// The list items in the order of their markers.
    public let items: [MarkdownListItem]
    /// The headings outside quotes and lists: those that divide the text into sections.
    public let headings: [MarkdownHeading]
    /// The link reference definitions, those that repeat a label included.
    public let definitions: [MarkdownLinkDefinition]

    let lines: [Range<Int>]
    /// The index of the first definition of each normalized label.
    let definitionIndexes: [String: Int]

    /// Outlines a text.
    ///
    /// - Parameter start: the beginning of a line, such as the one behind the front matter; without it the
    ///   outline begins behind the byte order mark.
    public init(_ source: SourceText, from start: Int? = nil) {
        var scanner = BlockScanner(source.bytes)
        scanner.scan(from: start ?? source.contentStart)
        self.source = source
        blocks = scanner.blocks
        items = scanner.items
        definitions = scanner.definitions
        lines = scanner.lines
        headings = scanner.blocks.indices.compactMap {
            MarkdownHeading(scanner.blocks[$0], at: $0, in: source.bytes)
        }
        definitionIndexes = Dictionary(
            scanner.definitions.enumerated().map { (LinkLabel.normalized($1.label), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The lines of a block's text without container prefixes and line endings: those of code as they
    /// stand without the fences and the indentation that makes them code, all others trimmed of blanks.
    ///
    /// A table has its header, its delimiter row and its rows.
    public func lines(of block: MarkdownBlock) -> ArraySlice<Range<Int>> { lines[block.lines] }

    /// The indexes of the blocks that share bytes with a range.
    public func blockIndexes(in range: Range<Int>) -> Range<Int> {
        let lower = blocks.partitioningIndex { $0.range.upperBound > range.lowerBound }
        let upper = blocks.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return lower..<max(lower, upper)
    }
}
