/// The cells of a table. All ranges are UTF-8 offsets of the trimmed text of a cell.
public struct MarkdownTable: Hashable, Sendable {
    /// The cells of the header row; all may be empty.
    public let header: [Range<Int>]
    /// The cells of the rows; a row may have fewer than the header, cells beyond the header do not count.
    public let rows: [[Range<Int>]]
}

extension MarkdownOutline {
    /// The cells of a block that is a table; a table without cells for any other block.
    ///
    /// An escaped pipe stands in its cell as it is written, with the backslash.
    public func table(_ block: MarkdownBlock) -> MarkdownTable {
        guard block.kind == .table else { return MarkdownTable(header: [], rows: []) }
        let lines = lines(of: block)
        let header = TableRow.cells(of: lines[lines.startIndex], in: source.bytes)
        let rows = lines.dropFirst(2).map { line in
            Array(TableRow.cells(of: line, in: source.bytes).prefix(header.count))
        }
        return MarkdownTable(header: header, rows: rows)
    }
}
