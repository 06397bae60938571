import ADRModel

/// What the meeting is asked to decide, of whom, and what waiting costs.
struct AsksSection {
    let asks: [ReviewAsk]
    let method: RiskMethod

    var section: ReportSection {
        let rows = asks.map { ask -> [ReportText] in
            [
                .band(ask.risk?.band, ask.risk?.band?.letter ?? ""),
                .link(ask.reference, to: ask.decision.path),
                ReportText(ask.question),
                ReportText(
                    ask.addressees.isEmpty
                        ? "nobody is named"
                        : ask.addressees.map { method.introduction(of: $0) }.joined(separator: ", ")),
                ReportText(ask.costOfWaiting),
            ]
        }
        let table = ReportTable(
            [.key("Band"), .key("About"), .sentence("Decision"), .detail("Asked of"), .detail("Until then")],
            rows)
        return ReportSection(
            name: "decisions-asked", title: "Decisions asked for today (\(asks.count))",
            blocks: [asks.isEmpty ? .text("No decision is waiting for this meeting.") : .table(table)])
    }
}
