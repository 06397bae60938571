public import ADRModel
import ADRText

/// Finds a risk or a debt without a level.
public struct RiskWithoutLevelRule: Rule {
    public static let description = RuleDescription(
        id: "risk-without-level",
        summary: "A risk and a debt have a level.",
        rationale: """
            Without likelihood and impact a risk cannot be ranked: it stands at the end of every list, whatever it may cost.
            A cell that says only `High` puts it at the end of the high ones, and beside the map; under a heading that
            nobody knows, as `Prio`, it counts for nothing.
            """,
        defaultSeverity: .warning,
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

                """),
            RuleExample(
                "A non-risk needs none",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, kind: non-risk, risk: The licence may change}
                ---
                # Use PostgreSQL

                """),
        ],
        failing: [
            RuleExample(
                "Neither level nor likelihood and impact",
                """
                ---
                status: accepted
                risks:
                  - ↓{id: R1, risk: Failover loses writes, owner: lee}
                ---
                # Use PostgreSQL

                """),
            RuleExample(
                "A band, or a number of some scale",
                """
                # Use PostgreSQL

                ## Risks

                | ID | Risk | Level |
                |---|---|---|
                | R1 | Failover loses writes | ↓High |
                | R2 | The vendor leaves | ↓12 |

                """),
            RuleExample(
                "A level under a heading that is not read",
                """
                # Use PostgreSQL

                ## Risks

                | Risk | ↓Prio |
                |---|---|
                | Failover loses writes | High |

                """),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.risks.problems.filter { $0.demand == .level }.map { Finding($0.message, at: $0.range) }
    }
}
