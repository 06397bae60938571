public import ADRModel
import ADRText

/// Finds an accepted decision that cannot be undone and was made without options, risks or a day of review.
public struct UnweighedOneWayDecisionRule: Rule {
    public static let description = RuleDescription(
        id: "unweighed-one-way-decision",
        summary: "A one-way decision is accepted with options, a risk and a review date.",
        rationale: """
            What can be undone may be tried. What cannot (a one-way door) deserves at least a second \
            option, one risk that someone thought of, and a date for checking that it still leads in the \
            right direction.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Weighed",
                """
                ---
                status: accepted
                reversibility: one-way
                review-by: 2027-05-20
                risks: [{id: R1, risk: Nobody buys the hardware back, level: 2x4}]
                ---
                # Buy our own servers

                ## Considered Options

                * Our own servers
                * A cloud

                """),
            RuleExample(
                "A two-way door",
                "---\nstatus: accepted\nreversibility: two-way\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "One option, no risk, no review",
                """
                ---
                status: accepted
                reversibility: ↓one-way
                ---
                # Buy our own servers

                ## Considered Options

                * Our own servers

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let assessment = context.assessment
        guard record.currentStatus == .accepted,
            case .present(.oneWay, let range) = assessment.reversibility
        else { return [] }
        let missing = [
            ("two options", record.options.count < 2), ("a risk", context.risks.risks.isEmpty),
            ("a `review-by`", assessment.reviewBy.range == nil),
        ].filter(\.1).map(\.0)
        guard !missing.isEmpty else { return [] }
        return [
            Finding(
                "this one-way decision is accepted without \(missing.joined(separator: " and "))", at: range)
        ]
    }
}
