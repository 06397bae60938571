import ADRModel

/// The register as comma-separated values, a row for each entry, worst first.
public struct RiskReviewCSV: Sendable {
    public init() {}

    private static let columns: [(name: String, value: @Sendable (ReviewedRisk) -> String)] = [
        ("reference", { $0.reference }),
        ("decision", { $0.decision.title }),
        ("path", { $0.decision.path }),
        ("decision_status", { $0.decision.status ?? "" }),
        ("kind", { $0.entry.effectiveKind.rawValue }),
        ("risk", { $0.entry.statement.value ?? "" }),
        ("band", { $0.band?.name ?? "" }),
        ("likelihood", { ($0.entry.effectiveLevel?.likelihood).map(String.init) ?? "" }),
        ("impact", { ($0.entry.effectiveLevel?.impact).map(String.init) ?? "" }),
        ("level", { $0.entry.level.value?.text ?? "" }),
        ("residual", { $0.entry.residual.value?.text ?? "" }),
        ("target", { $0.entry.target.value?.text ?? "" }),
        ("status", { $0.entry.effectiveStatus.rawValue }),
        ("open", { $0.isOpen ? "yes" : "no" }),
        ("owner", { $0.entry.owner.value ?? "" }),
        ("response", { $0.entry.response.value?.rawValue ?? "" }),
        ("quality", { ($0.entry.quality.value ?? []).map(\.rawValue).joined(separator: " ") }),
        ("next_action", { $0.nextAction?.task.value ?? "" }),
        ("next_action_owner", { $0.nextAction?.owner.value ?? "" }),
        ("next_action_by", { $0.nextAction?.by.value?.iso ?? "" }),
        ("trigger", { $0.entry.trigger.value ?? "" }),
        ("fallback", { $0.entry.fallback.value ?? "" }),
        ("raised", { $0.entry.raised.value?.iso ?? "" }),
        ("review_by", { $0.entry.reviewBy.value?.iso ?? "" }),
        ("refs", { $0.entry.refs.joined(separator: " ") }),
        // The columns that came later stand last, so that scripts that count find the others where they were.
        ("expected_by", { $0.entry.expectedBy.value?.iso ?? "" }),
    ]

    /// The first line.
    static var header: String { CSVText.row(columns.map(\.name)) }

    func render(_ review: RiskReview) -> String { text(of: review.register) }

    public func render(_ list: RiskList) -> String { text(of: list.risks) }

    private func text(of risks: [ReviewedRisk]) -> String {
        Self.header
            + risks.map { risk in CSVText.row(Self.columns.map { $0.value(risk) }) }.joined()
    }
}
