public import ADRModel
import ADRText

/// Finds a high or critical risk that nobody owns or does anything about.
public struct UntreatedHighRiskRule: Rule {
    public static let description = RuleDescription(
        id: "untreated-high-risk",
        summary: "A high or critical risk has an owner, a response and an action.",
        rationale: """
            A decision with a known high risk was made on the promise that somebody deals with it. The promise needs a name \
            and a first step, or an acceptance that says until when.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Owned and acted on, or accepted",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 3x5, response: mitigate, owner: ana, actions: [{do: Add a replica}]}
                  - {id: R2, risk: The vendor leaves, level: 3x5, status: accepted, owner: ana, review-by: 2027-01-15}
                ---
                # Use PostgreSQL

                """),
            RuleExample(
                "A low risk",
                """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: Failover loses writes, level: 1x3}
                ---
                # Use PostgreSQL

                """),
        ],
        failing: [
            RuleExample(
                "Only written down",
                """
                ---
                status: accepted
                risks:
                  - ↓{id: R1, risk: Failover loses writes, level: 4x5, owner: ana}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.pressingRisks(of: record).compactMap { risk in
            guard let level = risk.effectiveLevel else { return nil }
            let band = context.riskMethod.band(of: level)
            guard band >= .high else { return nil }
            let missing = [
                ("owner", risk.owner.range == nil), ("response", risk.response.range == nil),
                ("action", risk.actions.isEmpty && risk.response.value != .accept),
            ]
            .filter(\.1).map(\.0)
            guard !missing.isEmpty else { return nil }
            return Finding(
                "this \(band.name) risk has no \(missing.joined(separator: " and no "))", at: risk.range)
        }
    }
}
