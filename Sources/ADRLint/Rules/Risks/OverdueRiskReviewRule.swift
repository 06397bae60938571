public import ADRModel
import ADRText

/// Finds an open risk that was to be reviewed by now.
public struct OverdueRiskReviewRule: Rule {
    public static let description = RuleDescription(
        id: "overdue-risk-review",
        summary: "Open risks are reviewed by their review date.",
        rationale: """
            A level is an estimate made on a certain date. The review date was set because the estimate \
            would not stay valid for longer: review the risk and set the next date, or close it.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "Not yet due",
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
