import ADRModel
import ADRText

/// What became of the register since an earlier state, a line for each entry.
struct ChangesPart: ReviewPart {
    let review: RiskReview

    static let name = "changes"
    static let summary = "what happened to each risk since an earlier state"
    static let linesOfRow = 1

    func section(for reader: ReviewReader) -> ReportSection? {
        review.movement.map { movement in
            let entries = reader.entries(movement.steps, of: Self.self) { step in
                ReportEntry(
                    key: .level(of: step.risk), name: .reference(step.risk),
                    sentence: .elastic(step.risk.statement), note: ReportText(step.text), facts: [])
            }
            return ReportSection(
                name: Self.name, title: "What changed since \(movement.name(asOf: review.asOf))",
                blocks: [.text(.strong(movement.balance + "."))]
                    + (entries.isEmpty
                        ? [.text("No entry has changed.")]
                        : [.entries(ReportEntries(title: "What may happen", entries: entries))]))
        }
    }

    var json: JSONValue? {
        review.movement.map { movement in
            .object([
                "steps": .array(movement.steps.map(step)),
                "removed": .array(movement.steps.filter(\.isRemoved).map { RiskJSON.value(of: $0.risk) }),
            ])
        } ?? .null
    }

    private func step(_ step: RegisterMovement.Step) -> JSONValue {
        .object([
            "risk": .string(step.risk.reference), "term": .string(orNull: step.term?.rawValue),
            "level": .string(orNull: step.level?.rawValue), "happened": .bool(step.hasHappened),
            "level_before": RiskJSON.level(step.before?.entry.effectiveLevel),
            "status_before": .string(orNull: step.before?.entry.effectiveStatus.rawValue),
            "text": .string(step.text),
        ])
    }
}

extension RegisterMovement {
    /// `v1.4 (1 Oct)`, without the day if the name has it, or the day alone if that is the name.
    func name(asOf today: CalendarDate) -> String {
        guard let day, since == day.iso || !since.utf8.suffix(10).elementsEqual(day.iso.utf8) else {
            return since
        }
        let text = Wording.day(day, asOf: today)
        return since == day.iso ? text : "\(since) (\(text))"
    }
}
