public import ADRModel
import ADRText

/// Finds a status that no vocabulary has.
public struct UnknownStatusRule: Rule {
    public static let description = RuleDescription(
        id: "unknown-status",
        summary: "A status is a known word.",
        rationale: """
            Readers, indexes and other tools go by the status. One they do not know is taken for none, and the \
            decision is missing from every list of those that hold. A word that three records of the log use, or \
            that its template offers or its index page explains, is the log's own; the configuration can tell what it means.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("A known word", "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A synonym with decoration", "# Use PostgreSQL\n\n* Status: ✅ Approved (2026-01-05)\n"),
            RuleExample("Another language", "# PostgreSQL を使う\n\n## ステータス\n\n承認済み\n"),
            RuleExample(
                "A word of the log",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nStatus: parked\n",
                    "0002-use-kafka.md": "# Use Kafka\n\nStatus: Parked\n",
                    "0003-use-tls.md": "# Use TLS\n\nStatus: parked\n",
                ]),
        ],
        failing: [
            RuleExample("A word of one's own", "---\nstatus: ↓blessed\n---\n# Use PostgreSQL\n"),
            RuleExample("No word at all", "# Use PostgreSQL\n\n## Status\n\n↓???\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .present(let statement, let range) = record.status.field, statement.status == .other,
            StatusMisspelling(record) == nil, !record.isPlaceholder(.status),
            !context.facts.habits.isOwnStatus(statement)
        else { return [] }
        let text = statement.text.isEmpty ? record.source[range] : statement.text
        return [Finding("the status \(Excerpt(text)) is not known", at: range)]
    }
}
