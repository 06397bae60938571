public import ADRModel
import ADRText

/// Finds a record without a date in a log whose records have one.
public struct MissingDateRule: Rule {
    static let minimumShare = RuleOption(
        "minimum-share", default: 75,
        "Percentage of the log's records that must have a date before a record without one is reported.")

    public static let description = RuleDescription(
        id: "missing-date",
        summary: "Every record has the date of its decision.",
        rationale: """
            What was known on the date of a decision explains it, and reviews count from it. A log in \
            which fewer than three quarters of the records have a date is left alone, and so is one \
            whose file names contain the date.
            """,
        defaultSeverity: .warning, isHabitual: true,
        options: [minimumShare.declaration],
        passing: [
            RuleExample("In front matter", "---\ndate: 2026-02-03\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "In the file name",
                files: ["2026-02-03-use-postgresql.md": "# Use PostgreSQL\n\nStatus: accepted\n"]),
            RuleExample(
                "A log without dates",
                files: ["0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-kafka.md": "# Use Kafka\n"]),
        ],
        failing: [
            RuleExample(
                "One record of four",
                files: [
                    "0001-use-postgresql.md": "---\ndate: 2026-02-03\n---\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: accepted\n---\n# ↓Use Kafka\n",
                    "0003-use-tls.md": "---\ndate: 2026-02-04\n---\n# Use TLS\n",
                    "0004-use-grpc.md": "---\ndate: 2026-02-05\n---\n# Use gRPC\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.date.place == nil, DateFault(record) == nil,
            context.log.percentWithDay >= max(1, context[Self.minimumShare])
        else { return [] }
        let (dated, all) = (context.log.recordsWithDay, context.log.records.count)
        return [Finding("the record has no date; \(dated) of \(all) records have one", at: record.mainRange)]
    }
}
