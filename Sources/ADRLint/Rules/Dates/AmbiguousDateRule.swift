public import ADRModel
import ADRText

/// Finds a date that can be read as two days.
public struct AmbiguousDateRule: Rule {
    public static let description = RuleDescription(
        id: "ambiguous-date",
        summary: "The date of a decision is read alike by everybody.",
        rationale: """
            `05/02/2026` is in May for one half of the readers and in February for the other, and so it is for \
            programs. `2026-02-05` is one day everywhere.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample("ISO 8601", "---\ndate: 2026-02-03\n---\n# Use PostgreSQL\n"),
            RuleExample("Only one order is possible", "# Use PostgreSQL\n\n* Date: 28/02/2026\n"),
            RuleExample("Both orders are one day", "# Use PostgreSQL\n\n* Date: 02/02/2026\n"),
        ],
        failing: [
            RuleExample("May or February", "# Use PostgreSQL\n\n* Date: ↓05/02/2026\n"),
            RuleExample("A year of two digits", "# Use PostgreSQL\n\n* Date: ↓05/02/26\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let fault = DateFault(record) else { return [] }
        switch fault.problem {
        case .ambiguous, .shortYear: return [fault.finding(in: record.source)]
        case .impossible, .shortDay, .incomplete, .unreadable: return []
        }
    }
}
