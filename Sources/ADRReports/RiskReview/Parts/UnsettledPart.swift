import ADRModel

/// What one should not build on unseen: proposals that wait, debts, and assumptions.
struct UnsettledPart: ReviewPart {
    let review: RiskReview

    static let name = "unsettled"
    static let summary = "pending proposals, debts and assumptions, by name"
    static let linesOfRow = 0
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let debts = open(.debt)
        let assumptions = open(.assumption)
        let blocks = [
            ReportBlock.summary(
                Wording.counted(proposals.count, "proposal") + " to decide", of: proposals
            ) { .named($0) },
            ReportBlock.summary(Wording.counted(debts.count, "debt"), of: debts, told: told),
            ReportBlock.summary(
                Wording.counted(assumptions.count, "assumption"), of: assumptions, told: told),
        ].compactMap(\.self)
        guard !blocks.isEmpty else { return nil }
        return ReportSection(name: Self.name, title: "Unsettled", blocks: blocks, isShort: true)
    }

    var json: JSONValue? {
        .object([
            "proposals": RiskJSON.labels(proposals), "debts": RiskJSON.references(open(.debt)),
            "assumptions": RiskJSON.references(open(.assumption)),
        ])
    }

    private var proposals: [ReviewedDecision] { review.decisions.filter(\.isPending) }

    private func open(_ kind: RiskKind) -> [ReviewedRisk] { review.entries(kind).filter(\.isOpen) }

    /// `M 0003/R2 Photos are kept twice`
    private func told(_ risk: ReviewedRisk) -> ReportText {
        .leveled([risk]) + " " + .elastic(risk.statement)
    }
}
