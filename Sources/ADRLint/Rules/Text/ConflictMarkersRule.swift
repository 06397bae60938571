public import ADRModel
import ADRText

/// Finds the markers of a merge that git could not finish.
public struct ConflictMarkersRule: PageRule {
    public static let description = RuleDescription(
        id: "conflict-markers",
        summary: "A record has no merge conflict markers.",
        rationale: """
            Between the markers are two versions of the text, and it is unclear which one was decided. \
            Commands do not change such a record.
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
                "In an index",
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
        record.conflict.map { [Finding("there is an unresolved merge conflict here", at: $0.start)] } ?? []
    }

    public func check(template: DecisionRecord, in context: LintContext) -> [Finding] {
        check(template, in: context)
    }
}
