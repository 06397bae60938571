public import ADRModel
import ADRText

/// Finds a date that can be read as two days.
public struct AmbiguousDateRule: Rule {
    public static let description = RuleDescription(
        id: "ambiguous-date",
        summary: "Dates can be read in only one way.",
        rationale: """
            `05/02/2026` is in May for half of the readers and in February for the other half, and \
            programs disagree in the same way. `2026-02-05` is the same date everywhere.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample("ISO 8601", "---\ndate: 2026-02-03\n---\n# Use PostgreSQL\n"),
            RuleExample("Only one order is possible", "# Use PostgreSQL\n\n* Date: 28/02/2026\n"),
            RuleExample("Both orders give the same date", "# Use PostgreSQL\n\n* Date: 02/02/2026\n"),
        ],
        failing: [
            RuleExample("May or February", "# Use PostgreSQL\n\n* Date: ↓05/02/2026\n"),
            RuleExample("A two-digit year", "# Use PostgreSQL\n\n* Date: ↓05/02/26\n"),
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
