import ADRModel

/// The worst open entries: who owns each, what comes next, which sign tells that it strikes, and how it has moved.
struct TopRisksPart: ReviewPart {
    let review: RiskReview

    static let name = "top-risks"
    static let summary = "the five worst risks: owner, next action, early sign, movement, age"
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let risks = risks(for: reader)
        let entries = risks.map { risk in
            ReportEntry(
                key: .level(of: risk), name: .reference(risk), sentence: .elastic(risk.statement),
                note: ReportText(note(of: risk)), facts: facts(of: risk, reader))
        }
        return ReportSection(
            name: Self.name, title: title(of: risks, reader),
            blocks: entries.isEmpty
                ? [.text(review.open.isEmpty ? "No risk is open." : "No open risk has a level.")]
                : [.entries(ReportEntries(title: "Risk", entries: entries))])
    }

    var json: JSONValue? {
        .array(
            review.topRisks.map { risk in
                .object([
                    "risk": .string(risk.reference),
                    "movement": .string(movement(of: risk).joined(separator: ", ")),
                    "days_old": .number(orNull: age(of: risk)),
                ])
            })
    }

    private static let numbers = [1: "risk", 2: "two", 3: "three", 4: "four", 5: "five"]

    /// The worst, worst first: two of mine if there are so many, one at least, behind each critical one and three of all.
    private func risks(for reader: ReviewReader) -> [ReviewedRisk] {
        let rated = review.open.filter { $0.band != nil }
        let count = reader.rows(of: Self.self) ?? Self.usualCount
        let critical = rated.count { $0.band?.grade == .critical }
        let room = min(Self.countOfMine, max(0, count - max(Self.leastCount, min(critical, count - 1))))
        let mine = rated.filter(reader.isMine).prefix(room)
        let worst = rated.filter { risk in !mine.contains { $0 === risk } }.prefix(count - mine.count)
        return rated.filter { risk in (mine + worst).contains { $0 === risk } }
    }

    private static let (usualCount, leastCount, countOfMine) = (5, 3, 2)

    /// `Top five`, or `Top five, 2 of them owned by mira`.
    private func title(of risks: [ReviewedRisk], _ reader: ReviewReader) -> String {
        let top = "Top " + (Self.numbers[risks.count] ?? "risks")
        let mine = risks.filter(reader.isMine)
        guard !mine.isEmpty else { return top }
        let names = Set(mine.compactMap(\.entry.owner.value)).sorted()
        let count = mine.count < risks.count ? "\(mine.count) of them" : "all"
        return top + ", \(count) owned by \(Wording.few(names))"
    }

    private func facts(of risk: ReviewedRisk, _ reader: ReviewReader) -> [ReportEntry.Fact] {
        let entry = risk.entry
        var facts = [
            ReportEntry.Fact(
                label: "owner", text: entry.owner.value.map(reader.name) ?? .strong("NO OWNER")),
            ReportEntry.Fact(label: "next", text: next(risk)),
            ReportEntry.Fact(
                label: "sign", text: entry.trigger.value.map(ReportText.elastic) ?? "none named"),
        ]
        guard reader.isThorough else { return facts }
        facts.append(
            ReportEntry.Fact(label: "if it occurs", text: .elastic(entry.fallback.value ?? "no fallback")))
        facts.append(
            ReportEntry.Fact(
                label: "threatens",
                text: .elastic((entry.quality.value ?? []).map(reader.name).joined(separator: ", "))))
        return facts
    }

    /// `Second zone (lee), 15 Dec, 3 days late`
    private func next(_ risk: ReviewedRisk) -> ReportText {
        guard let action = risk.nextAction else {
            return risk.entry.actions.isEmpty ? "no action planned" : "no more actions planned"
        }
        var text = ReportText.elastic(action.task.value ?? "(no task)")
        if let owner = action.owner.value, owner != risk.entry.owner.value {
            text = text + ReportText(" (\(owner))")
        }
        guard let by = action.by.value else { return text + ", no date" }
        return text + ReportText(", \(Wording.due(by, asOf: review.asOf))")
    }

    /// `▲ from 3x3, by Jan, 40 days old`
    private func note(of risk: ReviewedRisk) -> String {
        var notes = movement(of: risk)
        if let day = risk.entry.expectedBy.value, risk.entry.effectiveStatus != .occurred {
            notes.append("by " + Wording.time(day, asOf: review.asOf))
        }
        if let age = age(of: risk) {
            let sign = risk.entry.raised.value == nil ? "~" : ""
            notes.append(sign + (age == 0 ? "raised today" : Wording.counted(age, "day") + " old"))
        }
        return notes.joined(separator: ", ")
    }

    /// In days, since it was raised or, where nobody says when, since the decision.
    private func age(of risk: ReviewedRisk) -> Int? {
        (risk.entry.raised.value ?? risk.decision.day).map { max(0, $0.days(until: review.asOf)) }
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
