public import ADRModel
import ADRText

/// Finds a date that the calendar does not have.
public struct ImpossibleDateRule: Rule {
    public static let description = RuleDescription(
        id: "impossible-date",
        summary: "The date of a decision exists in the calendar.",
        rationale: """
            `2026-02-30` does not exist. A site generator fails on it or shows 2 March, and readers \
            cannot know which date was meant.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("A date", "---\ndate: 2024-02-29\n---\n# Use PostgreSQL\n"),
            RuleExample("No date", "# Use PostgreSQL\n\n## Context\n"),
        ],
        failing: [
            RuleExample("No such date", "---\ndate: ↓2026-02-30\n---\n# Use PostgreSQL\n"),
            RuleExample("Month and day swapped", "# Use PostgreSQL\n\n* Date: ↓2026-29-08\n"),
            RuleExample(
                "One date of two", "---\ndate: 2026-02-03\ncreated: ↓2026-01-32\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Beside the status", "# Use PostgreSQL\n\n## Status\n\nAccepted, ↓2026-02-30.\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let faults = [DateFault(record)].compactMap(\.self) + DateFault.beside(record)
        var places: Set<Int> = []
        return faults.filter { $0.problem == .impossible && places.insert($0.range.lowerBound).inserted }
            .map { $0.finding(in: record.source) }
    }
}
