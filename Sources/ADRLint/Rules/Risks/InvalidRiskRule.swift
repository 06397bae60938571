public import ADRModel
import ADRText

/// Finds a risk that cannot be read, or that has no id or no sentence.
public struct InvalidRiskRule: Rule {
    public static let description = RuleDescription(
        id: "invalid-risk",
        summary: "Every risk is readable.",
        rationale: """
            A risk that no program can read is in no review: someone noticed it and wrote it down, and \
            it is forgotten all the same. A table below a heading about risks is read as well as front \
            matter.
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

                """),
            RuleExample(
                "A table",
                """
                # Use PostgreSQL

                ## Risks

                | Risk | Likelihood | Impact |
                | --- | --- | --- |
                | Failover loses writes | low | 5 |

                """),
        ],
        failing: [
            RuleExample(
                "A level off the scale, an unknown response, no sentence",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: ↓2x7, response: ↓ignore}
                  - ↓{id: R2, level: 2x2}
                ---
                # Use PostgreSQL

                """),
            RuleExample(
                "An id that cannot be cited, an empty entry",
                """
                ---
                status: accepted
                risks:
                  - {id: ↓eu/west, risk: The region fails, level: 1x5}
                  ↓-
                ---
                # Use PostgreSQL

                """),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.risks.problems.filter { $0.demand == .validity }.map { Finding($0.message, at: $0.range) }
    }
}
