import ADRModel

/// The heat map: likelihood upwards, impact to the right, entries where they stand, arrows where they go.
struct HeatMapPicture: ReportPicture {
    let map: RiskHeatMap

    static let name = "heat-map"
    var title: String { "Heat map of the open risks" }

    var description: String {
        let count = map.rows.joined().reduce(0) { $0 + $1.references.count }
        let moves = layout(.wide).arrows.isEmpty ? [] : map.moves
        let targets = moves.count { $0.cause == .target }
        let residuals = moves.count - targets
        return
            "\(Wording.counted(count, "entry", plural: "entries")) with a level, by likelihood (upwards) and impact"
            + " (to the right). Letters tell the band."
            + (residuals > 0 ? " Solid arrows come from the level before the actions that are done." : "")
            + (targets > 0 ? " Dashed arrows lead to the level expected after the actions to come." : "")
            + (moves.count > HeatMapLayout.maximumArrows
                ? " Only the gravest \(HeatMapLayout.maximumArrows) have arrows." : "")
    }

    /// On a phone, the words of a row stand above it, and those of a column below its number.
    func drawing(_ form: PictureForm) -> Drawing {
        let left = Self.left(form)
        let layout = layout(form)
        var drawing = Drawing(form, height: layout.bottom)
        for row in layout.cells {
            let likelihood = row[0].cell.level.likelihood
            let name = "\(likelihood) \(map.scale.likelihood.names[likelihood - 1])"
            if form == .wide {
                drawing.text(
                    Drawing.fitted(name, to: left - 18, size: 13), left - 10,
                    row[0].y + row[0].height / 2 + 5, anchor: .end)
            } else {
                drawing.text(
                    Drawing.fitted(name, to: form.width - 4, size: 12), 2, row[0].y - 6, size: 12)
            }
            for place in row {
                drawing.rectangle(
                    place.x, place.y, layout.cellWidth - 2, place.height - 2, .band(place.cell.band),
                    radius: 3)
            }
        }
        for arrow in layout.arrows { drawing.arrow(from: arrow.from, to: arrow.to, isDashed: arrow.isDashed) }
        for place in layout.cells.joined() { draw(place, layout.cellWidth, &drawing) }
        drawImpacts(layout, &drawing)
        let bands = map.bands.filter { band in map.rows.joined().contains { $0.band == band } }
        drawing.legend(bands, x: left)
        drawing.paragraph("Likelihood grows upwards, impact to the right.", x: left)
        return drawing
    }

    private static func left(_ form: PictureForm) -> Int { form == .wide ? 140 : 0 }

    private func layout(_ form: PictureForm) -> HeatMapLayout {
        HeatMapLayout(map, width: form.width, left: Self.left(form), caption: form == .wide ? 0 : 20)
    }

    private func drawImpacts(_ layout: HeatMapLayout, _ drawing: inout Drawing) {
        for (index, place) in (layout.cells.last ?? []).enumerated() {
            let (name, centre) = (map.scale.impact.names[index], place.x + layout.cellWidth / 2 - 1)
            func draw(_ text: String, _ y: Int, size: Int) {
                drawing.text(
                    Drawing.fitted(text, to: layout.cellWidth - 2, size: size), centre, layout.bottom + y,
                    size: size, anchor: .middle)
            }
            if layout.cellWidth > 100 {
                draw("\(index + 1) \(name)", 18, size: 13)
            } else {
                draw("\(index + 1)", 14, size: 12)
                if HeatMapLayout.holdsReferences(layout.cellWidth) { draw(name, 29, size: 11) }
            }
        }
        drawing.height += layout.cellWidth > 100 ? 28 : 38
    }

    private func draw(_ place: HeatMapLayout.Place, _ cellWidth: Int, _ drawing: inout Drawing) {
        drawing.text(
            place.cell.band.letter, place.x + cellWidth - 10, place.y + place.height - 9, size: 12,
            .onBand(place.cell.band), anchor: .end, isBold: true)
        for chip in place.chips {
            drawing.rectangle(chip.x, chip.y, chip.width, HeatMapLayout.chipHeight, .label, radius: 4)
            drawing.text(chip.text, chip.x + chip.width / 2, chip.y + 13, size: 11, .onLabel, anchor: .middle)
        }
    }

    func terminal(width: Int) -> StyledText? { HeatMapTerminal.render(map, width: width) }

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
            + "\n" + map.bands.map { MarkdownText.inline("\($0.letter) \($0.name)") }.joined(separator: ", ")
            + "."
    }
}
