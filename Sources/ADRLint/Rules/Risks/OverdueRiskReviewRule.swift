public import ADRModel
import ADRText

/// Finds an open risk that was to be reviewed by now.
public struct OverdueRiskReviewRule: Rule {
    public static let description = RuleDescription(
        id: "overdue-risk-review",
        summary: "An open risk is reviewed by its day.",
        rationale: """
            A level is a guess of the day on which it was made. The day of review was set because it would not hold for \
            longer; look again, and set the next day, or close the risk.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "Still to come",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x5, review-by: 2026-03-01}
                  - {id: R2, risk: The vendor leaves, level: 1x3, status: closed, review-by: 2026-01-15}
                ---
                # Use PostgreSQL

                """, on: "2026-03-01")
        ],
        failing: [
            RuleExample(
                "Forgotten",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x5, review-by: ↓2026-01-15}
                ---
                # Use PostgreSQL

                """, on: "2026-03-01")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.pressingRisks(of: record).compactMap { risk in
            guard risk.isReviewOverdue(asOf: context.today), case .present(let day, let range) = risk.reviewBy
            else { return nil }
            return Finding("the review of \(risk.called) \(context.due(day))", at: range)
        }
    }
}
