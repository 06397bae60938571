import ADRModel

/// The worst open entries: who owns each, what comes next, which sign tells that it strikes, and how it has moved.
struct TopRisksPart {
    let review: RiskReview
    let audience: RiskReviewAudience
    /// Whether the rest of the page follows.
    let isFull: Bool

    var section: ReportSection {
        let entries = review.topRisks.map { risk in
            ReportEntry(
                key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.statement),
                note: ReportText(note(of: risk)), facts: facts(of: risk))
        }
        let title = entries.isEmpty ? "" : "Top " + (Self.numbers[entries.count] ?? "risks")
        return ReportSection(
            name: RiskReviewPart.topRisks.rawValue, title: title.isEmpty ? "Top risks" : title,
            blocks: entries.isEmpty
                ? [.text("No open risk has a level.")]
                : [.entries(ReportEntries(title: "Risk", entries: entries))])
    }

    private static let numbers = [1: "risk", 2: "two", 3: "three", 4: "four", 5: "five"]

    private func facts(of risk: ReviewedRisk) -> [ReportEntry.Fact] {
        let entry = risk.entry
        var facts = [
            ReportEntry.Fact(
                label: "owner", text: entry.owner.value.map(ReportText.elastic) ?? .strong("NO OWNER")),
            ReportEntry.Fact(label: "next", text: next(risk)),
            ReportEntry.Fact(
                label: "sign", text: entry.trigger.value.map(ReportText.elastic) ?? "none is named"),
        ]
        guard isFull else { return facts }
        facts.append(
            ReportEntry.Fact(label: "if it strikes", text: .elastic(entry.fallback.value ?? "no fallback")))
        facts.append(
            ReportEntry.Fact(label: "threatens", text: .elastic(threatened(entry).joined(separator: ", "))))
        return facts
    }

    /// The qualities; for a product owner in plain words.
    private func threatened(_ entry: Risk) -> [String] {
        let isPlain = audience.name == RiskReviewAudience.productOwner.name
        return (entry.quality.value ?? []).map { quality in
            Wording.name(of: quality) + (isPlain ? " (\(Wording.meaning(of: quality)))" : "")
        }
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
