public import ADRModel
import ADRText

/// Finds front matter that cannot be read as it was meant.
public struct UnreadableFrontMatterRule: Rule {
    public static let description = RuleDescription(
        id: "unreadable-front-matter",
        summary: "Front matter can be read by every tool.",
        rationale: """
            One character too few makes a site generator drop the page or, worse, the one key that mattered. The \
            rest of the record is read nevertheless, but nobody should rely on that.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "A title with a colon, quoted",
                """
                ---
                status: accepted
                title: "Storage: use PostgreSQL"
                ---
                # Storage: use PostgreSQL

                """),
            RuleExample("No front matter at all", "# Use PostgreSQL\n\nWe will use PostgreSQL.\n"),
        ],
        failing: [
            RuleExample(
                "A colon in plain text",
                """
                ---
                status: accepted
                title: Storage↓: use PostgreSQL
                ---
                # Storage: use PostgreSQL

                """),
            RuleExample(
                "A key that stands twice",
                """
                ---
                status: proposed
                date: 2026-02-03
                ↓status: accepted
                ---
                # Use PostgreSQL

                """),
            RuleExample(
                "A fence that is never closed",
                """
                ↓---
                status: accepted

                # Use PostgreSQL

                """),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        (record.frontMatter?.problems ?? []).map { Finding($0.message, at: $0.range) }
    }
}
