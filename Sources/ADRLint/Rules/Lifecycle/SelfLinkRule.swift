public import ADRModel
import ADRText

/// Finds a record that says how it stands to itself.
public struct SelfLinkRule: Rule {
    public static let description = RuleDescription(
        id: "self-link",
        summary: "A record has no relation to itself.",
        rationale: """
            A record that supersedes itself is a slip: another number was meant, and that relation is now missing.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "Another record",
                files: [
                    "0001-use-mysql.md": "---\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md": "---\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ])
        ],
        failing: [
            RuleExample(
                "Its own number, in front matter",
                "---\nstatus: accepted\nsupersedes: [↓1]\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Its own number, in the status",
                "# 1. Use PostgreSQL\n\n## Status\n\nSuperseded by ↓[1](0001-use-postgresql.md)\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        record.selfLinks.map {
            Finding("the record says `\($0.kind.phrase)` about itself", at: $0.target.range)
        }
    }
}
