import ADRModel

/// Stacked bands on an axis of time, with their numbers.
struct BandTrendPicture: ReportPicture {
    let periods: [BandTrend.Period]
    /// From low to critical.
    let bands: [RiskBand]

    static let name = "band-trend"
    var title: String { "Open risks over time" }

    var description: String {
        guard let first = periods.first, let last = periods.last else { return "" }
        return "Open entries by band at the end of each \(first.isQuarter ? "quarter" : "month"), from "
            + "\(first.fullName) (\(first.counts.total)) to \(last.fullName) (\(last.counts.total))."
    }

    /// From the ground up; `nil` stands for what has no level.
    private var stack: [RiskBand?] {
        bands.reversed() + (periods.contains { $0.counts.unrated > 0 } ? [nil] : [])
    }

    /// The numbers, the last period first.
    var table: ReportTable {
        ReportTable(
            [.key("End of")] + stack.map { .number($0?.name.capitalizedFirst ?? "No level") } + [
                .number("All")
            ],
            periods.reversed().map { period in
                [ReportText(period.fullName)]
                    + (stack.map { period.counts[orNone: $0] } + [period.counts.total])
                    .map { ReportText(String($0)) }
            })
    }

    /// The last year on a phone.
    func drawing(_ form: PictureForm) -> Drawing {
        let (left, top, height) = (form == .wide ? 40 : 28, 22, form == .wide ? 200 : 170)
        var drawing = Drawing(form, height: top + height + 36)
        PeriodBars(
            periods: periods.suffix(form == .wide ? 24 : 12), bands: bands, left: left, top: top,
            height: height, hasAxes: true
        ).draw(on: &drawing)
        drawing.legend(stack, x: left)
        return drawing
    }

    /// Numbers under the letters of the bands, and bars of the same letters.
    func terminal(width: Int) -> StyledText? {
        let highest = max(1, periods.map(\.counts.total).max() ?? 1)
        let cell = max(4, String(highest).utf8.count + 2)
        func right(_ text: String) -> String {
            String(repeating: " ", count: max(0, cell - text.count)) + text
        }
        let names = 2 + (periods.map { $0.fullName.count }.max() ?? 0)
        let room = width - names - cell * (stack.count + 1) - 3
        guard room >= 10 else { return nil }
        let unit = (highest + room - 1) / room
        let key = stack.map { "\($0?.letter ?? "-") \($0?.name ?? "no level")" }.joined(separator: ", ")
        let head =
            String(repeating: " ", count: names) + stack.map { right($0?.letter ?? "-") }.joined()
            + right("all")
        let lines = periods.map { period in
            var below = 0
            let bar = stack.map { band in
                let start = below / unit
                below += period.counts[orNone: band]
                let letters = String(repeating: band?.letter ?? "-", count: below / unit - start)
                return StyledText(letters, band.map(TextStyle.band))
            }.joined()
            let numbers = (stack.map { period.counts[orNone: $0] } + [period.counts.total]).map {
                right(String($0))
            }
            return StyledText(
                "  " + TerminalText.padded(period.fullName, to: names - 2) + numbers.joined() + "  ")
                + bar
        }
        let legend = key + (unit > 1 ? "; each letter stands for \(unit)" : "")
        return ([StyledText(head)] + lines + [StyledText("  " + legend)]).joined(separator: "\n")
    }
}
