public import ADRModel
import ADRText

/// Finds a tradeoff that names fewer than two qualities.
public struct TradeoffOfOneQualityRule: Rule {
    public static let description = RuleDescription(
        id: "tradeoff-of-one-quality",
        summary: "A tradeoff names at least two qualities.",
        rationale: """
            A tradeoff point is where one quality is paid for with another (ATAM). With only one \
            quality, it is a risk or a sensitivity point.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Two qualities",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, kind: tradeoff, risk: Replicas cost write speed, quality: [reliability, performance-efficiency]}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "Only one quality",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, kind: tradeoff, risk: Replicas cost write speed, quality: ↓[reliability]}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.risks.problems.filter { $0.demand == .qualitiesOfTradeoff }.map {
            Finding($0.message, at: $0.range)
        }
    }
}
