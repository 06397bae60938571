public import ADRModel
import ADRText

/// Finds a status that no vocabulary has.
public struct UnknownStatusRule: Rule {
    public static let description = RuleDescription(
        id: "unknown-status",
        summary: "The status is a known word.",
        rationale: """
            Readers, indexes and other tools go by the status. They treat an unknown one as no status, \
            and the decision is missing from every list of decisions in force. A word that three records \
            of the log use, that its template offers or that its index explains counts as the log's own; \
            the configuration can define what it means.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("A known word", "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A synonym with decoration", "# Use PostgreSQL\n\n* Status: ✅ Approved (2026-01-05)\n"),
            RuleExample("Another language", "# PostgreSQL を使う\n\n## ステータス\n\n承認済み\n"),
            RuleExample(
                "A word of the log's own",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nStatus: parked\n",
                    "0002-use-kafka.md": "# Use Kafka\n\nStatus: Parked\n",
                    "0003-use-tls.md": "# Use TLS\n\nStatus: parked\n",
                ]),
        ],
        failing: [
            RuleExample("A made-up word", "---\nstatus: ↓blessed\n---\n# Use PostgreSQL\n"),
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
        return [Finding("the status \(Excerpt(text)) is unknown", at: range)]
    }
}
