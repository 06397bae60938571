import ADRModel

/// What became of the register since an earlier state.
struct ChangesSection {
    let changes: RiskChanges

    var section: ReportSection {
        let rows = changes.changes.map { change -> [ReportText] in
            [
                ReportText(change.kind.rawValue), .level(of: change.risk), .reference(change.risk),
                ReportText(change.risk.statement), before(change),
            ]
        }
        let table = ReportTable(
            [.key("Change"), .key("Level"), .key("Risk"), .sentence("What may happen"), .detail("Before")],
            rows)
        return ReportSection(
            name: "changes", title: "What changed since \(changes.name)",
            blocks: rows.isEmpty
                ? [.text("No entry has changed.")] : [.text(ReportText(summary)), .table(table)])
    }

    /// `2 new, 1 raised`
    private var summary: String {
        RiskChanges.Kind.allCases.compactMap { kind in
            let count = changes.changes.count { $0.kind == kind }
            return count > 0 ? "\(count) \(kind.rawValue)" : nil
        }.joined(separator: ", ") + "."
    }

    private func before(_ change: RiskChanges.Change) -> ReportText {
        switch change.kind {
        case .new, .removed: ""
        case .raised, .lowered, .moved: ReportText(change.levelBefore?.text ?? "")
        case .occurred, .accepted, .closed, .reopened: ReportText(change.statusBefore?.rawValue ?? "")
        }
    }
}
