/// A table for a terminal, columns aligned by display width and two blanks apart.
public struct TerminalTable {
    let columns: [String]
    /// Text from records; control characters are shown by their code.
    let rows: [[String]]
    /// The number of columns of the terminal; longer lines are cut in the last column, which stands on a line of its own
    /// where there is little room, and then in the widest of the others but the first. `nil` cuts nothing.
    let width: Int?

    public init(columns: [String], rows: [[String]], width: Int?) {
        self.columns = columns
        self.rows = rows
        self.width = width
    }

    /// The lines of the table, each ended by a line feed, without blanks before it.
    public var text: String {
        let rows = ([columns] + rows).map { $0.map(TerminalText.line) }
        let widths = fitting(
            columns.indices.map { column in rows.map { TerminalText.width(of: $0[column]) }.max() ?? 0 })
        return rows.map { line(of: $0, widths) }.joined()
    }

    /// The widths of columns so that all but the last fit beside each other; those of few characters stay as they are.
    private func fitting(_ widths: [Int]) -> [Int] {
        guard let width else { return widths }
        var widths = widths
        let inner = widths.indices.dropFirst().dropLast()
        var excess = widths.dropLast().reduce(0) { $0 + $1 + Self.gap } - Self.gap - width
        while excess > 0, let widest = inner.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.narrowest
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static let gap = 2
    private static let narrowest = 10

    private func line(of row: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in row.enumerated() {
            if column + 1 < row.count {
                let shown = TerminalText.truncated(cell, to: widths[column])
                line += TerminalText.padded(shown, to: widths[column] + Self.gap)
            } else if let width {
                let left = width - TerminalText.width(of: line)
                // Where the other columns leave no room, the last one has a line to itself.
                let isBelow = left < min(20, TerminalText.width(of: cell))
                if isBelow { line = line.trimmingBlanksAtEnd + "\n  " }
                line += TerminalText.truncated(cell, to: isBelow ? max(8, width - 2) : left)
            } else {
                line += cell
            }
        }
        return line.trimmingBlanksAtEnd + "\n"
    }
}

extension String {
    fileprivate var trimmingBlanksAtEnd: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
