/// A table for a terminal: keys and numbers in columns, then the sentence of the row, and under it
/// what else is told.
struct TableTerminal {
    /// How many columns lines take.
    let width: Int

    private static let indentation = 2
    private static let gap = 2
    private static let widestKey = 16
    /// Where keys take more room than this, the second line of a sentence begins further left.
    private static let widestIndentation = 34

    /// The lines of the table, without the last line feed.
    func render(_ table: ReportTable) -> StyledText {
        let table = table.withoutEmptyColumns
        let rows = table.rows[...]
        let keys = Keys(table, rows)
        var lines = keys.needsHeader ? [keys.header(table)] : []
        lines += rows.map { keys.isWholeTable ? keys.line($0) : self.lines(of: $0, table, keys) }
        return lines.joined(separator: "\n")
    }

    /// A row with a sentence, and its details under it.
    private func lines(
        of row: [ReportText], _ table: ReportTable, _ keys: Keys
    ) -> StyledText {
        let indentation = keys.width <= Self.widestIndentation ? keys.width : Self.indentation + Self.gap
        func wrapped(_ text: String, used: Int) -> String {
            TerminalText.wrapped(
                TerminalText.line(text), to: width, indentation: indentation, used: used)
        }
        func columns(_ role: ReportTable.Column.Role) -> [Int] {
            table.columns.indices.filter { table.columns[$0].role == role && !row[$0].isEmpty }
        }
        let sentence = columns(.sentence).map { row[$0].plain }.joined(separator: " ")
        let details = columns(.detail).map { "\(table.columns[$0].title.lowercased()): \(row[$0].plain)" }
        let first = keys.line(row, fillsColumns: true) + wrapped(sentence, used: keys.width)
        guard !details.isEmpty else { return first }
        return first + "\n" + Self.blanks(indentation)
            + wrapped(details.joined(separator: "; "), used: indentation)
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// The columns of keys and numbers, and how wide each is.
    private struct Keys {
        private let columns: [(index: Int, width: Int, isNumber: Bool)]
        /// Whether the table has no other columns.
        let isWholeTable: Bool
        /// Whether the columns do not speak for themselves.
        let needsHeader: Bool

        init(_ table: ReportTable, _ rows: ArraySlice<[ReportText]>) {
            let indexes = table.columns.indices.filter { [.key, .number].contains(table.columns[$0].role) }
            let isWholeTable = indexes.count == table.columns.count
            let needsHeader = isWholeTable || table.columns.contains { $0.role == .number }
            columns = indexes.map { index in
                let title = needsHeader ? [table.columns[index].title] : []
                let texts = title + rows.map { TerminalText.line($0[index].plain) }
                let width = texts.map(TerminalText.width).max() ?? 0
                return (index, min(width, widestKey), table.columns[index].role == .number)
            }
            (self.isWholeTable, self.needsHeader) = (isWholeTable, needsHeader)
        }

        func header(_ table: ReportTable) -> StyledText {
            let sentences = table.columns.filter { $0.role == .sentence }.map(\.title)
            return line(table.columns.map { ReportText($0.title) }, fillsColumns: !isWholeTable)
                + sentences.joined(separator: " ")
        }

        /// The columns that the keys take up, the gap behind them included.
        var width: Int { indentation + columns.reduce(0) { $0 + $1.width + gap } }

        /// - Parameter fillsColumns: whether blanks follow up to ``width``.
        func line(_ row: [ReportText], fillsColumns: Bool = false) -> StyledText {
            var line = StyledText(blanks(indentation))
            for (position, column) in columns.enumerated() {
                let text = TerminalText.truncated(
                    TerminalText.line(row[column.index].plain), to: column.width)
                let room = blanks(column.width - TerminalText.width(of: text))
                let shown = StyledText(text, row[column.index].runs.first?.band.map(TextStyle.band))
                let isLast = position == columns.count - 1 && !fillsColumns
                line += column.isNumber ? room + shown : shown + (isLast ? "" : room)
                if !isLast { line += StyledText(blanks(gap)) }
            }
            return line
        }
    }
}
