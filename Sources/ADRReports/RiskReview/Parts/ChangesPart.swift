import ADRModel

/// What became of the register since an earlier state, a line for each entry.
struct ChangesPart {
    let review: RiskReview

    var section: ReportSection? {
        review.movement.map { movement in
            let rows = movement.steps.map { step -> [ReportText] in
                [
                    .level(of: step.risk), .reference(step.risk), ReportText(step.risk.statement),
                    ReportText(step.text),
                ]
            }
            let table = ReportTable(
                [.key("Level"), .key("Risk"), .sentence("What may happen"), .detail("What became of it")],
                rows)
            return ReportSection(
                name: RiskReviewPart.changes.rawValue,
                title: "What changed since \(movement.name(asOf: review.asOf))",
                blocks: [.text(.strong(movement.balance + "."))]
                    + (rows.isEmpty ? [.text("No entry has changed.")] : [.table(table)]))
        }
    }
}

extension RegisterMovement {
    /// `v1.4 (1 Oct)`, or the day alone if the earlier state is named by it.
    func name(asOf today: CalendarDate) -> String {
        guard let day else { return since }
        let text = Wording.day(day, asOf: today)
        return since == day.iso ? text : "\(since) (\(text))"
    }
}
