import ADRModel

/// The worst open entries: who owns each, what comes next, which sign tells that it strikes, and how it has moved.
struct TopRisksPart: ReviewPart {
    let review: RiskReview

    static let name = "top-risks"
    static let summary = "the five worst: owner, next action, early sign, movement, age"
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let risks = risks(for: reader)
        let entries = risks.map { risk in
            ReportEntry(
                key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.statement),
                note: ReportText(note(of: risk)), facts: facts(of: risk, reader))
        }
        let title = entries.isEmpty ? "" : "Top " + (Self.numbers[entries.count] ?? "risks")
        return ReportSection(
            name: Self.name,
            title: title.isEmpty ? "Top risks" : title + reader.order(risks.map(\.entry.owner.value)),
            blocks: entries.isEmpty
                ? [.text("No open risk has a level.")]
                : [.entries(ReportEntries(title: "Risk", entries: entries))])
    }

    private static let numbers = [1: "risk", 2: "two", 3: "three", 4: "four", 5: "five"]

    private func risks(for reader: ReviewReader) -> [ReviewedRisk] {
        let rated = reader.mineFirst(review.open.filter { $0.band != nil })
        return Array(rated.prefix(reader.rows(of: Self.self) ?? Self.usualCount))
    }

    private static let usualCount = 5

    private func facts(of risk: ReviewedRisk, _ reader: ReviewReader) -> [ReportEntry.Fact] {
        let entry = risk.entry
        var facts = [
            ReportEntry.Fact(
                label: "owner", text: entry.owner.value.map(reader.name) ?? .strong("NO OWNER")),
            ReportEntry.Fact(label: "next", text: next(risk)),
            ReportEntry.Fact(
                label: "sign", text: entry.trigger.value.map(ReportText.elastic) ?? "none is named"),
        ]
        guard reader.isThorough else { return facts }
        facts.append(
            ReportEntry.Fact(label: "if it strikes", text: .elastic(entry.fallback.value ?? "no fallback")))
        facts.append(
            ReportEntry.Fact(
                label: "threatens",
                text: .elastic((entry.quality.value ?? []).map(reader.name).joined(separator: ", "))))
        return facts
    }

    /// `Second zone (lee), 15 Dec, 3 days late`
    private func next(_ risk: ReviewedRisk) -> ReportText {
        guard let action = risk.nextAction else {
            return risk.entry.actions.isEmpty ? "nothing is planned" : "all actions are done"
        }
        var text = ReportText.elastic(action.task.value ?? "(no task)")
        if let owner = action.owner.value, owner != risk.entry.owner.value {
            text = text + ReportText(" (\(owner))")
        }
        guard let by = action.by.value else { return text + ", no day" }
        let left = review.asOf.days(until: by)
        return text + ReportText(", \(Wording.day(by, asOf: review.asOf))")
            + (left < 0 ? ReportText(", \(Wording.counted(-left, "day")) late") : "")
    }

    /// `▲ from 3x3, by Jan, 40 days old`
    private func note(of risk: ReviewedRisk) -> String {
        var notes = movement(of: risk)
        if let day = risk.entry.expectedBy.value, risk.entry.effectiveStatus != .occurred {
            notes.append("by " + Wording.time(day, asOf: review.asOf))
        }
        if let raised = risk.entry.raised.value ?? risk.decision.day {
            let sign = risk.entry.raised.value == nil ? "~" : ""
            notes.append(sign + Wording.counted(max(0, raised.days(until: review.asOf)), "day") + " old")
        }
        return notes.joined(separator: ", ")
    }

    private func movement(of risk: ReviewedRisk) -> [String] {
        let happened = risk.entry.effectiveStatus == .occurred ? ["happened"] : []
        guard let movement = review.movement else { return happened }
        guard let step = movement.steps.first(where: { $0.risk === risk }) else {
            return happened.isEmpty ? ["unchanged"] : happened
        }
        let before = step.before?.entry.effectiveLevel?.text ?? ""
        switch (step.term, step.level) {
        case (.new, _): return ["● new"] + happened
        case (let term?, _): return [term.name] + happened
        case (nil, .raised): return ["▲ from \(before)"] + happened
        case (nil, .lowered): return ["▼ from \(before)"] + happened
        case (nil, .moved): return ["from \(before)"] + happened
        case (nil, nil): return happened.isEmpty ? ["unchanged"] : happened
        }
    }
}
