import ADRModel

/// What open entries have in common: themes, and on whom or what many of them hang.
struct ThemesSection {
    let themes: RiskThemes
    /// From low to critical.
    let bands: [RiskBand]

    /// The most rows of each kind of concentration.
    private static let maximumRows = 3
    private static let maximumReferences = 8

    var section: ReportSection? {
        let gathered = RiskConcentration.Kind.allCases.flatMap { kind in
            themes.concentrations.filter { $0.kind == kind && $0.risks.count > 1 }.prefix(Self.maximumRows)
        }
        guard !gathered.isEmpty else { return nil }
        var blocks: [ReportBlock] =
            themes.themes.isEmpty
            ? [.text("No quality is threatened by more than one open risk.")]
            : [
                .text(
                    "Risks of one decision, or of linked ones, that threaten the same: one remedy may treat them."
                ),
                .table(table),
            ]
        blocks += [.heading("Where open risks gather"), .table(table(of: gathered))]
        return ReportSection(name: "themes", title: "Risk themes", blocks: blocks)
    }

    private var table: ReportTable {
        ReportTable(
            [
                .key("Worst"), .sentence("At stake"), .detail("Risks"), .detail("Decisions"),
                .detail("Owners"),
            ],
            themes.themes.map { theme in
                let qualities = theme.qualities.map {
                    "\(Wording.name(of: $0)) (\(Wording.meaning(of: $0)))"
                }
                let owners = Set(theme.risks.map { $0.entry.owner.value ?? "no owner" })
                return [
                    .level(of: theme.risks[0]), ReportText(Wording.list(qualities)),
                    .references(theme.risks), .labels(theme.decisions),
                    ReportText(owners.sorted().joined(separator: ", ")),
                ]
            })
    }

    private func worst(_ risks: [ReviewedRisk]) -> ReportText {
        .references(Array(risks.prefix(Self.maximumReferences)))
            + (risks.count > Self.maximumReferences
                ? ReportText(" and \(risks.count - Self.maximumReferences) more") : "")
    }

    private func table(of concentrations: [RiskConcentration]) -> ReportTable {
        ReportTable(
            [.key("By"), .sentence("Which")]
                + bands.reversed().map { .number($0.name.capitalizedFirst) }
                + [.detail("Risks")],
            concentrations.map { concentration in
                let counts = concentration.counts
                let quality =
                    concentration.kind == .quality ? QualityAttribute(rawValue: concentration.name) : nil
                let name = quality.map(Wording.name) ?? concentration.name
                return [ReportText(concentration.kind.rawValue), ReportText(name)]
                    + bands.reversed().map { ReportText(String(counts[$0])) }
                    + [worst(concentration.risks)]
            })
    }
}
