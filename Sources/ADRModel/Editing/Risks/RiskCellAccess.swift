import ADRText

/// A row of a table of risks.
struct RiskRowPlace {
    let table: Int
    let row: Int
}

extension RecordEditor {
    func place(of risk: Risk) throws(RecordEditError) -> RiskRowPlace {
        for (index, table) in riskTables.enumerated() {
            if let row = table.table.rows.firstIndex(where: { RiskTable.range(of: $0) == risk.range }) {
                return RiskRowPlace(table: index, row: row)
            }
        }
        throw failure("this risk is not in a table", at: risk.range)
    }

    /// The cell of a row as it is written, and as it is read; `nil` without a column.
    func cell(_ key: RiskKey, at place: RiskRowPlace) -> (markdown: String, plain: String)? {
        guard let range = range(of: key, at: place) else { return nil }
        return (MarkdownOutline.withoutEscapedPipes(source[range]), record.outline.plainText(of: range))
    }

    func range(of key: RiskKey, at place: RiskRowPlace) -> Range<Int>? {
        let table = riskTables[place.table]
        let row = table.table.rows[place.row]
        return table.columns[key].flatMap { $0 < row.count ? row[$0] : nil }
    }

    /// Puts Markdown into a cell; nothing is done where a column is missing and there is nothing to put there.
    mutating func write(
        _ markdown: String, to key: RiskKey, at place: RiskRowPlace
    ) throws(RecordEditError) {
        let plain = Self.plainText(of: markdown)
        if markdown.isEmpty, riskTables[place.table].columns[key] == nil { return }
        if !plain.isEmpty, cell(key, at: place)?.plain == plain { return }
        try addColumns([key], toTableAt: place.table)
        let table = riskTables[place.table]
        guard let column = table.columns[key] else { return }
        var expected = record.riskCells
        expected[place.table][place.row][column] = plain
        let row = table.table.rows[place.row]
        try change([cellEdit(markdown, column, of: row)], cells: expected)
    }

    /// The edit that puts a text into a cell; one that a short row has not is added with those before it.
    private func cellEdit(_ text: String, _ column: Int, of row: [Range<Int>]) -> TextEdit {
        let cell = MarkdownWriter.tableCell(text)
        guard column < row.count else {
            let end = source.lineEnd(of: row.last?.upperBound ?? 0)
            let line = source.bytes[..<end].reversed().first { $0 != 0x20 && $0 != 0x09 }
            let missing = String(repeating: "  |", count: column - row.count)
            return TextEdit(
                inserting: (line == UInt8(ascii: "|") ? "" : " |") + missing + " \(cell) |", at: end)
        }
        let bytes = source.bytes
        var range = row[column]
        guard range.isEmpty || text.isEmpty else { return TextEdit(replacing: range, with: cell) }
        while bytes[range.lowerBound - 1] == 0x20 { range = range.lowerBound - 1..<range.upperBound }
        while range.upperBound < bytes.count, bytes[range.upperBound] == 0x20 {
            range = range.lowerBound..<range.upperBound + 1
        }
        return TextEdit(replacing: range, with: text.isEmpty ? " " : " \(cell) ")
    }
}
