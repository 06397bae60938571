import ADRModel

/// What is taken for granted, what is owed, and what was looked at and is not a risk.
struct AssumptionsSection {
    let review: RiskReview

    var section: ReportSection {
        let parts: [(RiskKind, String, String)] = [
            (.assumption, "Assumptions", "No assumption is recorded."),
            (.debt, "Technical debt", "No debt is recorded."),
            (.nonRisk, "Looked at, and no risk", "No non-risk is recorded."),
        ]
        let blocks = parts.flatMap { kind, title, absence -> [ReportBlock] in
            let entries = review.entries(kind)
            guard !entries.isEmpty else { return [.text(ReportText(absence))] }
            let table = ReportTable(
                [
                    .key("Level"), .key("Entry"), .sentence("What it says"), .detail("Status"),
                    .detail("Owner"),
                ],
                entries.map { entry in
                    [
                        .level(of: entry), .reference(entry), ReportText(entry.statement),
                        ReportText(kind == .nonRisk ? "" : entry.entry.effectiveStatus.rawValue),
                        ReportText(entry.entry.owner.value ?? ""),
                    ]
                })
            return [.heading(title), .table(table)]
        }
        return ReportSection(
            name: "assumptions", title: "Assumptions, debt and non-risks", blocks: blocks)
    }
}
