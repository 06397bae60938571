public import ADRModel
import ADRText

/// Finds an id that two risks of a record have.
public struct DuplicateRiskIDRule: Rule {
    public static let description = RuleDescription(
        id: "duplicate-risk-id",
        summary: "Every risk of a record has its own id.",
        rationale: """
            People refer to ADR-12/R1. If two risks have that id, an action may be taken for the wrong \
            one.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "One line",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Only two people know partitioning, level: 4x3, response: mitigate, owner: lee}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "Copied without a new id",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x5}
                  - {id: ↓R1, risk: Only two people know partitioning, level: 4x3}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.risks.problems.filter { $0.demand == .uniqueID }.map { Finding($0.message, at: $0.range) }
    }
}
