public import ADRModel
import ADRText

/// Finds a date that names no day.
public struct UnreadableDateRule: Rule {
    public static let description = RuleDescription(
        id: "unreadable-date",
        summary: "The date of a decision is a full date.",
        rationale: """
            A date without a day cannot be sorted, and no review can be due by it. Write a full date, \
            such as `2026-05-01`, or leave the date out.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample("ISO 8601", "---\ndate: 2026-02-03\n---\n# Use PostgreSQL\n"),
            RuleExample("A month name", "# Use PostgreSQL\n\nDate: 3 February 2026\n\n## Context\n"),
        ],
        failing: [
            RuleExample("An incomplete date", "# Use PostgreSQL\n\nDate: ↓2026-05-??\n\n## Context\n"),
            RuleExample("A digit too many", "# Use PostgreSQL\n\n* Date: ↓2025-11019\n"),
            RuleExample("No date at all", "---\ndate: ↓soon\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let fault = DateFault(record), [.shortDay, .incomplete, .unreadable].contains(fault.problem)
        else { return [] }
        return [fault.finding(in: record.source)]
    }
}
