import ADRModel

/// The worst open entries and what is done about them.
struct TopRisksSection {
    let review: RiskReview
    let audience: RiskReviewAudience

    var section: ReportSection {
        let rows = review.topRisks.map { risk -> [ReportText] in
            [
                .level(of: risk), .reference(risk), ReportText(risk.statement), threatened(risk),
                ReportText(risk.entry.owner.value ?? "nobody"),
                ReportText(risk.entry.response.value?.rawValue ?? "none"),
                ReportText(risk.nextActionText(asOf: review.asOf)),
                ReportText(risk.entry.trigger.value ?? ""), ReportText(risk.entry.fallback.value ?? ""),
            ]
        }
        let table = ReportTable(
            [
                .key("Level"), .key("Risk"), .sentence("What may happen"), .detail("Threatens"),
                .detail("Owner"),
                .detail("Response"), .detail("Next"), .detail("Watch"), .detail("Fallback"),
            ], rows, isStacked: true)
        return ReportSection(
            name: "top-risks", title: "Top risks",
            blocks: [rows.isEmpty ? .text("No open risk has a level.") : .table(table)])
    }

    /// The qualities; for a product owner in plain words.
    private func threatened(_ risk: ReviewedRisk) -> ReportText {
        guard audience.name == RiskReviewAudience.productOwner.name else {
            return .qualities(risk.entry.quality.value)
        }
        let qualities = risk.entry.quality.value ?? []
        return ReportText(
            qualities.map { "\(Wording.name(of: $0)) (\(Wording.meaning(of: $0)))" }.joined(separator: ", "))
    }
}
