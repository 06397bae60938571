public import ADRModel
import ADRText

/// Finds an action whose day has passed and that is not done.
public struct OverdueActionRule: Rule {
    public static let description = RuleDescription(
        id: "overdue-action",
        summary: "What was to be done about a risk is done by its day.",
        rationale: """
            A risk was taken because something would be done about it. When the day has passed, either it is done and \
            nobody said so, or the risk is as high as it was and everybody believes it is not. \(RuleDescription.countedRisks)
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "Done, still to come, or of a closed risk",
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
