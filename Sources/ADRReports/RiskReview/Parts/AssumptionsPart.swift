import ADRModel

/// What is taken for granted, what is owed, and what was looked at and is not a risk.
struct AssumptionsPart: ReviewPart {
    let review: RiskReview

    static let name = "assumptions"
    static let summary = "assumptions, debt and ruled-out risks"

    func section(for reader: ReviewReader) -> ReportSection? {
        let kinds: [(RiskKind, String)] = [
            (.assumption, "Assumptions"), (.debt, "Technical debt"), (.nonRisk, "Ruled out"),
        ]
        let blocks = kinds.flatMap { kind, title -> [ReportBlock] in
            let risks = review.entries(kind)
            guard !risks.isEmpty else { return [] }
            let entries = reader.shown(risks, of: Self.self).map { risk in
                ReportEntry(
                    key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.statement),
                    note: ReportText(kind == .nonRisk ? "" : risk.entry.effectiveStatus.rawValue),
                    facts: risk.entry.owner.value.map { [.init(label: "owner", text: reader.name(of: $0))] }
                        ?? [])
            }
            return [
                .heading("\(title) (\(risks.count))"),
                .entries(ReportEntries(title: "What it says", entries: entries)),
            ]
        }
        return ReportSection(
            name: Self.name, title: "Assumptions, debt and ruled-out risks",
            blocks: blocks.isEmpty ? [.text("No assumption or debt is recorded.")] : blocks)
    }

    var json: JSONValue? {
        .object([
            "assumptions": RiskJSON.references(review.entries(.assumption)),
            "debts": RiskJSON.references(review.entries(.debt)),
            "ruled_out": RiskJSON.references(review.entries(.nonRisk)),
        ])
    }
}
