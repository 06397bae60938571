public import ADRModel
import ADRText

/// Finds a record that one list of decisions has twice.
public struct RepeatedEntryRule: Rule {
    public static let description = RuleDescription(
        id: "repeated-entry",
        summary: "An index lists each record once.",
        rationale: """
            Of two rows for one record, only one is kept up to date; or one was copied for another \
            record, which is then missing from the index. Separate lists, such as one by topic, may \
            repeat a record, and so may an index that repeats many.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Two lists",
                files: [
                    "README.md":
                        "# Decisions\n\n- [A](0001-a.md)\n- [B](0002-b.md), after [A](0001-a.md)\n\n## Data\n\n- [A](0001-a.md)\n",
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n",
                ])
        ],
        failing: [
            RuleExample(
                "A copied row",
                files: [
                    "README.md":
                        "# Decisions\n\n| No. | Title |\n| --- | --- |\n| [1](0001-a.md) | A |\n| [2](0002-b.md) | B |\n| ↓[1](0001-a.md) | A |\n",
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(page: DecisionRecord, in context: LintContext) -> [Finding] {
        guard
            let list = context.facts.index.pages.first(where: { $0.source.filePath == page.source.filePath }),
            list.repeats.count == 1 || list.repeats.count * 10 <= list.places.count
        else { return [] }
        return list.repeats.map { entry in
            let name = RelativePath.from(RelativePath.folder(of: page.source.path), to: entry.path)
            return Finding(
                "the index already lists \(name)", at: entry.place,
                notes: [
                    Diagnostic.Note(
                        path: page.source.path, range: list.places[entry.path], message: "first listed here")
                ])
        }
    }
}
