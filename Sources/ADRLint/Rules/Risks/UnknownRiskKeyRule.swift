public import ADRModel
import ADRText

/// Finds a key of a risk that the schema does not have.
public struct UnknownRiskKeyRule: Rule {
    public static let description = RuleDescription(
        id: "unknown-risk-key",
        summary: "A risk has no keys but those of its schema.",
        rationale: """
            `likelyhood: 5` looks right and counts for nothing. Among free keys nobody would notice, so those of the team \
            begin with `x-`.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "A key of one's own",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x5, x-team: orders}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "A typing error",
                """
                ---
                status: accepted
                risks:
                  - id: R1
                    risk: Failover loses writes
                    ↓likelyhood: 2
                    impact: 5
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.risks.problems.filter { $0.demand == .knownKeys }.map { Finding($0.message, at: $0.range) }
    }
}
