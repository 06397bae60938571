public import ADRModel
import ADRText

/// Finds an open risk of a superseded record that no successor carries on.
public struct DroppedRiskRule: Rule {
    public static let description = RuleDescription(
        id: "dropped-risk",
        summary: "Open risks of a superseded decision are carried on by a successor, or closed.",
        rationale: """
            Superseding a decision does not make its risks go away. A successor carries a risk on if it \
            has a risk with the same sentence, or names it in `refs`, as in `12/R1`. Close a risk that \
            can no longer occur.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Carried on, referred to, or closed",
                files: [
                    "0001-use-mysql.md": """
                    ---
                    status: superseded
                    superseded-by: [2]
                    risks:
                      - {id: R1, risk: Failover loses writes, level: 2x5}
                      - {id: R2, risk: Only two people know partitioning, level: 4x3}
                      - {id: R3, risk: The licence changes, level: 1x3, status: closed}
                    ---
                    # Use MySQL

                    """,
                    "0002-use-postgresql.md": """
                    ---
                    status: accepted
                    supersedes: [1]
                    risks:
                      - {id: R1, risk: Failover loses writes., level: 1x5}
                      - {id: R2, risk: Nobody can tune it, level: 3x3, refs: [ADR-0001/R2]}
                    ---
                    # Use PostgreSQL

                    """,
                ])
        ],
        failing: [
            RuleExample(
                "Forgotten",
                files: [
                    "0001-use-mysql.md": """
                    ---
                    status: superseded
                    superseded-by: [2]
                    risks:
                      - ↓{id: R1, risk: Failover loses writes, level: 2x5}
                    ---
                    # Use MySQL

                    """,
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus == .superseded else { return [] }
        return context.pressingRisks(of: record).map {
            Finding("\($0.called) is open, but no successor carries it on", at: $0.range)
        }
    }
}
