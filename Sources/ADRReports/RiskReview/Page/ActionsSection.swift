import ADRModel

/// What is to be done, by whom and when.
struct ActionsSection {
    let plan: ActionPlan
    let method: RiskMethod

    var section: ReportSection {
        let title = "Actions by owner and day"
        guard !plan.pending.isEmpty else {
            return ReportSection(name: "actions", title: title, blocks: [.text("No action is open.")])
        }
        let periods = ActionPlan.Period.allCases
        let workload = ReportTable(
            [.key("Owner")] + periods.map { .number(Self.title(of: $0)) },
            plan.owners.map { owner in
                [ReportText(owner.owner.map { method.introduction(of: $0) } ?? "no owner")]
                    + periods.map { ReportText(String(owner.count($0))) }
            })
        let actions = ReportTable(
            [
                .key("By"), .key("Owner"), .sentence("Action"), .detail("For"), .detail("Due"),
                .detail("Ticket"),
            ],
            plan.pending.map { action in
                [
                    ReportText(action.by?.iso ?? "no due date"), ReportText(action.owner ?? "no owner"),
                    ReportText(action.task), .reference(action.risk) + " " + .level(of: action.risk),
                    ReportText(action.daysLeft.map { Wording.distance(days: $0) } ?? ""),
                    ReportText(action.action.ref.value ?? ""),
                ]
            })
        return ReportSection(
            name: "actions", title: title,
            blocks: [
                .picture(ActionTimelinePicture(plan: plan), data: workload), .heading("Actions"),
                .table(actions),
            ])
    }

    private static func title(of period: ActionPlan.Period) -> String {
        switch period {
        case .overdue: "Overdue"
        case .within30: "30 days"
        case .within60: "60 days"
        case .within90: "90 days"
        case .later: "Later"
        case .undated: "No day"
        }
    }
}
