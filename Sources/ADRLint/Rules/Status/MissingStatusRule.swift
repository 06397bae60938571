public import ADRModel
import ADRText

/// Finds a record without a status in a log whose records have one.
public struct MissingStatusRule: Rule {
    static let minimumShare = RuleOption(
        "minimum-share", default: 65,
        "Percentage of the log's records that must have a status before a record without one is reported.")

    public static let description = RuleDescription(
        id: "missing-status",
        summary: "Every record has a status.",
        rationale: """
            Without a status, readers cannot tell a decision in force from an idea or from history. A \
            log in which over a third of the records have no status is left alone: there, leaving it out \
            is a habit, not an oversight. An empty status section is always reported.
            """,
        defaultSeverity: .warning, isHabitual: true,
        options: [minimumShare.declaration],
        passing: [
            RuleExample(
                "Status in front matter", "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n## Context\n"),
            RuleExample("A status section", "# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n"),
            RuleExample(
                "A badge",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nStatus: accepted\n",
                    "0002-use-kafka.md":
                        "# Use Kafka\n\n![status](https://img.shields.io/badge/status-accepted-green)\n",
                ]),
            RuleExample(
                "A log without any status",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Context\n\n## Decision\n",
                    "0002-use-kafka.md": "# Use Kafka\n\n## Context\n\n## Decision\n",
                ]),
        ],
        failing: [
            RuleExample(
                "One record of three",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nStatus: accepted\n",
                    "0002-use-kafka.md": "# ↓Use Kafka\n\n## Context\n\n## Decision\n",
                    "0003-use-tls.md": "# Use TLS\n\nStatus: accepted\n",
                ]),
            RuleExample(
                "An empty section",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Status\n\nAccepted\n",
                    "0002-use-kafka.md": "# Use Kafka\n\n## ↓Status\n\n## Context\n\nEvents.\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.status.place == nil, !Self.hasBadge(context.inlines) else { return [] }
        if let heading = record.emptyStatusSection {
            return [Finding("the record has no status: the section for it is empty", at: heading)]
        }
        let (stated, all) = (context.facts.recordsWithStatus, context.log.records.count)
        guard stated > 0, stated * 100 >= all * context[Self.minimumShare] else { return [] }
        return [
            Finding("the record has no status; \(stated) of \(all) records have one", at: record.mainRange)
        ]
    }

    /// Whether a picture tells the status, as `https://img.shields.io/badge/status-accepted-green` does.
    private static func hasBadge(_ inlines: MarkdownInlines) -> Bool {
        inlines.links.contains { $0.isImage && $0.destination.lowercased().contains("status") }
    }
}
