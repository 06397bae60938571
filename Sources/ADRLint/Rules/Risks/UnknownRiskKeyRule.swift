public import ADRModel
import ADRText

/// Finds a key of a risk that the schema does not have.
public struct UnknownRiskKeyRule: Rule {
    public static let description = RuleDescription(
        id: "unknown-risk-key",
        summary: "A risk has only known keys.",
        rationale: """
            `likelyhood: 5` looks right and counts for nothing. If any key were allowed, no one would \
            notice, so a team's own keys begin with `x-`.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "A team's own key",
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
                "A typo",
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
