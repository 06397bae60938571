public import ADRModel
import ADRText

/// Finds an accepted decision that was to be looked at again by now.
public struct OverdueDecisionReviewRule: Rule {
    public static let description = RuleDescription(
        id: "overdue-decision-review",
        summary: "Accepted decisions are reviewed by their review date.",
        rationale: """
            The deciders knew that their reasons would not last for ever, and said when to ask again. \
            After that date people still build on the decision, but no one knows whether it would be \
            made again.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "Not yet due", "---\nstatus: accepted\nreview-by: 2026-07-01\n---\n# Use PostgreSQL\n",
                on: "2026-03-01"),
            RuleExample(
                "No longer in force",
                "---\nstatus: deprecated\nreview-by: 2026-01-15\n---\n# Use PostgreSQL\n", on: "2026-03-01"),
        ],
        failing: [
            RuleExample(
                "Six weeks ago", "---\nstatus: accepted\nreview-by: ↓2026-01-15\n---\n# Use PostgreSQL\n",
                on: "2026-03-01")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus == .accepted,
            case .present(let day, let range) = context.assessment.reviewBy, day < context.today
        else { return [] }
        return [Finding("the review of this decision \(context.due(day))", at: range)]
    }
}
