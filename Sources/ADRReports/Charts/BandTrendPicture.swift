import ADRModel

/// The open entries over time: a stacked bar for each of some commits, the gravest band at the bottom.
struct BandTrendPicture: ReportPicture {
    let trend: BandTrend

    static let name = "band-trend"
    var title: String { "Open risks over time" }

    var description: String {
        guard let first = trend.points.first, let last = trend.points.last else { return "No commit yet." }
        return
            "Open entries by band after \(Wording.counted(trend.points.count, "commit")), from \(first.day.iso) "
            + "(\(first.counts.total)) to \(last.day.iso) (\(last.counts.total)). "
            + (selection.map { $0 + " " } ?? "") + "Letters tell the band."
    }

    /// What is left out, if there are too many commits for a bar each.
    var selection: String? {
        let limit = Self.maximumBars(.wide)
        guard trend.points.count > limit else { return nil }
        return "At most \(limit) of the commits are shown: the first, the last, and the peaks between them."
    }

    /// From the ground up.
    private var bands: [RiskBand?] { trend.bands.reversed() + [nil] }

    private static let left = 40
    private static let top = 26
    private static let plotHeight = 190

    static func maximumBars(_ form: PictureForm) -> Int { form.width / 30 }

    func drawing(_ form: PictureForm) -> Drawing {
        let points = trend.sampled(Self.maximumBars(form))
        let highest = max(4, points.map(\.counts.total).max() ?? 0)
        let bottom = Self.top + Self.plotHeight
        var drawing = Drawing(form, height: bottom + 28)
        let step = max(1, (highest + 3) / 4)
        for value in stride(from: 0, through: highest, by: step) {
            let y = bottom - value * Self.plotHeight / highest
            drawing.line(Self.left, y, form.width - 8, y, .rule)
            drawing.text("\(value)", Self.left - 8, y + 4, size: 12, .mutedInk, anchor: .end)
        }
        let slot = (form.width - 8 - Self.left) / max(1, points.count)
        let bar = min(64, max(6, slot * 3 / 4))
        let widest = points.map { Drawing.width(of: String($0.counts.total), size: 12) }.max() ?? 0
        for (index, point) in points.enumerated() {
            let x = Self.left + index * slot + (slot - bar) / 2
            draw(point.counts, x, bar, bottom, highest, size: widest + 4 > slot ? 9 : 12, &drawing)
        }
        drawDays(points, slot, bottom, &drawing)
        let hasUnrated = points.contains { $0.counts.unrated > 0 }
        drawing.legend(hasUnrated ? bands : bands.filter { $0 != nil }, x: Self.left)
        return drawing
    }

    private func draw(
        _ counts: RiskCounts, _ x: Int, _ width: Int, _ bottom: Int, _ highest: Int, size: Int,
        _ drawing: inout Drawing
    ) {
        var below = 0
        for band in bands {
            let count = band.map { counts[$0] } ?? counts.unrated
            guard count > 0 else { continue }
            let y = bottom - (below + count) * Self.plotHeight / highest
            let height = bottom - below * Self.plotHeight / highest - y
            drawing.rectangle(x, y, width, height, .band(orNone: band), border: .paper)
            if height >= 15, width >= 22 {
                drawing.text(
                    "\(band?.letter ?? "-") \(count)", x + width / 2, y + height / 2 + 4, size: 11,
                    .onBand(orNone: band), anchor: .middle)
            }
            below += count
        }
        drawing.text(
            "\(counts.total)", x + width / 2, bottom - below * Self.plotHeight / highest - 6, size: size,
            anchor: .middle, isBold: true)
    }

    private func drawDays(_ points: [BandTrend.Point], _ slot: Int, _ bottom: Int, _ drawing: inout Drawing) {
        var free = 0
        for (index, point) in points.enumerated() {
            let centre = min(
                max(Self.left + index * slot + slot / 2, Self.left + 34), drawing.width - 42)
            guard centre - 36 >= free else { continue }
            drawing.text(point.day.iso, centre, bottom + 18, size: 12, .mutedInk, anchor: .middle)
            free = centre + 40
        }
    }

    func terminal(width: Int) -> StyledText? {
        let points = trend.sampled(Self.maximumBars(.wide))
        let highest = points.map(\.counts.total).max() ?? 0
        let room = width - 20
        return points.map { point in
            let bar = bands.map { band in
                let count = band.map { point.counts[$0] } ?? point.counts.unrated
                let length = highest > room ? (count * room + highest - 1) / highest : count
                let cells = String(repeating: band?.letter ?? "-", count: length)
                return StyledText(cells, band.map(TextStyle.band))
            }
            let total = String(point.counts.total)
            return "  \(point.day.iso) " + String(repeating: " ", count: max(0, 4 - total.count)) + total
                + " "
                + bar.joined()
        }.joined(separator: "\n")
    }
}
