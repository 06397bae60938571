import ADRModel

/// The register seen from the qualities: what threatens them, what they trade, what to test and to watch.
struct QualitiesSection {
    let view: QualityView
    /// From low to critical.
    let bands: [RiskBand]

    var section: ReportSection? {
        var blocks: [ReportBlock] = []
        if !view.profiles.isEmpty {
            blocks.append(.table(profiles))
            if !view.unassigned.isEmpty {
                let count = Wording.counted(view.unassigned.count, "open risk")
                blocks.append(
                    .text(ReportText("\(count) without a quality: ") + .references(view.unassigned) + "."))
            }
        }
        if !view.points.isEmpty {
            blocks += [
                .heading("Trade-off and sensitivity points"),
                .table(
                    ReportTable(
                        [
                            .key("Point"), .key("Kind"), .sentence("What it is"), .detail("Qualities"),
                            .detail("Watch"),
                        ],
                        view.points.map { point in
                            [
                                .reference(point), ReportText(point.entry.effectiveKind.rawValue),
                                ReportText(point.statement), .qualities(point.entry.quality.value),
                                ReportText(point.entry.trigger.value ?? ""),
                            ]
                        })),
            ]
        }
        if !view.watched.isEmpty || !view.checks.isEmpty {
            blocks.append(.heading("What to test and to watch"))
        }
        if !view.watched.isEmpty {
            blocks.append(
                .table(
                    ReportTable(
                        [
                            .key("Level"), .key("Risk"), .sentence("Early sign"), .detail("Tells that"),
                            .detail("Then"),
                        ],
                        view.watched.map { risk in
                            [
                                .level(of: risk), .reference(risk),
                                ReportText(risk.entry.trigger.value ?? ""),
                                ReportText(risk.statement), ReportText(risk.entry.fallback.value ?? ""),
                            ]
                        })))
        }
        if !view.checks.isEmpty {
            blocks.append(
                .table(
                    ReportTable(
                        [.key("Decision"), .sentence("How it is confirmed")],
                        view.checks.map { [.label($0.decision), ReportText($0.text)] })))
        }
        guard !blocks.isEmpty else { return nil }
        return ReportSection(name: "qualities", title: "Qualities at stake", blocks: blocks)
    }

    private var profiles: ReportTable {
        ReportTable(
            [.sentence("Quality")]
                + bands.reversed().map { .number($0.name.capitalizedFirst) }
                + [.detail("Means"), .detail("Risks"), .detail("Points")],
            view.profiles.map { profile in
                [ReportText(Wording.name(of: profile.quality))]
                    + bands.reversed().map { ReportText(String(profile.counts[$0])) }
                    + [
                        ReportText(Wording.meaning(of: profile.quality)), .references(profile.open),
                        .references(profile.points),
                    ]
            })
    }
}
