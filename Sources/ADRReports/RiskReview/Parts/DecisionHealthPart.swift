import ADRModel

/// The decisions that want another look, and those that others depend on though they are not in force.
struct DecisionHealthPart: ReviewPart {
    let review: RiskReview

    static let name = "decision-health"
    static let summary = "decisions with a late review, or at least two signs that they need another look"
    static let pictures = [DecisionHealthPicture.name]

    func section(for reader: ReviewReader) -> ReportSection? {
        let title = "Decisions that need another look"
        let (health, grounds) = (health, grounds)
        guard !health.isEmpty || reader.isThorough && !grounds.isEmpty else {
            return ReportSection(
                name: Self.name, title: title, blocks: [.text("No decision needs another look.")])
        }
        guard reader.isThorough else {
            let entries = reader.entries(health, of: Self.self) { health in
                ReportEntry(
                    key: "", name: .label(health.decision), sentence: .elastic(health.decision.title),
                    facts: [.init(label: "signs", text: signs(of: health))])
            }
            return ReportSection(
                name: Self.name, title: "\(title) (\(health.count))",
                blocks: [.entries(ReportEntries(title: "Decision", entries: entries))])
        }
        return ReportSection(
            name: Self.name, title: title,
            blocks: (health.isEmpty
                ? [] : [.picture(DecisionHealthPicture(health: health), data: table(of: health))])
                + (grounds.isEmpty
                    ? []
                    : [.heading("Depends on decisions not in force"), .table(table(of: grounds))]))
    }

    var json: JSONValue? {
        .object([
            "decisions": .array(
                health.map { health in
                    .object([
                        "decision": .string(health.decision.label),
                        "days_stale": .number(orNull: health.daysStale),
                        "days_pending": .number(orNull: health.daysPending),
                        "low_confidence": .bool(health.hasLowConfidence), "one_way": .bool(health.isOneWay),
                        "code_changes": .number(orNull: health.codeChanges),
                        "grave_risks": RiskJSON.references(health.graveRisks),
                        "rests_on": RiskJSON.labels(health.restsOn),
                    ])
                }),
            "not_in_force": .array(
                grounds.map { ground in
                    .object([
                        "decision": .string(ground.decision.label),
                        "direct": RiskJSON.labels(ground.direct), "reach": RiskJSON.labels(ground.reach),
                    ])
                }),
        ])
    }

    /// The decisions with a late review, or two signs at least.
    private var health: [DecisionHealth] { review.health.filter { $0.flagCount > 1 || $0.daysStale != nil } }

    private var grounds: [ShakyGround] {
        review.grounds.filter { ground in
            ([ground.decision] + ground.direct).contains(where: review.basis.isShown)
        }
    }

    private func table(of health: [DecisionHealth]) -> ReportTable {
        ReportTable(
            [.key("Decision"), .sentence("Title"), .detail("Signs")],
            health.map { [.label($0.decision), ReportText($0.decision.title), signs(of: $0)] })
    }

    private func table(of grounds: [ShakyGround]) -> ReportTable {
        ReportTable(
            [.key("Not in force"), .key("Status"), .sentence("Title"), .detail("Dependents")],
            grounds.map { ground in
                let others = ground.reach.count - ground.direct.count
                return [
                    .label(ground.decision), ReportText(ground.decision.shownStatus ?? ""),
                    ReportText(ground.decision.title),
                    .labels(ground.direct) + ReportText(others > 0 ? ", \(others) more indirectly" : ""),
                ]
            })
    }

    private func signs(of health: DecisionHealth) -> ReportText {
        var signs: [ReportText] = []
        if let days = health.daysStale {
            signs.append(ReportText("review \(Wording.counted(days, "day")) late"))
        }
        if let days = health.daysPending {
            signs.append(
                ReportText(days == 0 ? "proposed today" : "waiting for \(Wording.counted(days, "day"))"))
        }
        if health.hasLowConfidence { signs.append("low confidence") }
        if health.isOneWay { signs.append("hard to undo") }
        if !health.graveRisks.isEmpty {
            signs.append(
                ReportText("\(health.graveRisks.count) high or critical: ") + .few(health.graveRisks))
        }
        if let changes = health.codeChanges, changes > 0 {
            signs.append(ReportText("code changed \(Wording.counted(changes, "time")) since"))
        }
        if !health.restsOn.isEmpty { signs.append("depends on " + .labels(health.restsOn)) }
        return signs.joined(separator: "; ")
    }
}
