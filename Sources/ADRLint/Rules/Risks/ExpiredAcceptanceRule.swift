public import ADRModel
import ADRText

/// Finds a risk that was accepted until a day that has passed.
public struct ExpiredAcceptanceRule: Rule {
    public static let description = RuleDescription(
        id: "expired-acceptance",
        summary: "A risk is accepted only until its review date.",
        rationale: """
            Retaining a risk is an informed decision (ISO 31000), and what was known then ages. After \
            the review date, the acceptance has expired: accept the risk again until a later date, or \
            treat it. \(RuleDescription.countedRisks)
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Until the summer",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x2, status: accepted, owner: ana, review-by: 2026-07-01}
                ---
                # Use PostgreSQL

                """, on: "2026-03-01")
        ],
        failing: [
            RuleExample(
                "Until January",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x2, status: accepted, owner: ana, review-by: ↓2026-01-15}
                ---
                # Use PostgreSQL

                """, on: "2026-03-01")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.countedRisks(of: record).compactMap { risk in
            guard risk.isAcceptanceExpired(asOf: context.today),
                case .present(let day, let range) = risk.reviewBy
            else { return nil }
            let days = day.days(until: context.today)
            return Finding(
                "\(risk.called) was accepted until \(day.iso), which was \(days == 1 ? "yesterday" : "\(days) days ago")",
                at: range)
        }
    }
}
