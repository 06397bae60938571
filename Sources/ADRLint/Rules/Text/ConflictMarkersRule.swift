public import ADRModel
import ADRText

/// Finds the markers of a merge that git could not finish.
public struct ConflictMarkersRule: PageRule {
    public static let description = RuleDescription(
        id: "conflict-markers",
        summary: "No merge left its markers behind.",
        rationale: """
            Between the markers stand two versions of the text, and nobody can tell which one was decided. Commands do \
            not change such a record.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("An underlined title", "Use PostgreSQL\n=======\n\nStatus: accepted\n"),
            RuleExample(
                "An example",
                "# Resolve conflicts by hand\n\n```\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> work\n```\n"),
        ],
        failing: [
            RuleExample(
                "In the list of the records",
                files: [
                    "0001-a.md": "# A\n",
                    "README.md": "# Decisions\n\n↓<<<<<<< HEAD\n- [A](0001-a.md)\n=======\n>>>>>>> work\n",
                ]),
            RuleExample(
                "Two versions of a sentence",
                "# Use PostgreSQL\n\n↓<<<<<<< HEAD\nWe use one.\n=======\nWe use two.\n>>>>>>> work\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        record.conflict.map { [Finding("a merge left a conflict here", at: $0.start)] } ?? []
    }

    public func check(template: DecisionRecord, in context: LintContext) -> [Finding] {
        check(template, in: context)
    }
}
