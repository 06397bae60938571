public import ADRModel
import ADRText

/// Finds a title that tells the status.
public struct StatusInTitleRule: Rule {
    public static let description = RuleDescription(
        id: "status-in-title",
        summary: "Titles do not state the status.",
        rationale: """
            The status changes, while the title is what others link to and quote. If both state it, one \
            of them is soon wrong. A log that states the status nowhere else may keep it there.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample("In front matter", "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample("Only in the title", "# Use PostgreSQL [accepted]\n"),
            RuleExample("A word of the title", "---\nstatus: accepted\n---\n# How a request is rejected\n"),
        ],
        failing: [
            RuleExample("In parentheses", "---\nstatus: accepted\n---\n# Use PostgreSQL (↓accepted)\n"),
            RuleExample(
                "After a dash", "---\nstatus: superseded\n---\n# Use PostgreSQL - ↓Superseded\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let stated = record.statusInTitle, let range = record.status.range, range != stated.range,
            !(record.title.range?.contains(range.lowerBound) ?? false)
        else { return [] }
        return [
            Finding(
                "the title contains the status \(Excerpt(record.source[stated.range])), but the record states it elsewhere",
                at: stated.range,
                notes: [
                    Diagnostic.Note(path: record.source.path, range: range, message: "the record's status")
                ])
        ]
    }
}
