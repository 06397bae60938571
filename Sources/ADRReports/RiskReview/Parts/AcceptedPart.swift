import ADRModel

/// The risks that were accepted, and when the acceptance ends.
struct AcceptedPart: ReviewPart {
    let review: RiskReview

    static let name = "accepted"
    static let summary = "accepted risks, by whom and until when"

    func section(for reader: ReviewReader) -> ReportSection? {
        let entries = reader.entries(review.acceptances, of: Self.self) { acceptance in
            let risk = acceptance.risk
            return ReportEntry(
                key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.statement),
                note: ReportText(end(of: acceptance)),
                facts: [.init(label: "by", text: risk.entry.owner.value.map(reader.name) ?? "no owner")])
        }
        return ReportSection(
            name: Self.name, title: "Accepted risks (\(review.acceptances.count))",
            blocks: [
                entries.isEmpty
                    ? .text("No risk is accepted.")
                    : .entries(ReportEntries(title: "What may happen", entries: entries))
            ])
    }

    var json: JSONValue? {
        .array(
            review.acceptances.map { acceptance in
                .object([
                    "risk": .string(acceptance.risk.reference),
                    "ends": .string(orNull: acceptance.ends?.iso),
                    "days_left": .number(orNull: acceptance.daysLeft),
                ])
            })
    }

    private func end(of acceptance: RiskAcceptance) -> String {
        guard let day = acceptance.ends, let left = acceptance.daysLeft else { return "no end date" }
        let text = Wording.day(day, asOf: review.asOf)
        return left < 0
            ? "expired \(text), \(Wording.counted(-left, "day")) ago"
            : "until \(text), \(Wording.distance(days: left))"
    }
}
