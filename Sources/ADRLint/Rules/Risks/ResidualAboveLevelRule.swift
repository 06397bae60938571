public import ADRModel
import ADRText

/// Finds a risk whose level after the actions is above the one before.
public struct ResidualAboveLevelRule: Rule {
    public static let description = RuleDescription(
        id: "residual-above-level",
        summary: "What is left of a risk is not more than the risk.",
        rationale: """
            Actions that raise a risk are no mitigation. Mostly the two numbers were swapped, or the level of the beginning \
            was never brought up to date. What counts is the band of the team's matrix, and within a band the product of likelihood \
            and impact.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Less likely, as hard",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 3x5, residual: 1x5}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "More than before",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x3, residual: ↓4x3, target: ↓3x3}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let matrix = context.riskMethod.matrix
        return context.risks.risks.flatMap { risk -> [Finding] in
            guard let level = risk.level.value else { return [] }
            return [("residual", risk.residual), ("target", risk.target)].compactMap { name, field in
                guard case .present(let left, let range) = field,
                    matrix.isGraver(left, than: level)
                else { return nil }
                return Finding("the \(name) level \(left.text) is above the level \(level.text)", at: range)
            }
        }
    }
}
