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
        let rows = rows(in: lines(of: block), of: block)
        return MarkdownTable(header: rows[0], rows: Array(rows.dropFirst()))
    }

    /// The cells of the row below the header that stands at an offset; none if no row does.
    public func row(of block: MarkdownBlock, at offset: Int) -> [Range<Int>] {
        let lines = self.lines(of: block)
        let position = lines.partitioningIndex { $0.upperBound > offset }
        guard block.kind == .table, lines[position...].first?.lowerBound ?? .max <= offset,
            position > lines.startIndex + 1
        else { return [] }
        return rows(in: lines[position...position], of: block)[0]
    }

    /// All cells of each row of a table, those beyond the header included.
    package func wholeRows(of block: MarkdownBlock) -> [[Range<Int>]] {
        guard block.kind == .table else { return [] }
        return lines(of: block).dropFirst(2).map { TableRow.cells(of: $0, in: source.bytes) }
    }

    /// The cells of each of some lines of a table, without those of its delimiter row.
    func rows(in lines: ArraySlice<Range<Int>>, of block: MarkdownBlock) -> [[Range<Int>]] {
        let all = self.lines(of: block)
        let columns = TableRow.cells(of: all[all.startIndex], in: source.bytes).count
        return lines.indices.filter { $0 != all.startIndex + 1 }.map {
            Array(TableRow.cells(of: lines[$0], in: source.bytes).prefix(columns))
        }
    }
}
