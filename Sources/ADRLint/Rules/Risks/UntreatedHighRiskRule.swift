public import ADRModel
import ADRText

/// Finds a high or critical risk that nobody owns or does anything about.
public struct UntreatedHighRiskRule: Rule {
    public static let description = RuleDescription(
        id: "untreated-high-risk",
        summary: "Every high or critical risk has an owner, a response and an open action.",
        rationale: """
            A decision with a known high risk was made on the promise that someone deals with it. The \
            promise needs a name and a next step, or an acceptance that says until when. If every action \
            is done and the risk is as high as before, either the actions did not help, or no one has \
            assessed what is left: set the `residual` level, close the risk, or add the next action. \
            \(RuleDescription.countedRisks)
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
                  - {id: R3, risk: Prices double, level: 3x5, response: accept, owner: ana, review-by: 2027-01-15}
                  - {id: R4, risk: Backups fail, level: 3x5, residual: 1x5, response: mitigate, owner: ana, actions: [{do: Try, done: true}]}
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

                """),
            RuleExample(
                "Accepted for ever, and nothing left to do",
                """
                ---
                status: accepted
                risks:
                  - ↓{id: R1, risk: Failover loses writes, level: 5x5, response: accept, owner: ana}
                  - ↓{id: R2, risk: Backups fail, level: 3x5, response: mitigate, owner: ana, actions: [{do: Try, done: true}]}
                ---
                # Use PostgreSQL

                """),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.pressingRisks(of: record).compactMap { risk in
            guard let band = risk.band(by: context.riskMethod), band >= .high else { return nil }
            let missing = risk.planGaps.filter { context.hasPlace(for: $0.key, of: risk) }
                .compactMap { Self.name(of: $0, in: risk, of: record) }
            guard !missing.isEmpty else { return nil }
            return Finding(
                "this \(band.name) risk has no \(missing.joined(separator: " and no "))", at: risk.range)
        }
    }

    /// What cannot be read is there, and another rule tells it.
    private static func name(of gap: PlanGap, in risk: Risk, of record: DecisionRecord) -> String? {
        switch gap {
        case .owner: risk.owner.range == nil ? "owner" : nil
        case .response: risk.response.range == nil ? "response" : nil
        case .action: DecisionAction.all(of: record).isEmpty ? "action" : "action of its own (`adr risk act`)"
        case .nextAction: "open action"
        case .end: risk.reviewBy.range == nil ? "end date for its acceptance (`review-by`)" : nil
        }
    }
}
