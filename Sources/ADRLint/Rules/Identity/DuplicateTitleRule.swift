public import ADRModel
import ADRText

/// Finds a record whose title another record of the log has too.
public struct DuplicateTitleRule: Rule {
    public static let description = RuleDescription(
        id: "duplicate-title",
        summary: "A title belongs to one record.",
        rationale: """
            Two records with one title are told apart by their numbers alone, in every list and every search. \
            Often one is a copy whose title was forgotten. Where one supersedes the other, both may keep it.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Two titles",
                files: ["0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-kafka.md": "# Use Kafka\n"]),
            RuleExample(
                "One supersedes the other",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nStatus: superseded by ADR-2\n",
                    "0002-use-postgresql-again.md": "# Use PostgreSQL\n",
                ]),
        ],
        failing: [
            RuleExample(
                "A copy",
                files: [
                    "0001-use-postgresql.md": "# ↓1. Use PostgreSQL\n",
                    "0002-use-kafka.md": "# ↓2. Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let others = context.facts.titles.others(like: record)
        guard let first = others.first, let range = record.title.range else { return [] }
        let path = RelativePath.from(RelativePath.folder(of: record.source.path), to: first)
        let more = others.count > 1 ? " and \(others.count - 1) more" : ""
        return [
            Finding(
                "the title is also that of \(path)\(more)", at: range,
                notes: others.map {
                    Diagnostic.Note(
                        path: $0, range: context.log.record(at: $0)?.mainRange,
                        message: "this record has the title too")
                })
        ]
    }
}
