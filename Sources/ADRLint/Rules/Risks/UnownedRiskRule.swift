public import ADRModel
import ADRText

/// Finds an open risk that nobody owns.
public struct UnownedRiskRule: Rule {
    public static let description = RuleDescription(
        id: "unowned-risk",
        summary: "Every open risk has an owner.",
        rationale: """
            No one watches a risk without an owner, however small it is: no one sees its early signs, \
            and no one asks what has become of it. High and critical ones are reported by \
            `untreated-high-risk`, along with what else their plan lacks. \
            \(RuleDescription.countedRisks)
            """,
        defaultSeverity: .info,
        passing: [
            RuleExample(
                "Owned, closed, or in a table without an owner column",
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
                "No owner",
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
            return Finding("\(risk.called) has no owner", at: risk.range)
        }
    }
}
