import ADRModel

/// What is to be done, by whom and when.
struct ActionsPart: ReviewPart {
    let review: RiskReview

    static let name = "actions"
    static let summary = "actions by owner and due date"
    static let pictures = [ActionTimelinePicture.name]
    static let linesOfRow = 1

    func section(for reader: ReviewReader) -> ReportSection? {
        let plan = review.actions
        guard !plan.pending.isEmpty else {
            return ReportSection(name: Self.name, title: "Actions", blocks: [.text("No action is open.")])
        }
        let owners = reader.mineFirst(plan.owners) { reader.isMine($0.owner) }
        let late = plan.overdue.count
        return ReportSection(
            name: Self.name,
            title: late > 0
                ? "\(Wording.counted(late, "action")) late, \(plan.pending.count - late) to come"
                : Wording.counted(plan.pending.count, "action") + " to come",
            blocks: reader.isThorough
                ? [
                    .picture(ActionTimelinePicture(plan: plan), data: workload(of: owners)),
                    .heading("Actions"), .table(table(of: plan)),
                ] : [.entries(ReportEntries(title: "Owner, next action", entries: entries(owners, reader)))])
    }

    var json: JSONValue? {
        let plan = review.actions
        return .object([
            "total": .number(plan.total), "done": .number(plan.done),
            "pending": .array(
                plan.pending.map { action in
                    .object([
                        "risk": .string(action.risk.reference), "owner": .string(orNull: action.owner),
                        "do": .string(orNull: action.action.task.value),
                        "by": .string(orNull: action.by?.iso), "days_left": .number(orNull: action.daysLeft),
                        "period": .string(action.period.rawValue),
                    ])
                }),
        ])
    }

    /// A line for each owner: the next action, and how many are late or due.
    private func entries(_ owners: [ActionPlan.Workload], _ reader: ReviewReader) -> [ReportEntry] {
        let limit = reader.rows(of: Self.self) ?? owners.count
        let shown = owners.prefix(owners.count > limit ? max(1, limit - 1) : limit)
        let rest = owners.dropFirst(shown.count)
        let open = Dictionary(grouping: review.open.filter(\.isCounted)) { $0.entry.owner.value }
        return shown.map { owner in
            let late = owner.count(.overdue)
            let next =
                owner.actions.prefix(max(1, late)).max { left, right in
                    (left.risk.band?.grade.rawValue ?? -1) < (right.risk.band?.grade.rawValue ?? -1)
                } ?? owner.actions[0]
            let due = [ActionPlan.Period.within30, .within60, .within90].reduce(0) { $0 + owner.count($1) }
            let counts =
                [(late, "late"), (due, "in 90 days"), (owner.actions.count - late - due, "later")]
                .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + [carried(open[owner.owner] ?? [])]
            return ReportEntry(
                key: "",
                name: (owner.owner.map { reader.isMine($0) ? .strong($0) : ReportText($0) } ?? "no owner")
                    + ":",
                sentence: .elastic(next.task) + " (" + .reference(next.risk)
                    + ReportText(next.by.map { ", \(Wording.day($0, asOf: review.asOf))" } ?? "") + ")",
                note: ReportText(counts.filter { !$0.isEmpty }.joined(separator: ", ")), facts: [])
        }
            + (rest.isEmpty
                ? []
                : [
                    ReportEntry(
                        key: "", name: "",
                        sentence: "actions of others: "
                            + rest.map { owner in
                                let carried = carried(open[owner.owner] ?? [])
                                return ReportText("\(owner.owner ?? "no owner") \(owner.actions.count)")
                                    + ReportText(carried.isEmpty ? "" : ", " + carried)
                            }.joined(separator: "; "), facts: [])
                ])
    }

    /// `owns 20 (2 C, 3 H)`, what somebody carries; empty for nothing.
    private func carried(_ risks: [ReviewedRisk]) -> String {
        risks.isEmpty
            ? "" : "owns \(risks.count)" + review.method.tallyBehind(risks.filter(\.isGrave).map(\.band))
    }

    private func workload(of owners: [ActionPlan.Workload]) -> ReportTable {
        let periods = ActionPlan.Period.allCases
        return ReportTable(
            [.key("Owner")] + periods.map { .number(Self.title(of: $0)) },
            owners.map { owner in
                [ReportText(owner.owner.map { review.method.introduction(of: $0) } ?? "no owner")]
                    + periods.map { ReportText(String(owner.count($0))) }
            })
    }

    private func table(of plan: ActionPlan) -> ReportTable {
        ReportTable(
            [
                .key("By"), .key("Owner"), .sentence("Action"), .detail("For"), .detail("Due"),
                .detail("Effort"), .detail("Ticket"),
            ],
            plan.pending.map { action in
                [
                    ReportText(action.by?.iso ?? "no due date"), ReportText(action.owner ?? "no owner"),
                    ReportText(action.task), .reference(action.risk) + " " + .level(of: action.risk),
                    ReportText(action.daysLeft.map { Wording.distance(days: $0) } ?? ""),
                    ReportText(action.action.effort.value?.rawValue ?? ""),
                    ReportText(action.action.ref.value ?? ""),
                ]
            })
    }

    private static func title(of period: ActionPlan.Period) -> String {
        switch period {
        case .overdue: "Late"
        case .within30: "30 days"
        case .within60: "60 days"
        case .within90: "90 days"
        case .later: "Later"
        case .undated: "No date"
        }
    }
}
