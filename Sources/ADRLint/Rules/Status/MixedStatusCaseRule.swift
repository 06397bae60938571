public import ADRModel
import ADRText

/// Finds a status word whose letter case is not that of the log.
public struct MixedStatusCaseRule: Rule {
    public static let description = RuleDescription(
        id: "mixed-status-case",
        summary: "All statuses in a log use the same letter case.",
        rationale: """
            `Accepted` and `accepted` are different values to a site's filter, a spreadsheet and `grep`. \
            The expected letter case is the one that two thirds of the records in the same dialect use.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample(
                "The same letter case",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: proposed\n---\n# Use Kafka\n",
                    "0003-use-tls.md": "# Use TLS\n\n## Status\n\nAccepted\n",
                ]),
            RuleExample(
                "No usual letter case",
                files: [
                    "0001-use-postgresql.md": "Status: accepted\n\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "Status: Accepted\n\n# Use Kafka\n",
                ]),
        ],
        failing: [
            RuleExample(
                "One record of four",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: ↓Accepted\n---\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: accepted\n---\n# Use Kafka\n",
                    "0003-use-tls.md": "---\nstatus: proposed\n---\n# Use TLS\n",
                    "0004-use-grpc.md": "---\nstatus: accepted\n---\n# Use gRPC\n",
                ], fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let word = StatusWord(record), let dialect = record.dialect,
            let usual = context.facts.habits.statusCase(dialect), word.letterCase != usual.letterCase
        else { return [] }
        let text = record.source[word.range]
        let replacement = usual.letterCase.applied(to: text.lowercased())
        let edit = TextEdit(replacing: word.range, with: replacement)
        return [
            Finding(
                "the status `\(text)` should be `\(replacement)`, in the letter case of \(usual.count) of \(usual.all) records",
                at: word.range,
                fix: Fix(
                    title: "Write `\(replacement)`", safety: .safe, edits: [record.source.filePath: [edit]]))
        ]
    }
}
