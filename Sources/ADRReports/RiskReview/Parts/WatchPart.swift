import ADRModel

/// What to watch: early signs, what each warns of, and what to do then; and how decisions are confirmed.
struct WatchPart: ReviewPart {
    let review: RiskReview

    static let name = "watch"
    static let summary = "early signs to watch for, and what to do then"

    func section(for reader: ReviewReader) -> ReportSection? {
        let view = review.qualities
        let isThorough = reader.isThorough
        guard !view.watched.isEmpty || isThorough && !view.checks.isEmpty else {
            return ReportSection(
                name: Self.name, title: "Signs to watch", blocks: [.text("No risk has an early sign.")])
        }
        let watched = reader.mineFirst(view.watched)
        let accepted = watched.count { !$0.entry.effectiveStatus.isOpen }
        let entries = reader.entries(watched, of: Self.self) { entry(of: $0, reader) }
        let checks = ReportTable(
            [.key("Decision"), .sentence("How it is confirmed")],
            view.checks.map { [.label($0.decision), ReportText($0.text)] })
        return ReportSection(
            name: Self.name,
            title: "Signs to watch (\(watched.count)\(accepted > 0 ? ", \(accepted) of them accepted" : ""))"
                + reader.order(watched.map(\.entry.owner.value)),
            blocks: (entries.isEmpty ? [] : [.entries(ReportEntries(title: "Early sign", entries: entries))])
                + (isThorough && !checks.rows.isEmpty
                    ? [.heading("How decisions are confirmed"), .table(checks)] : []))
    }

    var json: JSONValue? {
        let view = review.qualities
        return .object([
            "signs": RiskJSON.references(view.watched),
            "checks": .array(
                view.checks.map {
                    .object(["decision": .string($0.decision.label), "text": .string($0.text)])
                }),
        ])
    }

    private func entry(of risk: ReviewedRisk, _ reader: ReviewReader) -> ReportEntry {
        ReportEntry(
            key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.entry.trigger.value ?? ""),
            note: risk.entry.owner.value.map { reader.isMine($0) ? .strong($0) : ReportText($0) }
                ?? "no owner",
            facts: [
                .init(label: "do", text: .elastic(risk.entry.fallback.value ?? "no fallback")),
                .init(label: "at", text: .elastic(risk.record.appliesTo.first ?? "")),
                .init(label: "warns of", text: .elastic(risk.statement)),
            ])
    }
}
