public import ADRModel
import ADRText

/// Finds an open risk on whose level the votes lie far apart.
public struct DisputedRiskRule: Rule {
    public static let description = RuleDescription(
        id: "disputed-risk",
        summary: "Votes on a risk fall into one band or adjacent ones.",
        rationale: """
            Votes two bands apart mean that one sentence describes two different risks, or that one \
            voter knows something the others do not. Discuss the risk, then vote again or clarify what \
            was meant. \(RuleDescription.countedRisks)
            """,
        defaultSeverity: .info,
        passing: [
            RuleExample(
                "High and critical",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 3x4, owner: ana, response: mitigate, actions: [{do: Add a replica}], votes: {ana: 3x4, lee: 4x5}}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "Low and high",
                """
                ---
                status: accepted
                risks:
                  - ↓{id: R1, risk: Failover loses writes, level: 2x3, owner: ana, votes: {ana: 1x2, lee: 3x4}}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.pressingRisks(of: record).filter { $0.isDisputed(by: context.riskMethod) }.map { risk in
            let votes = risk.votes.map { "\($0.voter) \($0.level.text)" }.joined(separator: ", ")
            return Finding(
                "the votes on \(risk.called) are two or more bands apart: \(votes)", at: risk.range)
        }
    }
}
