import ADRText

extension TableDialect {
    /// Names go with their rows; those of a table whose names stand in the header go together.
    func statements(_ values: [LabelledValue], in body: BodyStatements) -> [BodyStatement] {
        guard let block = body.block(at: values[0].name.lowerBound), block.kind == .table else { return [] }
        let table = Table(block, body.outline)
        var statements: [BodyStatement] = []
        var rest = values[...]
        while let first = rest.first {
            let end = body.nextLine(first.name.lowerBound)
            let valueEnd = body.nextLine(first.value.lowerBound)
            let row = rest.prefix { $0.name.lowerBound < end && $0.value.lowerBound < valueEnd }
            statements.append(statement(Array(row), of: table, in: body))
            rest = rest.dropFirst(row.count)
        }
        return statements
    }

    /// A table with its rows by their first cells.
    private struct Table {
        let block: MarkdownBlock
        let cells: MarkdownTable
        let rows: [Range<Int>: [Range<Int>]]

        init(_ block: MarkdownBlock, _ outline: MarkdownOutline) {
            self.block = block
            cells = outline.table(block)
            rows = Dictionary(
                cells.rows.compactMap { row in row.first.map { ($0, row) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The row of a value, or the whole table where nothing else would be left of it.
    private func statement(
        _ values: [LabelledValue], of holder: Table, in body: BodyStatements
    ) -> BodyStatement {
        let line = body.lineStart(values[0].name.lowerBound)..<body.nextLine(values[0].value.upperBound)
        let row = holder.rows[values[0].name]
        let (block, table) = (holder.block, holder.cells)
        let isTransposed = row == nil && table.rows.count == 1 && !table.header.contains(values[0].value)
        let isWhole =
            isTransposed
            ? values.count == table.header.count : row == nil ? table.rows.isEmpty : table.rows.count == 1
        let hasPlainHead = table.header.allSatisfy {
            Self.heads.contains(PlainWords(body.record.source[$0]).text)
        }
        let obstacle: String? =
            isTransposed || row == nil
            ? isWhole ? nil : "its table has other columns or rows"
            : row?.count ?? 0 > 2 ? "its row has other cells" : nil
        let all = body.lineStart(block.range.lowerBound)..<body.nextLine(block.range.upperBound)
        let takesAll = isWhole && (isTransposed || row == nil || hasPlainHead)
        return BodyStatement(
            values: values, lines: takesAll ? all : line, obstacle: obstacle,
            dependsOnThoseBefore: row != nil && !isWhole && row == table.rows.last)
    }

    /// What stands above the columns of a table of facts.
    private static let heads: Set<String> = [
        "", "key", "value", "field", "name", "item", "attribute", "property", "metadata",
    ]
}
