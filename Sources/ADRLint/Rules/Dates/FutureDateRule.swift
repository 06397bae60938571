public import ADRModel
import ADRText

/// Finds a date that has not come yet.
public struct FutureDateRule: Rule {
    public static let description = RuleDescription(
        id: "future-date",
        summary: "The date of a decision is not in the future.",
        rationale: """
            A decision cannot have been made tomorrow: a date in the future is a typo, usually in the \
            year. One day is allowed, because somewhere it is already tomorrow.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("Today", "---\ndate: 2026-03-01\n---\n# Use PostgreSQL\n", on: "2026-03-01"),
            RuleExample("Tomorrow", "---\ndate: 2026-03-02\n---\n# Use PostgreSQL\n", on: "2026-03-01"),
        ],
        failing: [
            RuleExample(
                "Next year", "---\ndate: ↓2027-02-03\n---\n# Use PostgreSQL\n", on: "2026-03-01"),
            RuleExample(
                "In the file name",
                files: ["2027-02-03-use-postgresql.md": "# ↓Use PostgreSQL\n\nStatus: accepted\n"],
                on: "2026-03-01"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .present(let date, let range) = record.date.field, context.today.days(until: date) > 1
        else { return [] }
        let place = record.date.place == .fileName ? record.mainRange : range
        return [Finding("the date \(date.iso) is in the future", at: place)]
    }
}
