import ADRModel

/// The heat map and what stands in it.
struct HeatMapPart: ReviewPart {
    let review: RiskReview

    static let name = "heat-map"
    static let summary = "open risks by likelihood and impact"
    static let pictures = [HeatMapPicture.name]
    static let linesOfRow = 0

    /// Of a level with more entries the worst are named; the register has them all.
    private static let maximumNames = 12

    func section(for reader: ReviewReader) -> ReportSection? {
        let cells = review.heatMap.rows.joined().filter { !$0.references.isEmpty }
            .sorted {
                ($0.band, $0.level.impact, $0.level.likelihood) > (
                    $1.band, $1.level.impact, $1.level.likelihood
                )
            }
        guard !cells.isEmpty else { return nil }
        let rated = Dictionary(
            review.register.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = cells.map { cell -> [ReportText] in
            [
                .band(cell.band, "\(cell.band.letter) \(cell.level.text)"),
                cell.references.prefix(Self.maximumNames).map { name in
                    rated[name].map(ReportText.reference) ?? ReportText(name)
                }
                .joined(separator: ", ")
                    + ReportText(
                        cell.references.count > Self.maximumNames
                            ? " and \(cell.references.count - Self.maximumNames) more" : ""),
            ]
        }
        var blocks: [ReportBlock] = [
            .picture(
                HeatMapPicture(map: review.heatMap),
                data: ReportTable([.key("Level"), .sentence("Risks")], rows))
        ]
        if reader.isThorough, !review.heatMap.moves.isEmpty { blocks.append(.text(ReportText(movesText))) }
        return ReportSection(name: Self.name, title: "Heat map", blocks: blocks)
    }

    private var movesText: String {
        func told(_ cause: RiskHeatMap.Move.Cause) -> [String] {
            let moves = review.heatMap.moves.filter { $0.cause == cause }
            let limit = HeatMapLayout.maximumArrows
            return moves.prefix(limit).map { "\($0.reference) \($0.from.text) → \($0.to.text)" }
                + (moves.count > limit ? ["and \(moves.count - limit) more"] : [])
        }
        let parts = [
            ("Expected after the actions", told(.target)), ("Reached by actions done", told(.residual)),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))." }
            .joined(separator: " ")
    }
}
