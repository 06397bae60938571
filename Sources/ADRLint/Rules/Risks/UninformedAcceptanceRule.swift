public import ADRModel
import ADRText

/// Finds a risk that nobody in particular has accepted, or for ever.
public struct UninformedAcceptanceRule: Rule {
    public static let description = RuleDescription(
        id: "uninformed-acceptance",
        summary: "An accepted risk has an owner and a review date.",
        rationale: """
            ISO 31000 allows retaining a risk by informed decision. Without an owner no one has made \
            that decision, and without a date the risk is accepted for ever, whatever happens.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "By whom, and until when",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x2, status: accepted, owner: ana, review-by: 2027-01-15}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "By no one in particular",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x2, status: ↓accepted, review-by: 2027-01-15}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.risks.problems.filter { $0.demand == .informedAcceptance }.map {
            Finding($0.message, at: $0.range)
        }
    }
}
