public import ADRModel
import ADRText

/// Finds that a record is gone.
public struct DeletedRecordRule: Rule {
    public static let description = RuleDescription(
        id: "deleted-record",
        summary: "Records stay in the log, whatever becomes of their decisions.",
        rationale: """
            A decision that is no longer in force still explains what was built while it was, and a \
            rejected one saves others from proposing it again. Instead of deleting a record, set its \
            status to superseded, deprecated or rejected. A record that was renamed or moved to another \
            log of the project does not count as deleted; its text, or its title or number, identifies \
            it. The finding is reported at the former path of the file; `per-path` in the configuration \
            allows a deletion.
            """,
        defaultSeverity: .error,
        needsBase: true,
        passing: [
            RuleExample(
                "Renamed, with a new number",
                files: ["0002-use-postgresql.md": "# 2. Use PostgreSQL\n\nStatus: accepted\n"],
                base: ["0001-use-postgresql.md": "# 1. Use PostgreSQL\n\nStatus: accepted\n"]),
            RuleExample(
                "Deprecated", "# Use PostgreSQL\n\nStatus: deprecated\n",
                base: "# Use PostgreSQL\n\nStatus: accepted\n"),
        ],
        failing: [
            RuleExample(
                "Deleted",
                files: ["0002-use-kafka.md": "# Use Kafka\n\nStatus: accepted\n"],
                base: [
                    "0001-use-postgresql.md": "# ↓Use PostgreSQL\n\nStatus: accepted\n",
                    "0002-use-kafka.md": "# Use Kafka\n\nStatus: accepted\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(removed record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let base = context.base, !context.pathExists(record.source.path) else { return [] }
        return [
            Finding(
                "the record \(Excerpt(record.displayTitle)) of \(base.name) was deleted; keep it and set its status to "
                    + "superseded, deprecated or rejected",
                at: record.mainRange)
        ]
    }
}
