import ADRModel

/// The open entries over time, from the history of the log.
struct TrendSection {
    let trend: BandTrend?
    /// Why there is no trend, if it was asked for.
    let gap: String?

    private static let title = "Open risks over time"

    var section: ReportSection? {
        guard let trend else {
            return gap.map { gap in
                ReportSection(
                    name: BetterOrWorsePart.name, title: Self.title,
                    blocks: [.text(ReportText("The history could not be read: \(gap)."))])
            }
        }
        guard trend.points.count > 1, trend.points.contains(where: { $0.counts.total > 0 }) else {
            return nil
        }
        let picture = BandTrendPicture(trend: trend)
        let hasUnrated = trend.points.contains { $0.counts.unrated > 0 }
        let rows = trend.sampled(BandTrendPicture.maximumBars(.wide)).reversed().map {
            point -> [ReportText] in
            let bands = trend.bands.reversed().map { ReportText(String(point.counts[$0])) }
            return [ReportText(point.day.iso)] + bands
                + (hasUnrated ? [ReportText(String(point.counts.unrated))] : [])
                + [ReportText(String(point.counts.total))]
        }
        let columns: [ReportTable.Column] =
            [.key("Day")] + trend.bands.reversed().map { .number($0.name.capitalizedFirst) }
            + (hasUnrated ? [.number("No level")] : []) + [.number("All")]
        return ReportSection(
            name: BetterOrWorsePart.name, title: Self.title,
            blocks: (picture.selection.map { [.text(ReportText($0))] } ?? [])
                + [.picture(picture, data: ReportTable(columns, rows))])
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
