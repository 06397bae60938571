import ADRModel

/// Every entry, open or not, and how to read the levels.
struct RegisterPart: ReviewPart {
    let review: RiskReview

    static let name = "register"
    static let summary = "every entry, open or not"

    func section(for reader: ReviewReader) -> ReportSection? {
        let risks = reader.isThorough ? review.register : reader.mineFirst(review.register)
        let entries = reader.entries(risks, of: Self.self) { entry(of: $0, reader) }
        return ReportSection(
            name: Self.name, title: "Register (\(review.register.count))",
            blocks: [.entries(ReportEntries(title: "What it says", entries: entries))]
                + (reader.isThorough ? [.text(ReportText(method))] : []),
            rest: ShellText.commandLine(["adr", "risk", "list"] + review.basis.filter.arguments))
    }

    var json: JSONValue? { nil }

    private func entry(of risk: ReviewedRisk, _ reader: ReviewReader) -> ReportEntry {
        let entry = risk.entry
        let kind = entry.effectiveKind == .risk ? "" : entry.effectiveKind.rawValue + ", "
        let target = entry.target.value.map { " to \($0.text)" } ?? ""
        return ReportEntry(
            key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.statement),
            note: ReportText(kind + entry.effectiveStatus.rawValue),
            facts: [
                .init(label: "owner", text: entry.owner.value.map(reader.name) ?? ""),
                .init(label: "response", text: ReportText((entry.response.value?.rawValue ?? "") + target)),
                .init(label: "review", text: .day(entry.reviewBy.value)),
            ])
    }

    /// How levels make bands, and what counts.
    private var method: String {
        let bands: String
        switch review.method.matrix.basis {
        case .product(let medium, let high, let critical):
            bands =
                "their product gives the band: "
                + zip(review.method.bands.dropFirst(), [medium, high, critical])
                .map { "\($0.name) from \($1)" }.joined(separator: ", ")
        case .nist: bands = "the table of NIST SP 800-30 gives the band"
        case .own: bands = "the team's own table gives the band"
        }
        return
            "A level is likelihood x impact, residual where given; \(bands). Risks that are open, in progress or have "
            + "occurred count as open. Levels rank risks and are not amounts: nothing is added up."
    }
}
