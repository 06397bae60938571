public import ADRModel
import ADRText

/// Finds a risk whose level after the actions is above the one before.
public struct ResidualAboveLevelRule: Rule {
    public static let description = RuleDescription(
        id: "residual-above-level",
        summary: "The residual and target levels of a risk are not above its level.",
        rationale: """
            Actions that raise a risk are no mitigation. Usually the two levels were swapped, or the \
            original level was never updated. Levels are compared by their band in the team's matrix, \
            and within a band by the product of likelihood and impact.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Less likely, same impact",
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
