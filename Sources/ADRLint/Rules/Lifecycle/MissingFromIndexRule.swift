public import ADRModel
import ADRText

/// Finds a record that the log's list of decisions does not have.
public struct MissingFromIndexRule: Rule {
    public static let description = RuleDescription(
        id: "missing-from-index",
        summary: "An index page that lists the log's records lists them all.",
        rationale: """
            People take the list for complete: what it does not have was never decided. A page counts as a list if it \
            links to at least half of the records beside and below it; one that is still proposed, or decided in the last 30 \
            days, may wait. `adr index` writes a list that stays complete.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "All are listed",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "README.md": "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                ]),
            RuleExample(
                "A page that is no list",
                files: ["0001-use-postgresql.md": "# Use PostgreSQL\n", "README.md": "# How we decide\n"]),
            RuleExample(
                "A decision of last week",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: accepted\ndate: 2026-02-22\n---\n# Use Kafka\n",
                    "README.md": "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                ]),
        ],
        failing: [
            RuleExample(
                "One is missing",
                files: [
                    "README.md": "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "0002-use-kafka.md": "# ↓Use Kafka\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.isSettled, !context.isRecent(record) else { return [] }
        let pages = context.facts.index.pages(above: record.source.path)
        guard !pages.isEmpty, pages.allSatisfy({ $0.places[record.source.path] == nil }),
            let page = pages.max(by: { $0.places.count < $1.places.count })
        else { return [] }
        let folder = RelativePath.folder(of: record.source.path)
        return [
            Finding(
                "the list in \(RelativePath.from(folder, to: page.source.path)) lacks this record",
                at: record.mainRange,
                notes: [
                    Diagnostic.Note(path: page.source.path, range: page.marked, message: "the list is here")
                ])
        ]
    }
}
