public import ADRModel
import ADRText

/// Finds an open risk that nobody owns.
public struct UnownedRiskRule: Rule {
    public static let description = RuleDescription(
        id: "unowned-risk",
        summary: "An open risk has an owner.",
        rationale: """
            A risk without an owner is watched by nobody, however small it is: no one sees its early sign, and no one asks \
            what has become of it. High and critical ones are told by `untreated-high-risk`, with what else their plan \
            lacks. \(RuleDescription.countedRisks)
            """,
        defaultSeverity: .info,
        passing: [
            RuleExample(
                "Owned, dealt with, or a table without a column for it",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 2x2, owner: ana}
                  - {id: R2, risk: The vendor leaves, level: 2x2, status: closed}
                ---
                # Use PostgreSQL

                ## Risks

                | Risk | Level |
                |---|---|
                | Prices rise | 2x2 |

                """)
        ],
        failing: [
            RuleExample(
                "Nobody's",
                """
                ---
                status: accepted
                risks:
                  - ↓{id: R1, risk: Failover loses writes, level: 2x2}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.pressingRisks(of: record).compactMap { risk in
            let isGrave = risk.band(by: context.riskMethod).map { $0 >= .high } ?? false
            guard risk.owner.range == nil, !isGrave, context.hasPlace(for: .owner, of: risk) else {
                return nil
            }
            return Finding("nobody owns \(risk.called)", at: risk.range)
        }
    }
}
