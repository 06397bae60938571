public import ADRModel
import ADRText

/// Finds an open risk on whose level the votes lie far apart.
public struct DisputedRiskRule: Rule {
    public static let description = RuleDescription(
        id: "disputed-risk",
        summary: "The votes on a risk lie in one band or in neighbouring ones.",
        rationale: """
            Votes two bands apart are two different risks under one sentence, or something that one of the voters knows and \
            the others do not. Talk, then vote again or say what was meant. \(RuleDescription.countedRisks)
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
            return Finding("the votes on \(risk.called) lie two bands apart: \(votes)", at: risk.range)
        }
    }
}
