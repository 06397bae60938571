public import ADRModel
import ADRText

/// Finds a title that tells the status.
public struct StatusInTitleRule: Rule {
    public static let description = RuleDescription(
        id: "status-in-title",
        summary: "A title does not state the status.",
        rationale: """
            The status changes and the title is what others link to and quote. Said twice, one of the two is soon wrong. \
            A log without any other statement of the status may keep it there.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample("Beside the title", "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample("Nowhere else", "# Use PostgreSQL [accepted]\n"),
            RuleExample("A word of the title", "---\nstatus: accepted\n---\n# How a request is rejected\n"),
        ],
        failing: [
            RuleExample("In brackets", "---\nstatus: accepted\n---\n# Use PostgreSQL (↓accepted)\n"),
            RuleExample(
                "Behind a dash", "---\nstatus: superseded\n---\n# Use PostgreSQL - ↓Superseded\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let stated = record.statusInTitle, let range = record.status.range, range != stated.range,
            !(record.title.range?.contains(range.lowerBound) ?? false)
        else { return [] }
        return [
            Finding(
                "the title states the status \(Excerpt(record.source[stated.range])), which has its own place",
                at: stated.range,
                notes: [
                    Diagnostic.Note(path: record.source.path, range: range, message: "the status stands here")
                ])
        ]
    }
}
