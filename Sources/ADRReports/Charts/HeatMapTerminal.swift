import ADRModel

/// The heat map for a terminal, 80 columns wide: likelihood upwards, impact to the right.
struct HeatMapTerminal {
    let isColoured: Bool

    private static let labelWidth = 17
    private static let cellWidth = 12
    private static let maximumHeight = 4

    func render(_ map: RiskHeatMap) -> String {
        let header =
            String(repeating: " ", count: Self.labelWidth)
            + map.scale.impact.names.enumerated().map { index, name in
                TerminalText.padded(" \(index + 1) \(name)", to: Self.cellWidth)
            }.joined()
        let rows = map.rows.flatMap { lines(of: $0, map.scale) }
        return ([header] + rows).map(Self.withoutBlanksAtEnd).joined(separator: "\n")
    }

    /// A row of cells: as many lines as its fullest cell has entries, one at least.
    private func lines(of row: [RiskHeatMap.Cell], _ scale: RiskScale) -> [String] {
        let entries = row.map(Self.entries)
        let likelihood = row.first?.level.likelihood ?? 1
        return (0..<(entries.map(\.count).max() ?? 1)).map { line in
            let name = "\(likelihood) \(scale.likelihood.names[likelihood - 1])"
            let label = TerminalText.padded(line == 0 ? name : "", to: Self.labelWidth)
            let cells = zip(row, entries).map { cell, entries in
                content(of: cell, line < entries.count ? entries[line] : "", isFirst: line == 0)
            }
            return label + cells.joined(separator: "|") + "|"
        }
    }

    private static func entries(of cell: RiskHeatMap.Cell) -> [String] {
        guard !cell.references.isEmpty else { return ["·"] }
        guard cell.references.count > maximumHeight else { return cell.references }
        let rest = cell.references.count - maximumHeight + 1
        return cell.references.prefix(maximumHeight - 1) + ["+ \(rest) more"]
    }

    /// A cell's line without the border: an entry, and in the first line the letter of the band.
    private func content(of cell: RiskHeatMap.Cell, _ entry: String, isFirst: Bool) -> String {
        let width = Self.cellWidth - 4
        let text = TerminalText.truncated(TerminalText.line(entry), to: width)
        let content =
            " " + TerminalText.padded(text, to: width) + (isFirst ? " \(cell.band.letter)" : "  ")
        return isColoured ? TerminalStyle.band(cell.band, content) : content
    }

    private static func withoutBlanksAtEnd(_ line: String) -> String {
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
}
