import ADRModel

/// Where open risks gather: at which qualities, on whom, and about what; and which points touch several qualities.
struct HotSpotsPart: ReviewPart {
    let review: RiskReview

    static let name = "hot-spots"
    static let summary = "qualities, people and tags with the most risks; trade-offs"
    static let linesOfRow = 1

    func section(for reader: ReviewReader) -> ReportSection? {
        let themes = review.themes
        let spots = themes.concentrations.filter { $0.risks.count > 1 || $0.kind == .quality }
        guard reader.isThorough else {
            let shown = chosen(spots, reader.rows(of: Self.self) ?? spots.count)
            guard !shown.isEmpty else { return nil }
            let entries = shown.map { entry(of: $0, reader) }
            return ReportSection(
                name: Self.name, title: "Hot spots",
                blocks: [.entries(ReportEntries(title: "Where", entries: entries))])
        }
        var blocks: [ReportBlock] = spots.isEmpty ? [] : [.table(table(of: spots, themes.themes))]
        let unassigned = review.qualities.unassigned
        if !unassigned.isEmpty, !blocks.isEmpty {
            blocks.append(
                .text(
                    ReportText(Wording.counted(unassigned.count, "open risk") + " without a quality: ")
                        + .few(unassigned) + "."))
        }
        let points = review.qualities.points
        if !points.isEmpty {
            blocks += [.heading("Trade-off and sensitivity points"), .table(table(of: points))]
        }
        return blocks.isEmpty ? nil : ReportSection(name: Self.name, title: "Hot spots", blocks: blocks)
    }

    var json: JSONValue? {
        let (themes, qualities) = (review.themes, review.qualities)
        return .object([
            "spots": .array(
                themes.concentrations.map { spot in
                    .object([
                        "by": .string(spot.kind.rawValue), "name": .string(spot.name),
                        "open": RiskJSON.all(spot.counts),
                        "assumptions_without_level": .number(spot.risks.count { !$0.isCounted }),
                        "risks": RiskJSON.references(spot.risks),
                    ])
                }),
            "themes": .array(
                themes.themes.map { theme in
                    .object([
                        "qualities": .strings(theme.qualities.map(\.rawValue)),
                        "risks": RiskJSON.references(theme.risks),
                    ])
                }),
            "without_a_quality": RiskJSON.references(qualities.unassigned),
            "points": RiskJSON.references(qualities.points),
        ])
    }

    /// The worst qualities, and where there is room for them the worst owner and tag.
    private func chosen(_ spots: [RiskConcentration], _ rows: Int) -> [RiskConcentration] {
        func worst(_ kind: RiskConcentration.Kind, _ count: Int) -> [RiskConcentration] {
            Array(spots.filter { $0.kind == kind }.prefix(count))
        }
        let others = rows > 3 ? worst(.owner, 1) + worst(.tag, 1) : []
        return worst(.quality, rows - others.count) + others
    }

    private func entry(of spot: RiskConcentration, _ reader: ReviewReader) -> ReportEntry {
        let bands = review.method.tally(of: spot.risks.map(\.band))
        let worst = spot.risks[0]
        return ReportEntry(
            key: worst.band.map { .band($0, $0.letter) } ?? "", name: ReportText(name(of: spot, reader)),
            sentence: "worst " + .reference(worst) + " " + .elastic(worst.statement),
            note: ReportText(
                "\(spot.risks.count) open" + (bands.isEmpty ? "" : ": " + bands)),
            facts: [])
    }

    /// `Reliability`, `owner lee`, `tag payments`
    private func name(of spot: RiskConcentration, _ reader: ReviewReader) -> String {
        guard spot.kind == .quality else { return "\(spot.kind.rawValue) \(spot.name)" }
        return QualityAttribute(rawValue: spot.name).map(reader.name) ?? spot.name
    }

    private func table(of spots: [RiskConcentration], _ themes: [RiskTheme]) -> ReportTable {
        let bands = review.method.bands.reversed()
        return ReportTable(
            [.key("By"), .sentence("Which")] + bands.map { .number($0.name.capitalizedFirst) }
                + [.detail("Worst"), .detail("In linked decisions")],
            spots.map { spot in
                let quality = spot.kind == .quality ? QualityAttribute(rawValue: spot.name) : nil
                let name = quality.map { "\(Wording.name(of: $0)) (\(Wording.meaning(of: $0)))" } ?? spot.name
                let theme = quality.flatMap { quality in themes.first { $0.qualities.contains(quality) } }
                return [ReportText(spot.kind.rawValue), ReportText(name)]
                    + bands.map { ReportText(String(spot.counts[$0])) }
                    + [.few(spot.risks), theme.map(text) ?? ""]
            })
    }

    /// `5 risks of 0003 and 0007: one remedy may treat all`
    private func text(of theme: RiskTheme) -> ReportText {
        ReportText("\(theme.risks.count) risks of ") + .labels(theme.decisions)
            + ": one remedy may treat all"
    }

    private func table(of points: [ReviewedRisk]) -> ReportTable {
        ReportTable(
            [
                .key("Point"), .key("Kind"), .sentence("What it is"), .detail("Qualities"), .detail("Watch"),
            ],
            points.map { point in
                [
                    .reference(point), ReportText(point.entry.effectiveKind.rawValue),
                    ReportText(point.statement), .qualities(point.entry.quality.value),
                    ReportText(point.entry.trigger.value ?? ""),
                ]
            })
    }
}
