import ADRModel

/// Strengths to the right and weaknesses to the left of a line, a row for each quality.
struct QualityBalancePicture: ReportPicture {
    let balance: [QualityBalance]

    static let name = "strengths-and-weaknesses"
    var title: String { "Strengths and weaknesses of the decisions" }

    var description: String {
        let sums = balance.map { "\(Wording.name(of: $0.quality)) +\($0.strength) −\(-$0.weakness)" }
        return
            "Total effect of the accepted decisions on each quality; strengths to the right, weaknesses to the "
            + "left: " + sums.joined(separator: ", ") + "."
    }

    private static let barHeight = 22

    private var largest: Int { max(2, balance.map { max($0.strength, -$0.weakness) }.max() ?? 0) }

    /// On a phone, the names stand above the bars.
    func drawing(_ form: PictureForm) -> Drawing {
        let (left, caption) = form == .wide ? (176, 0) : (0, 18)
        let rowHeight = Self.barHeight + 12 + caption
        let top = 28
        let bottom = top + balance.count * rowHeight
        var drawing = Drawing(form, height: bottom + 12)
        let half = (form.width - left - 20) / 2
        let axis = left + half + (form == .wide ? 0 : 10)
        drawing.text("weaknesses", axis - 12, 18, size: 12, .mutedInk, anchor: .end)
        drawing.text("strengths", axis + 12, 18, size: 12, .mutedInk)
        for (row, entry) in balance.enumerated() {
            let y = top + row * rowHeight
            if row % 2 == 0 { drawing.rectangle(0, y, drawing.width, rowHeight, .panel, radius: 4) }
            drawing.text(Wording.name(of: entry.quality), 8, y + (form == .wide ? 22 : 17))
            let bar = y + 6 + caption
            let strength = entry.strength * (half - 4) / largest
            let weakness = -entry.weakness * (half - 4) / largest
            if entry.weakness < 0 {
                drawing.rectangle(axis - weakness, bar, weakness, Self.barHeight, .weakness, radius: 3)
                drawing.text("−\(-entry.weakness)", axis - 8, bar + 16, .onEffect, anchor: .end, isBold: true)
            }
            if entry.strength > 0 {
                drawing.rectangle(axis, bar, strength, Self.barHeight, .strength, radius: 3)
                drawing.text("+\(entry.strength)", axis + 8, bar + 16, .onEffect, isBold: true)
            }
        }
        drawing.line(axis, top - 4, axis, bottom + 2, .ink, width: 2)
        return drawing
    }

    func terminal(width: Int) -> StyledText? {
        let half = min(22, (width - 27) / 2)
        let lines = balance.map { entry in
            let weakness = String(repeating: "-", count: (-entry.weakness * half + largest - 1) / largest)
            let strength = String(repeating: "+", count: (entry.strength * half + largest - 1) / largest)
            let left = String(repeating: " ", count: half - weakness.count) + weakness
            return "  " + TerminalText.padded(Wording.name(of: entry.quality), to: 24) + left + "|" + strength
        }
        return StyledText(lines.joined(separator: "\n"))
    }
}
