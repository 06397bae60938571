/// The decisions worth another look, and those that carry others though they do not hold.
struct HealthSection {
    let health: [DecisionHealth]
    let grounds: [ShakyGround]

    var section: ReportSection {
        let title = "Decision health"
        guard !health.isEmpty else {
            return ReportSection(
                name: "decision-health", title: title, blocks: [.text("No decision raises a doubt.")])
        }
        let table = ReportTable(
            [.key("Decision"), .sentence("Title"), .detail("Doubts")],
            health.map { [.label($0.decision), ReportText($0.decision.title), doubts(about: $0)] })
        var blocks: [ReportBlock] = [.picture(DecisionHealthPicture(health: health), data: table)]
        if !grounds.isEmpty {
            blocks += [
                .heading("Decisions that do not hold, and what rests on them"),
                .table(
                    ReportTable(
                        [
                            .key("Decision"), .key("Status"), .sentence("Title"), .detail("Carries"),
                            .detail("In all"),
                        ],
                        grounds.map { ground in
                            [
                                .label(ground.decision), ReportText(ground.decision.shownStatus ?? ""),
                                ReportText(ground.decision.title), .labels(ground.direct),
                                ground.reach.count > ground.direct.count
                                    ? ReportText("\(ground.reach.count): ") + .labels(ground.reach) : "",
                            ]
                        })),
            ]
        }
        return ReportSection(name: "decision-health", title: title, blocks: blocks)
    }

    private func doubts(about health: DecisionHealth) -> ReportText {
        var doubts: [ReportText] = []
        if let days = health.daysStale {
            doubts.append(ReportText("review \(Wording.counted(days, "day")) late"))
        }
        if health.hasLowConfidence { doubts.append("low confidence") }
        if health.isOneWay { doubts.append("hard to undo") }
        if !health.restsOn.isEmpty { doubts.append("rests on " + .labels(health.restsOn)) }
        if let changes = health.codeChanges, changes > 0 {
            doubts.append(ReportText("code changed \(Wording.counted(changes, "time")) since"))
        }
        if !health.graveRisks.isEmpty { doubts.append("serious risks: " + .references(health.graveRisks)) }
        if let days = health.daysPending {
            doubts.append(ReportText("waiting for \(Wording.counted(days, "day"))"))
        }
        return doubts.joined(separator: "; ")
    }
}
