import ADRModel

/// The heat map for a terminal: likelihood upwards, impact to the right.
enum HeatMapTerminal {
    private static let fullLabelWidth = 17
    private static let leastCellWidth = 5
    /// Narrower ones have no room for the names of entries, and tell their number.
    private static let fullCellWidth = 12
    private static let maximumHeight = 4

    /// - Parameter room: how many columns there are.
    static func render(_ map: RiskHeatMap, width room: Int) -> StyledText {
        let columns = map.rows.first?.count ?? 1
        let labelWidth = min(fullLabelWidth, max(2, room - leastCellWidth * columns))
        let width = max(leastCellWidth, min(fullCellWidth, (room - labelWidth) / columns))
        let header =
            String(repeating: " ", count: labelWidth)
            + map.scale.impact.names.enumerated().map { index, name in
                title("\(index + 1) \(name)", width)
            }.joined()
        let marks = width < fullCellWidth ? [:] : marks(map)
        let rows = map.rows.flatMap { lines(of: $0, map.scale, labelWidth, width, marks) }
        let top = withoutBlanksAtEnd(TerminalText.truncated(header, to: room))
        let below = width < fullCellWidth ? list(map, room) : legend(map, marks, room)
        return ([StyledText(top)] + rows + below.map { StyledText($0) }).joined(separator: "\n")
    }

    /// Letters for the entries that cells show, in the order of the map, if a name is too long for a cell.
    private static func marks(_ map: RiskHeatMap) -> [String: String] {
        let shown = map.rows.joined().flatMap { visible(in: $0) }
        guard shown.contains(where: { TerminalText.width(of: $0) > fullCellWidth - 4 }) else { return [:] }
        return Dictionary(
            shown.enumerated().map { ($0.element, mark($0.offset)) }, uniquingKeysWith: { first, _ in first })
    }

    /// `a` to `z`, then `aa`, `ab` and so on.
    private static func mark(_ position: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position % 26)))
        return position < 26 ? letter : mark(position / 26 - 1) + letter
    }

    private static func legend(
        _ map: RiskHeatMap, _ marks: [String: String], _ room: Int
    ) -> [String] {
        guard !marks.isEmpty else { return [] }
        return map.rows.joined().flatMap { visible(in: $0) }.map { name in
            "  " + TerminalText.padded(marks[name] ?? "", to: 4)
                + TerminalText.truncated(TerminalText.line(name), to: room - 6)
        }
    }

    /// A title of the full width takes a column more with the blank before it, rather than lose a letter.
    private static func title(_ text: String, _ width: Int) -> String {
        let fits = width == fullCellWidth && TerminalText.width(of: text) == width
        return " " + fitted(text, to: fits ? width : width - 1)
    }

    /// A row of cells: as many lines as its fullest cell has entries, one at least.
    private static func lines(
        of row: [RiskHeatMap.Cell], _ scale: RiskScale, _ labelWidth: Int, _ width: Int,
        _ marks: [String: String]
    ) -> [StyledText] {
        let entries = row.map { Self.entries($0, width, marks) }
        let likelihood = row.first?.level.likelihood ?? 1
        return (0..<(entries.map(\.count).max() ?? 1)).map { line in
            let name = "\(likelihood) \(scale.likelihood.names[likelihood - 1])"
            let label = fitted(line == 0 ? name : "", to: labelWidth)
            let cells = zip(row, entries).map { cell, entries in
                content(of: cell, line < entries.count ? entries[line] : "", width, isFirst: line == 0)
            }
            return label + cells.joined(separator: "|") + "|"
        }
    }

    /// The entries that a cell of full width shows.
    private static func visible(in cell: RiskHeatMap.Cell) -> ArraySlice<String> {
        cell.references.count > maximumHeight
            ? cell.references.prefix(maximumHeight - 1) : cell.references[...]
    }

    private static func entries(
        _ cell: RiskHeatMap.Cell, _ width: Int, _ marks: [String: String]
    ) -> [String] {
        guard !cell.references.isEmpty else { return ["·"] }
        guard width == fullCellWidth else { return [String(cell.references.count)] }
        let shown = visible(in: cell)
        let rest = cell.references.count - shown.count
        return shown.map { marks[$0] ?? $0 } + (rest > 0 ? ["+ \(rest) more"] : [])
    }

    /// A cell's line without the border: an entry, and in the first line the letter of the band.
    private static func content(
        of cell: RiskHeatMap.Cell, _ entry: String, _ width: Int, isFirst: Bool
    ) -> StyledText {
        StyledText(
            " " + fitted(entry, to: width - 4) + (isFirst ? " \(cell.band.letter)" : "  "),
            .band(cell.band))
    }

    /// The entries by level, for a map that tells only their numbers.
    private static func list(_ map: RiskHeatMap, _ room: Int) -> [String] {
        map.rows.joined().filter { !$0.references.isEmpty }.map { cell in
            let label = TerminalText.padded("\(cell.level.text) \(cell.band.letter)", to: 8)
            return TerminalText.wrapped(
                TerminalText.line(label + cell.references.joined(separator: ", ")), to: room,
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
