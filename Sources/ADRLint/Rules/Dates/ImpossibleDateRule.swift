public import ADRModel
import ADRText

/// Finds a date that the calendar does not have.
public struct ImpossibleDateRule: Rule {
    public static let description = RuleDescription(
        id: "impossible-date",
        summary: "The date of a decision is a day of the calendar.",
        rationale: """
            `2026-02-30` does not exist. A site generator stops at it, or takes 2 March, and nobody knows which \
            day was meant.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("A day", "---\ndate: 2024-02-29\n---\n# Use PostgreSQL\n"),
            RuleExample("No date", "# Use PostgreSQL\n\n## Context\n"),
        ],
        failing: [
            RuleExample("No such day", "---\ndate: ↓2026-02-30\n---\n# Use PostgreSQL\n"),
            RuleExample("Month and day in the wrong order", "# Use PostgreSQL\n\n* Date: ↓2026-29-08\n"),
            RuleExample(
                "Beside the status", "# Use PostgreSQL\n\n## Status\n\nAccepted, ↓2026-02-30.\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let fault = DateFault(record), fault.problem == .impossible else { return [] }
        return [fault.finding(in: record.source)]
    }
}
