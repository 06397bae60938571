import ADRModel

/// Where the cells, the labels of the entries and the arrows of a heat map lie.
struct HeatMapLayout {
    /// A cell with the labels in it.
    struct Place {
        let cell: RiskHeatMap.Cell
        let x: Int
        let y: Int
        let height: Int
        let chips: [Chip]
    }

    /// The label of an entry, or of those that found no room.
    struct Chip {
        let text: String
        /// The entry; `nil` for a count.
        let reference: String?
        let x: Int
        let y: Int
        let width: Int
    }

    struct Arrow {
        let from: (x: Int, y: Int)
        let to: (x: Int, y: Int)
        let isDashed: Bool
    }

    /// Row by row, the highest likelihood first.
    let cells: [[Place]]
    let arrows: [Arrow]
    /// The end of the lowest row.
    let bottom: Int
    /// Of all cells, the gap to the next one included.
    let cellWidth: Int

    static let chipHeight = 18
    /// More arrows than these could not be followed.
    static let maximumArrows = 10
    private static let chipGap = 3
    private static let maximumChipRows = 4

    /// - Parameters:
    ///   - left: the room to the left of the cells.
    ///   - caption: the room above each row.
    init(_ map: RiskHeatMap, width: Int, left: Int, caption: Int) {
        let cellWidth = (width - left) / max(1, map.rows.first?.count ?? 1)
        var cells: [[Place]] = []
        var y = 0
        for row in map.rows {
            y += caption
            let labels = row.map { Self.labels($0, cellWidth) }
            let height = max(52, 28 + (labels.map(\.count).max() ?? 0) * (Self.chipHeight + 4))
            cells.append(
                row.enumerated().map { column, cell in
                    let x = left + column * cellWidth
                    let chips = labels[column].enumerated().flatMap { line, labels in
                        Self.chips(labels, x: x + Self.chipGap, y: y + 6 + line * (Self.chipHeight + 4))
                    }
                    return Place(cell: cell, x: x, y: y, height: height, chips: chips)
                })
            y += height
        }
        self.cells = cells
        self.cellWidth = cellWidth
        bottom = y
        arrows = Self.arrows(map, cells, cellWidth)
    }

    /// Whether a cell has room for `0012/R1`, and for a word.
    static func holdsReferences(_ cellWidth: Int) -> Bool { cellWidth >= 62 }

    private static func width(of chip: String) -> Int { Drawing.width(of: chip, size: 11) + 8 }

    private typealias Label = (text: String, reference: String?)

    /// The labels of a cell in rows; what does not fit is counted, in small cells all entries.
    private static func labels(_ cell: RiskHeatMap.Cell, _ cellWidth: Int) -> [[Label]] {
        guard holdsReferences(cellWidth) else {
            return cell.references.isEmpty ? [] : [[("\(cell.references.count)", nil)]]
        }
        var rows: [[Label]] = []
        var room = 0
        for (index, reference) in cell.references.enumerated() {
            let text = Drawing.fitted(reference, to: cellWidth - 16, size: 11)
            let width = width(of: text) + chipGap
            if width > room {
                guard rows.count < maximumChipRows else {
                    let hidden = cell.references.count - index + 1
                    rows[rows.count - 1] = rows[rows.count - 1].dropLast() + [("+\(hidden)", nil)]
                    return rows
                }
                rows.append([])
                room = cellWidth - 2 - chipGap
            }
            rows[rows.count - 1].append((text, reference))
            room -= width
        }
        return rows
    }

    private static func chips(_ labels: [Label], x: Int, y: Int) -> [Chip] {
        var left = x
        return labels.map { label in
            let chip = Chip(
                text: label.text, reference: label.reference, x: left, y: y, width: width(of: label.text))
            left += chip.width + chipGap
            return chip
        }
    }

    /// From the label of the entry, or to it, and to a place of its own at the foot of the other cell: those of the
    /// gravest entries.
    private static func arrows(_ map: RiskHeatMap, _ cells: [[Place]], _ cellWidth: Int) -> [Arrow] {
        var taken: [RiskLevel: Int] = [:]
        let places = Dictionary(
            cells.joined().map { ($0.cell.level, $0) }, uniquingKeysWith: { first, _ in first })
        return map.moves.prefix(maximumArrows).compactMap { move in
            let isTarget = move.cause == .target
            let (own, other) = isTarget ? (move.from, move.to) : (move.to, move.from)
            guard let start = places[own], let end = places[other],
                let chip = start.chips.first(where: { $0.reference == move.reference })
            else { return nil }
            let count = taken[other, default: 0]
            taken[other] = count + 1
            let label = (x: chip.x + chip.width / 2, y: chip.y + chipHeight / 2)
            let foot = (x: end.x + 16 + count * 14 % max(14, cellWidth - 40), y: end.y + end.height - 14)
            guard isTarget else {
                return Arrow(from: foot, to: (x: chip.x + chip.width - 4, y: chip.y - 1), isDashed: false)
            }
            return Arrow(from: label, to: foot, isDashed: true)
        }
    }
}
