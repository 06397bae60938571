public import ADRModel
import ADRText

/// Finds a title in front matter that is not the heading's.
public struct TitleMismatchRule: Rule {
    static let habitualShare = RuleOption(
        "habitual-share", default: 50,
        "Of the records with two titles, the percentage that may differ before this counts as the log's habit."
    )

    public static let description = RuleDescription(
        id: "title-mismatch",
        summary: "The title in front matter matches the heading.",
        rationale: """
            A site shows one in its menu and the other on the page, and readers cannot find a decision \
            that was renamed in only one place. Numbers, letter case and punctuation are ignored, and a \
            log that uses shorter menu titles throughout is left alone.
            """,
        defaultSeverity: .info, isHabitual: true,
        options: [habitualShare.declaration],
        passing: [
            RuleExample(
                "The same title", "---\ntitle: \"ADR-0001: Use PostgreSQL\"\n---\n# 1. Use `PostgreSQL`\n"),
            RuleExample("Only one title", "---\ntitle: Use PostgreSQL\n---\n## Context\n"),
        ],
        failing: [
            RuleExample(
                "Renamed in one place",
                files: [
                    "0001-use-postgresql.md": "---\ntitle: ↓Use MySQL\n---\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\ntitle: Use Kafka\n---\n# Use Kafka\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let pair = TitlePair(record), pair.differs,
            context.facts.habits.percentWithTwoTitles <= context[Self.habitualShare],
            !DuplicateTitleRule.tells(record, in: context)
        else { return [] }
        return [
            Finding(
                "the title is \(Excerpt(pair.frontMatter)) here but \(Excerpt(pair.heading)) in the heading",
                at: pair.range,
                notes: [
                    Diagnostic.Note(
                        path: record.source.path, range: record.title.range, message: "this is the heading")
                ])
        ]
    }
}
