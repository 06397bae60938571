import ADRModel

/// The decisions with a doubt, a row for each, and a column for each kind of doubt.
struct DecisionHealthPicture: ReportPicture {
    let health: [DecisionHealth]

    static let name = "decision-health"
    var title: String { "Decisions worth another look" }

    var description: String {
        "\(Wording.counted(health.count, "decision")) with at least one doubt, most doubts first: review late, low "
            + "confidence, hard to undo, rests on what does not hold, code changed since, high or critical risks, "
            + "waiting to be decided."
    }

    private static let labelWidth = 230
    private static let rowHeight = 30
    private static let maximumRows = 14
    private static let columnWidth = (Drawing.standardWidth - labelWidth) / 7

    var drawing: Drawing {
        let rows = health.prefix(Self.maximumRows)
        let top = 30
        let bottom = top + rows.count * Self.rowHeight
        var drawing = Drawing(height: bottom + (rows.count < health.count ? 30 : 10))
        for (column, title) in Self.columns.enumerated() {
            drawing.text(title, Self.centre(of: column), 18, size: 12, .mutedInk, anchor: .middle)
        }
        for (row, health) in rows.enumerated() {
            let y = top + row * Self.rowHeight
            drawing.line(0, y, drawing.width, y, .rule)
            let name = "\(health.decision.label) \(health.decision.title)"
            drawing.text(Drawing.fitted(name, to: Self.labelWidth - 10, size: 13), 4, y + 20)
            for (column, mark) in Self.marks(of: health).enumerated() {
                guard let mark else { continue }
                drawing.rectangle(
                    Self.centre(of: column) - Self.columnWidth / 2 + 3, y + 4, Self.columnWidth - 6,
                    Self.rowHeight - 8, .band(mark.band), radius: 4)
                drawing.text(
                    mark.text, Self.centre(of: column), y + 19, size: 12, .onBand(mark.band), anchor: .middle)
            }
        }
        if rows.count < health.count {
            drawing.text("and \(health.count - rows.count) more", 4, bottom + 20, size: 12, .mutedInk)
        }
        return drawing
    }

    private static func centre(of column: Int) -> Int { labelWidth + column * columnWidth + columnWidth / 2 }

    static let columns = ["review", "confidence", "one-way", "ground", "code", "risks", "waiting"]

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
