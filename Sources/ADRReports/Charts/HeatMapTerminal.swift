import ADRModel

/// The heat map for a terminal, 80 columns wide: likelihood upwards, impact to the right.
struct HeatMapTerminal {
    let isColoured: Bool

    private static let labelWidth = 17
    /// Narrower ones have no room for the names of entries, and tell their number.
    private static let fullCellWidth = 12
    private static let maximumHeight = 4

    func render(_ map: RiskHeatMap) -> String {
        let columns = map.rows.first?.count ?? 1
        let width = min(Self.fullCellWidth, (PageTerminal.width - Self.labelWidth) / columns)
        let header =
            String(repeating: " ", count: Self.labelWidth)
            + map.scale.impact.names.enumerated().map { index, name in
                Self.title("\(index + 1) \(name)", width)
            }.joined()
        let rows = map.rows.flatMap { lines(of: $0, map.scale, width) }
        let shown = ([TerminalText.truncated(header, to: PageTerminal.width)] + rows).map(
            Self.withoutBlanksAtEnd)
        return (width < Self.fullCellWidth ? shown + Self.list(map) : shown).joined(separator: "\n")
    }

    /// A title of the full width takes a column more with the blank before it, rather than lose a letter.
    private static func title(_ text: String, _ width: Int) -> String {
        let fits = width == fullCellWidth && TerminalText.width(of: text) == width
        return " " + fitted(text, to: fits ? width : width - 1)
    }

    /// A row of cells: as many lines as its fullest cell has entries, one at least.
    private func lines(of row: [RiskHeatMap.Cell], _ scale: RiskScale, _ width: Int) -> [String] {
        let entries = row.map { Self.entries($0, width) }
        let likelihood = row.first?.level.likelihood ?? 1
        return (0..<(entries.map(\.count).max() ?? 1)).map { line in
            let name = "\(likelihood) \(scale.likelihood.names[likelihood - 1])"
            let label = Self.fitted(line == 0 ? name : "", to: Self.labelWidth)
            let cells = zip(row, entries).map { cell, entries in
                content(of: cell, line < entries.count ? entries[line] : "", width, isFirst: line == 0)
            }
            return label + cells.joined(separator: "|") + "|"
        }
    }

    private static func entries(_ cell: RiskHeatMap.Cell, _ width: Int) -> [String] {
        guard !cell.references.isEmpty else { return ["·"] }
        guard width == fullCellWidth else { return [String(cell.references.count)] }
        guard cell.references.count > maximumHeight else { return cell.references }
        let rest = cell.references.count - maximumHeight + 1
        return cell.references.prefix(maximumHeight - 1) + ["+ \(rest) more"]
    }

    /// A cell's line without the border: an entry, and in the first line the letter of the band.
    private func content(
        of cell: RiskHeatMap.Cell, _ entry: String, _ width: Int, isFirst: Bool
    ) -> String {
        let content = " " + Self.fitted(entry, to: width - 4) + (isFirst ? " \(cell.band.letter)" : "  ")
        return isColoured ? TerminalStyle.band(cell.band, content) : content
    }

    /// The entries by level, for a map that tells only their numbers.
    private static func list(_ map: RiskHeatMap) -> [String] {
        map.rows.joined().filter { !$0.references.isEmpty }.map { cell in
            let label = TerminalText.padded("\(cell.level.text) \(cell.band.letter)", to: 8)
            return TerminalText.wrapped(
                TerminalText.line(label + cell.references.joined(separator: ", ")), to: PageTerminal.width,
                indentation: 8)
        }
    }

    private static func fitted(_ text: String, to width: Int) -> String {
        TerminalText.padded(TerminalText.truncated(TerminalText.line(text), to: width), to: width)
    }

    private static func withoutBlanksAtEnd(_ line: String) -> String {
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
}
