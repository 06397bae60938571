import ADRModel

/// The heat map: likelihood upwards, impact to the right, entries where they stand, arrows where they go.
struct HeatMapPicture: ReportPicture {
    let map: RiskHeatMap

    static let name = "heat-map"
    var title: String { "Heat map of the open risks" }

    var description: String {
        let count = map.rows.joined().reduce(0) { $0 + $1.references.count }
        let targets = map.moves.count { $0.cause == .target }
        let residuals = map.moves.count - targets
        return
            "\(Wording.counted(count, "entry", plural: "entries")) with a level, by likelihood (upwards) and impact"
            + " (to the right). Letters tell the band: L low, M medium, H high, C critical."
            + (residuals > 0 ? " Solid arrows come from the level before the actions that are done." : "")
            + (targets > 0 ? " Dashed arrows lead to the level expected after the actions to come." : "")
    }

    private static let labelWidth = 132
    private static let cellWidth = 116
    private static let chipHeight = 18

    var drawing: Drawing {
        let layout = HeatMapLayout(
            map, cellWidth: Self.cellWidth, chipHeight: Self.chipHeight, left: Self.labelWidth)
        var drawing = Drawing(height: layout.bottom + 50)
        for row in layout.cells {
            let likelihood = row[0].cell.level.likelihood
            drawing.text(
                "\(likelihood) \(map.scale.likelihood.names[likelihood - 1])", Self.labelWidth - 10,
                row[0].y + row[0].height / 2 + 5, anchor: .end)
            for place in row {
                drawing.rectangle(
                    place.x, place.y, Self.cellWidth - 2, place.height - 2, .band(place.cell.band), radius: 3)
            }
        }
        for arrow in layout.arrows { drawing.arrow(from: arrow.from, to: arrow.to, isDashed: arrow.isDashed) }
        for place in layout.cells.joined() { draw(place, &drawing) }
        for (index, name) in map.scale.impact.names.enumerated() {
            drawing.text(
                Drawing.fitted("\(index + 1) \(name)", to: Self.cellWidth - 4, size: 13),
                Self.labelWidth + index * Self.cellWidth + Self.cellWidth / 2, layout.bottom + 18,
                anchor: .middle)
        }
        let y = layout.bottom + 40
        drawing.text("Likelihood ↑", Self.labelWidth - 10, y, size: 12, .mutedInk, anchor: .end)
        drawing.text("Impact →", Drawing.standardWidth - 10, y, size: 12, .mutedInk, anchor: .end)
        drawing.text("L low   M medium   H high   C critical", Self.labelWidth, y, size: 12, .mutedInk)
        return drawing
    }

    private func draw(_ place: HeatMapLayout.Place, _ drawing: inout Drawing) {
        drawing.text(
            place.cell.band.letter, place.x + Self.cellWidth - 10, place.y + place.height - 9, size: 12,
            .onBand(place.cell.band), anchor: .end, isBold: true)
        for chip in place.chips {
            drawing.rectangle(chip.x, chip.y, chip.width, Self.chipHeight, .label, radius: 4)
            drawing.text(chip.text, chip.x + chip.width / 2, chip.y + 13, size: 11, .onLabel, anchor: .middle)
        }
    }

    func terminal(coloured: Bool) -> String? { HeatMapTerminal(isColoured: coloured).render(map) }

    var markdown: String? {
        let impacts = map.scale.impact.names.enumerated().map { MarkdownText.inline("\($0 + 1) \($1)") }
        let rows = map.rows.map { row in
            let likelihood = row.first?.level.likelihood ?? 1
            return ["**\(likelihood) \(MarkdownText.inline(map.scale.likelihood.names[likelihood - 1]))**"]
                + row.map { cell in
                    ([cell.band.letter] + cell.references.map { "**\(MarkdownText.inline($0))**" })
                        .joined(separator: " ")
                }
        }
        return MarkdownTableText(columns: ["Likelihood / impact"] + impacts, rows: rows).text
            + "\nL low, M medium, H high, C critical."
    }
}
