import ADRText

/// The outline of a text that stands alone.
func outline(_ text: String) -> MarkdownOutline { MarkdownOutline(SourceText(path: "record.md", text)) }

extension MarkdownOutline {
    /// The content of each block.
    var contents: [String] { blocks.map { source[$0.contentRange] } }

    /// The lines of each block.
    var blockLines: [[String]] { blocks.map { lines(of: $0).map { source[$0] } } }

    var kinds: [MarkdownBlock.Kind] { blocks.map(\.kind) }

    func texts(_ ranges: [Range<Int>]) -> [String] { ranges.map { source[$0] } }

    var plainText: String { plainText(of: 0..<source.bytes.count) }
}
