import ADRModel
import ADRText

/// The decisions that want another look, a row for each, and a column for each kind of sign.
struct DecisionHealthPicture: ReportPicture {
    let health: [DecisionHealth]

    static let name = "decision-health"
    var title: String { "Decisions that need another look" }

    var description: String {
        "\(Wording.counted(health.count, "decision")) with a late review or at least two signs, most signs first: late "
            + "review, low confidence, hard to undo, depends on a decision not in force, code changed since, high or "
            + "critical risks, still undecided."
    }

    private static let labelWidth = 230
    private static let rowHeight = 30
    private static let chipHeight = 22
    private static let maximumRows = 14
    private static let columnWidth = (PictureForm.wide.width - labelWidth) / columns.count

    func drawing(_ form: PictureForm) -> Drawing {
        var drawing = Drawing(form)
        let rows = health.prefix(Self.maximumRows)
        switch form {
        case .wide: drawTable(rows, &drawing)
        case .narrow: drawList(rows, &drawing)
        }
        drawing.height += 10
        if rows.count < health.count { drawing.paragraph("and \(health.count - rows.count) more") }
        return drawing
    }

    private func drawTable(_ rows: ArraySlice<DecisionHealth>, _ drawing: inout Drawing) {
        drawing.height = 30
        for (column, title) in Self.columns.enumerated() {
            drawing.text(title, Self.centre(of: column), 18, size: 12, .mutedInk, anchor: .middle)
        }
        for health in rows {
            let y = drawing.height
            drawing.line(0, y, drawing.width, y, .rule)
            drawing.text(
                Drawing.fitted(Self.name(of: health), to: Self.labelWidth - 10, size: 13), 4, y + 20)
            for (column, mark) in Self.marks(of: health).enumerated() {
                let left = Self.centre(of: column) - Self.columnWidth / 2 + 3
                if let mark { draw(mark, mark.text, left, y + 4, Self.columnWidth - 6, &drawing) }
            }
            drawing.height += Self.rowHeight
        }
    }

    /// On a phone, the doubts stand below the decision, each with its name.
    private func drawList(_ rows: ArraySlice<DecisionHealth>, _ drawing: inout Drawing) {
        for health in rows {
            let y = drawing.height
            drawing.line(0, y, drawing.width, y, .rule)
            drawing.text(
                Drawing.fitted(Self.name(of: health), to: drawing.width - 8, size: 13), 4, y + 19)
            drawing.height += 28
            var left = 4
            for (column, mark) in zip(Self.columns, Self.marks(of: health)) {
                guard let mark else { continue }
                let text = mark.text.begins(with: column) ? mark.text : "\(column) \(mark.text)"
                let width = Drawing.width(of: text, size: 12) + 10
                if left > 4, left + width > drawing.width {
                    left = 4
                    drawing.height += Self.chipHeight + 4
                }
                draw(mark, text, left, drawing.height, width, &drawing)
                left += width + 4
            }
            drawing.height += Self.chipHeight + 8
        }
    }

    private func draw(
        _ mark: Mark, _ text: String, _ x: Int, _ y: Int, _ width: Int, _ drawing: inout Drawing
    ) {
        drawing.rectangle(x, y, width, Self.chipHeight, .band(mark.band), radius: 4)
        drawing.text(text, x + width / 2, y + 15, size: 12, .onBand(mark.band), anchor: .middle)
    }

    private static func name(of health: DecisionHealth) -> String {
        "\(health.decision.label) \(health.decision.title)"
    }

    private static func centre(of column: Int) -> Int { labelWidth + column * columnWidth + columnWidth / 2 }

    static let columns = ["review", "confidence", "one-way", "depends on", "code", "risks", "waiting"]

    /// What stands in a column; the band tells how much it weighs.
    struct Mark {
        let text: String
        let band: RiskBand
    }

    /// A mark for each column, where there is a doubt.
    static func marks(of health: DecisionHealth) -> [Mark?] {
        let worst = health.graveRisks.compactMap(\.band).max()
        return [
            health.daysStale.map { Mark(text: "\($0) d late", band: $0 > 90 ? .high : .medium) },
            health.hasLowConfidence ? Mark(text: "low", band: .medium) : nil,
            health.isOneWay ? Mark(text: "one-way", band: .medium) : nil,
            health.restsOn.isEmpty ? nil : Mark(text: "\(health.restsOn.count)", band: .high),
            health.codeChanges.flatMap {
                $0 > 0 ? Mark(text: "\($0)×", band: $0 > 20 ? .medium : .low) : nil
            },
            worst.map { Mark(text: "\(health.graveRisks.count) \($0.letter)", band: $0) },
            health.daysPending.map { Mark(text: "\($0) d", band: $0 > 60 ? .high : .medium) },
        ]
    }
}
