public import ADRModel
import ADRText

/// Finds a date that names no day, or more than one.
public struct InvalidDateRule: Rule {
    public static let description = RuleDescription(
        id: "invalid-date",
        summary: "The date of a decision is one day of the calendar.",
        rationale: """
            `2026-02-30` does not exist, and `05/02/2026` is in May for half of the readers. Sorting, review \
            dates and the order of decisions need a day that everybody reads alike.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("ISO 8601", "---\ndate: 2026-02-03\n---\n# Use PostgreSQL\n"),
            RuleExample("A month name", "# Use PostgreSQL\n\nDate: 3 February 2026\n\n## Context\n"),
            RuleExample("Only one order is possible", "# Use PostgreSQL\n\n* Date: 28/02/2026\n"),
            RuleExample("No date", "# Use PostgreSQL\n\n## Context\n"),
        ],
        failing: [
            RuleExample("No such day", "---\ndate: ↓2026-02-30\n---\n# Use PostgreSQL\n"),
            RuleExample("May or February", "# Use PostgreSQL\n\n* Date: ↓05/02/2026\n"),
            RuleExample(
                "Beside the status", "# Use PostgreSQL\n\n## Status\n\nAccepted, ↓2026-02-30.\n"),
            RuleExample("Half a date", "# Use PostgreSQL\n\nDate: ↓2026-05-??\n\n## Context\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        switch record.date.field {
        case .malformed(let text, let range, let problem):
            // A section named "Created" may be about anything.
            let hasDigit = text.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            if record.date.place == .section, !hasDigit { return [] }
            return [Finding("the date \(Excerpt(text)) \(problem)", at: range)]
        case .missing: return inStatus(of: record)
        case .present: return []
        }
    }

    /// A date in figures that stands beside the status, as in `Accepted, 2026-02-30`.
    private func inStatus(of record: DecisionRecord) -> [Finding] {
        guard let status = record.status.range,
            case .problem(let problem, let range)? = DateReading.first(in: record.source, status)
        else { return [] }
        let text = record.source[range]
        return text.contains(where: \.isLetter)
            ? [] : [Finding("the date \(Excerpt(text)) \(problem)", at: range)]
    }
}
