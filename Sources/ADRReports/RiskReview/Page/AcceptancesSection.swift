import ADRModel

/// The risks that were accepted, and when the acceptance ends.
struct AcceptancesSection {
    let acceptances: [RiskAcceptance]

    var section: ReportSection {
        let rows = acceptances.map { acceptance -> [ReportText] in
            let risk = acceptance.risk
            let end = acceptance.ends.map { day in
                let days = acceptance.daysLeft ?? 0
                return days < 0
                    ? "ended on \(day.iso), \(Wording.counted(-days, "day")) ago"
                    : "\(day.iso), \(Wording.distance(days: days))"
            }
            return [
                .level(of: risk), .reference(risk), ReportText(risk.statement),
                ReportText(risk.entry.owner.value ?? "no owner"), ReportText(end ?? "no end is set"),
            ]
        }
        let table = ReportTable(
            [
                .key("Level"), .key("Risk"), .sentence("What may happen"), .detail("Accepted by"),
                .detail("Until"),
            ], rows)
        return ReportSection(
            name: "accepted", title: "Accepted risks",
            blocks: [rows.isEmpty ? .text("No risk is accepted.") : .table(table)])
    }
}
