import ADRModel

/// Whether there is more or less than before: the balance since the earlier state, and the open entries at the end of
/// each of the last months.
struct BetterOrWorsePart: ReviewPart {
    let review: RiskReview

    static let name = "better-or-worse"
    static let summary = "the balance since the earlier state, and the last twelve months"
    static let pictures = [BandTrendPicture.name]
    static let linesOfRow = 0

    func section(for reader: ReviewReader) -> ReportSection? {
        if reader.isThorough { return TrendSection(trend: review.trend, gap: review.historyGap).section }
        var blocks: [ReportBlock] = []
        let months = review.trend?.months(12, until: review.asOf, now: review.counts) ?? []
        if months.count > 1, months.contains(where: { $0.counts.total > 0 }) {
            let picture = MonthsPicture(months: months, bands: review.method.bands)
            blocks.append(.picture(picture, data: picture.table))
        }
        if let movement = review.movement {
            let within = movement.within.isEmpty ? "" : "; of these " + movement.within
            blocks.append(.text(.strong(movement.balance) + .elastic(within)))
        }
        if let gap = review.historyGap {
            blocks.append(.text(ReportText("The history could not be read: \(gap).")))
        }
        guard !blocks.isEmpty else { return nil }
        return ReportSection(
            name: Self.name, title: "Better or worse", blocks: blocks,
            isShort: true)
    }
}

extension BandTrend {
    /// The open entries at the end of a month.
    struct Month {
        let year: Int
        let month: Int
        let counts: RiskCounts

        /// `Oct`
        var name: String { Wording.months[month - 1] }
    }

    /// The last months up to a day, a month without a commit as the one before; the last one as it is now.
    func months(_ limit: Int, until day: CalendarDate, now: RiskCounts) -> [Month] {
        func index(_ day: CalendarDate) -> Int { day.year * 12 + day.month - 1 }
        var ends: [Int: RiskCounts] = [:]
        for point in points { ends[index(point.day)] = point.counts }
        let last = index(day)
        guard let first = ends.keys.min(), first < last else { return [] }
        ends[last] = now
        var counts = RiskCounts(low: 0, medium: 0, high: 0, critical: 0)
        let months = (first...last).map { month in
            counts = ends[month] ?? counts
            return Month(year: month / 12, month: month % 12 + 1, counts: counts)
        }
        return Array(months.suffix(limit))
    }
}

/// The open entries of some months, as two rows of numbers or as bars.
struct MonthsPicture: ReportPicture {
    let months: [BandTrend.Month]
    /// From low to critical.
    let bands: [RiskBand]

    static let name = "better-or-worse"
    static let isSmall = true
    var title: String { "Open risks at the end of each month" }

    var description: String {
        months.map { "\($0.name) \($0.year): \($0.counts.total), of these \(grave($0.counts)) \(graveName)" }
            .joined(separator: "; ") + "."
    }

    private func grave(_ counts: RiskCounts) -> Int { bands.suffix(2).reduce(0) { $0 + counts[$1] } }
    private var graveName: String { bands.suffix(2).reversed().map(\.name).joined(separator: ", ") }
    private var rows: [(name: String, value: (RiskCounts) -> Int)] {
        [(graveName, grave), ("all open", \.total)]
    }

    /// The numbers, a column for each month.
    var table: ReportTable {
        ReportTable(
            [.sentence("")] + months.map { .number($0.name) },
            rows.map { row in
                [.strong(row.name)] + months.map { ReportText(String(row.value($0.counts))) }
            })
    }

    func terminal(width: Int) -> StyledText? {
        let indentation = 2 + (rows.map { TerminalText.width(of: $0.name) }.max() ?? 0)
        let cell = max(5, 2 + (months.map { String($0.counts.total).utf8.count }.max() ?? 0))
        let shown = months.suffix(max(1, (width - indentation) / cell))
        let highest = max(1, shown.map(\.counts.total).max() ?? 1)
        func right(_ text: String) -> String {
            String(repeating: " ", count: max(0, cell - 1 - TerminalText.width(of: text))) + text
        }
        let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let lines =
            [TerminalText.padded("", to: indentation) + shown.map { right($0.name) + " " }.joined()]
            + rows.map { row in
                "  " + TerminalText.padded(row.name, to: indentation - 2)
                    + shown.map { month in
                        let value = row.value(month.counts)
                        return right(String(value)) + (value > 0 ? bars[(value * 8 - 1) / highest] : " ")
                    }.joined()
            }
        return StyledText(
            lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n"))
    }

    func drawing(_ form: PictureForm) -> Drawing {
        let (top, height) = (18, form == .wide ? 92 : 66)
        let bottom = top + height
        var drawing = Drawing(form, height: bottom + 18)
        let slot = form.width / max(1, months.count)
        let bar = slot * 3 / 4
        let highest = max(1, months.map(\.counts.total).max() ?? 1)
        for (index, month) in months.enumerated() {
            let x = index * slot + (slot - bar) / 2
            var below = 0
            for band in bands.reversed().map(Optional.some) + [nil] {
                let count = band.map { month.counts[$0] } ?? month.counts.unrated
                guard count > 0 else { continue }
                let y = bottom - (below + count) * height / highest
                let end = bottom - below * height / highest
                drawing.rectangle(x, y, bar, end - y, .band(orNone: band), border: .paper)
                if end - y >= 14, bar >= 20 {
                    drawing.text(
                        String(count), x + bar / 2, (y + end) / 2 + 4, size: 11, .onBand(orNone: band),
                        anchor: .middle)
                }
                below += count
            }
            drawing.text(
                String(month.counts.total), x + bar / 2, bottom - below * height / highest - 4, size: 12,
                anchor: .middle, isBold: true)
            drawing.text(month.name, x + bar / 2, bottom + 14, size: 11, .mutedInk, anchor: .middle)
        }
        drawing.line(0, bottom, form.width, bottom, .rule)
        return drawing
    }
}
