import ADRModel

/// A stacked bar for each period, the gravest band at the bottom, as far apart as the periods lie in time.
struct PeriodBars {
    let periods: ArraySlice<BandTrend.Period>
    /// From low to critical.
    let bands: [RiskBand]
    let left: Int
    let top: Int
    let height: Int
    /// Whether a scale of numbers stands to the left, and years below.
    let hasAxes: Bool

    private var bottom: Int { top + height }
    private var highest: Int { max(1, periods.map(\.counts.total).max() ?? 1) }
    private var stack: [RiskBand?] { bands.reversed().map(Optional.some) + [nil] }

    func draw(on drawing: inout Drawing) {
        if hasAxes { drawScale(&drawing) }
        let slot = (drawing.width - left) / max(1, periods.count)
        let bar = min(72, slot * 3 / 4)
        let names = periods.map { Drawing.width(of: $0.name, size: 11) }.max() ?? 0
        let step = max(1, (names + 2 + slot - 1) / max(1, slot))
        for (index, period) in periods.enumerated() {
            let x = left + index * slot + (slot - bar) / 2
            var below = 0
            for band in stack {
                let count = period.counts[orNone: band]
                guard count > 0 else { continue }
                let (y, end) = (self.y(below + count), self.y(below))
                drawing.rectangle(x, y, bar, end - y, .band(orNone: band), border: .paper)
                // Without a scale only what is grave is told.
                let isTold = hasAxes || band.map { $0 >= .high } ?? false
                if isTold, end - y >= 14, Drawing.width(of: String(count), size: 11) + 2 <= bar {
                    drawing.text(
                        String(count), x + bar / 2, (y + end) / 2 + 4, size: 11, .onBand(orNone: band),
                        anchor: .middle)
                }
                below += count
            }
            let total = String(period.counts.total)
            let size = Drawing.width(of: total, size: 12) <= slot ? 12 : 9
            drawing.text(total, x + bar / 2, y(below) - 4, size: size, anchor: .middle, isBold: true)
            if (periods.count - 1 - index) % step == 0 {
                drawing.text(period.name, x + bar / 2, bottom + 14, size: 11, .mutedInk, anchor: .middle)
            }
            if hasAxes, isFirstOfYear(index) {
                let edge = left + index * slot
                if index > 0 { drawing.line(edge, bottom, edge, bottom + 32, .rule) }
                drawing.text("\(period.year)", edge + 4, bottom + 29, size: 11)
            }
        }
        drawing.line(left, bottom, drawing.width, bottom, .rule)
    }

    /// The first period of a year, and the first of all unless the year ends at once.
    private func isFirstOfYear(_ index: Int) -> Bool {
        let years = periods.map(\.year)
        let next = min(index + 1, years.count - 1)
        return index == 0 ? years[next] == years[0] : years[index - 1] != years[index]
    }

    private func y(_ count: Int) -> Int { bottom - count * height / highest }

    /// Lines at numbers that are easy to read: five at most.
    private func drawScale(_ drawing: inout Drawing) {
        var step = 1
        var factors = [2, 5, 10]
        while highest / step > 5 {
            step = step * factors[0] / (factors[0] == 2 ? 1 : factors[0] == 5 ? 2 : 5)
            factors.append(factors.removeFirst())
        }
        for value in stride(from: 0, through: highest, by: step) {
            drawing.line(left, y(value), drawing.width, y(value), .rule)
            drawing.text("\(value)", left - 6, y(value) + 4, size: 12, .mutedInk, anchor: .end)
        }
    }
}
