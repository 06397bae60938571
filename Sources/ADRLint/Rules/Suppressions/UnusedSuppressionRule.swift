public import ADRModel
import ADRText

/// Finds a suppression that has nothing to silence or names no rule.
///
/// The linter itself raises the findings, because only it knows what has been silenced.
public struct UnusedSuppressionRule: Rule {
    public static let description = RuleDescription(
        id: "unused-suppression",
        summary: "Every suppression silences a finding.",
        rationale: """
            A suppression is a promise to look again. One that has nothing left to silence hides the \
            next problem in its place, and one with a misspelled rule has never worked.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "A link that will work soon",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n"
                    + "<!-- adr-disable-next-line broken-link until the wiki has moved -->\n[Wiki](wiki.md)\n"
            ),
            RuleExample(
                "In front matter",
                "---\nstatus: blessed  # adr-disable unknown-status\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A part of a record",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n<!-- adr-disable broken-link -->\n[Wiki](wiki.md)\n\n"
                    + "[Plan](plan.md)\n<!-- adr-enable broken-link -->\n"),
            RuleExample(
                "As code",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\nWrite `<!-- adr-disable-line broken-link -->`.\n"
            ),
        ],
        failing: [
            RuleExample(
                "Nothing to silence",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n"
                    + "<!-- adr-disable-next-line ↓broken-link -->\nSee the wiki.\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n\nSee the wiki.\n"),
            RuleExample(
                "One of two",
                "---\nstatus: blessed # adr-disable unknown-status, ↓impossible-date\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: blessed # adr-disable unknown-status\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A misspelled rule",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n[Wiki](wiki.md) <!-- adr-disable-line ↓brokn-link -->\n"
            ),
            RuleExample(
                "An end without a beginning",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\nText.\n\n↓<!-- adr-enable broken-link -->\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }
}
