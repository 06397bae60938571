public import ADRModel
import ADRText

/// Finds a supersession that only one of the two records tells of.
public struct OneSidedSupersessionRule: Rule {
    public static let description = RuleDescription(
        id: "one-sided-supersession",
        summary: "Both records state a supersession.",
        rationale: """
            Most readers arrive at the old record, from a search or an old link. If it does not name its \
            successor, they follow a decision that is no longer in force; if the successor does not name \
            it, they cannot see what has changed. A record need not mention a proposal that will \
            supersede it until the proposal is accepted.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Both sides",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ]),
            RuleExample(
                "In a sentence",
                files: [
                    "0001-use-mysql.md": "# 1. Use MySQL\n\n## Status\n\nSuperseded by ADR-0002\n",
                    "0002-use-postgresql.md":
                        "# 2. Use PostgreSQL\n\n## Decision\n\nThe choice in ADR 1 is replaced: we use PostgreSQL.\n",
                ]),
            RuleExample(
                "A planned supersession",
                files: [
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: proposed\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ]),
        ],
        failing: [
            RuleExample(
                "The old record does not say so",
                files: [
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [↓1]\n---\n# Use PostgreSQL\n",
                ], fixed: "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n"),
            RuleExample(
                "The new record does not say so",
                files: [
                    "0001-use-mysql.md":
                        "# 1. Use MySQL\n\n## Status\n\nSuperseded by ↓[2. Use PostgreSQL](0002-use-postgresql.md)\n",
                    "0002-use-postgresql.md": "# 2. Use PostgreSQL\n\n## Status\n\nAccepted\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.facts.links.statements(of: record, areSupersessions: true).compactMap { statement in
            let (link, kind) = (statement.link, statement.link.kind)
            guard statement.standing == .holds, let other = statement.target.record,
                other.source.filePath != record.source.filePath,
                !context.facts.supersessionMentions.says(other, kind.inverse, record)
            else { return nil }
            let name = "\(Excerpt(other.displayTitle))"
            return Finding(
                kind == .supersedes
                    ? "this record supersedes \(name), which does not say so"
                        + (other.currentStatus?.isInForce ?? false && !link.isPartial
                            ? " and is still accepted" : "")
                    : "this record is superseded by \(name), which does not say so",
                at: link.target.range,
                notes: [
                    Diagnostic.Note(
                        path: other.source.path, range: other.status.range ?? other.mainRange,
                        message: "`\(kind.inverse.phrase)` is missing here")
                ],
                fix: MissingSide(record: other, context: context).fix(
                    stating: kind.inverse, to: record, isPartial: link.isPartial, scope: link.scope))
        }
    }
}
