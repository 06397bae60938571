public import ADRModel
import ADRText

/// Finds a risk or a debt without a level.
public struct RiskWithoutLevelRule: Rule {
    public static let description = RuleDescription(
        id: "risk-without-level",
        summary: "Every risk and every debt has a level.",
        rationale: """
            Without likelihood and impact, a risk cannot be ranked: it comes last in every list, \
            whatever it may cost. A cell that says only `High` puts it last among the high ones and off \
            the map; under an unknown heading, such as `Prio`, it counts for nothing.
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
                "A band, or a number on an unknown scale",
                """
                # Use PostgreSQL

                ## Risks

                | ID | Risk | Level |
                |---|---|---|
                | R1 | Failover loses writes | ↓High |
                | R2 | The vendor leaves | ↓12 |

                """),
            RuleExample(
                "A level under an unknown heading",
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
