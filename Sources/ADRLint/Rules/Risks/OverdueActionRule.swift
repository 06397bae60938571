public import ADRModel
import ADRText

/// Finds an action whose day has passed and that is not done.
public struct OverdueActionRule: Rule {
    public static let description = RuleDescription(
        id: "overdue-action",
        summary: "Actions for a risk are done by their due date.",
        rationale: """
            A risk was taken because something would be done about it. Once the due date has passed, \
            either the action is done and no one said so, or the risk is as high as it was and everyone \
            believes it is not. \(RuleDescription.countedRisks)
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "Done, not yet due, or for a closed risk",
                """
                ---
                status: accepted
                risks:
                  - id: R1
                    risk: Failover loses writes
                    level: 2x5
                    actions:
                      - {do: Add a replica, by: 2026-01-15, done: true}
                      - {do: Drill the failover, by: 2026-03-01}
                  - {id: R2, risk: The vendor leaves, level: 1x3, status: closed, actions: [{do: Ask, by: 2026-01-15}]}
                ---
                # Use PostgreSQL

                """, on: "2026-03-01")
        ],
        failing: [
            RuleExample(
                "Six weeks late",
                """
                ---
                status: accepted
                risks:
                  - id: R1
                    risk: Failover loses writes
                    level: 2x5
                    actions:
                      - {do: Add a replica, by: ↓2026-01-15}
                ---
                # Use PostgreSQL

                """, on: "2026-03-01")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.pressingRisks(of: record).flatMap { risk in
            risk.overdueActions(asOf: context.today).compactMap { action in
                guard case .present(let day, let range) = action.by else { return nil }
                return Finding("this action for \(risk.called) \(context.due(day))", at: range)
            }
        }
    }
}
