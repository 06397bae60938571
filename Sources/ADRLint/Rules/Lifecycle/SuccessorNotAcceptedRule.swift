public import ADRModel
import ADRText

/// Finds a superseded record none of whose successors was ever accepted.
public struct SuccessorNotAcceptedRule: Rule {
    public static let description = RuleDescription(
        id: "successor-not-accepted",
        summary: "A decision is superseded only by one that was accepted.",
        rationale: """
            As long as the successor is only proposed, or was rejected, no decision is in force: the old \
            one is gone and the new one never came. Either the old one is still in force, or someone \
            forgot to accept the new one. A proposal of the last 30 days may wait, and so may one \
            without a date.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Accepted, or itself superseded",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: superseded\nsuperseded-by: [3]\n---\n# Use PostgreSQL\n",
                    "0003-use-cockroachdb.md": "---\nstatus: accepted\n---\n# Use CockroachDB\n",
                ]),
            RuleExample(
                "A new proposal",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: proposed\ndate: 2026-02-22\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ]),
        ],
        failing: [
            RuleExample(
                "A proposal",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [↓2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: proposed\ndate: 2025-02-22\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus == .superseded else { return [] }
        let successors = context.facts.links.statements(of: record, areSupersessions: true)
            .filter { $0.link.kind == .supersededBy }
            .map { (link: $0.link, record: $0.target.record) }
        let unsettled = successors.compactMap { link, record in
            record.flatMap { successor in
                Self.unsettledStatus(of: successor, in: context).map {
                    (link: link, record: successor, status: $0)
                }
            }
        }
        guard unsettled.count == successors.count, let first = unsettled.first else { return [] }
        return [
            Finding(
                "the successor \(Excerpt(first.record.displayTitle)) is \(first.status)",
                at: first.link.target.range,
                notes: unsettled.map {
                    Diagnostic.Note(
                        path: $0.record.source.path, range: $0.record.status.range,
                        message: "the successor's status")
                })
        ]
    }

    /// The status if nobody has agreed to the decision: rejected, or a draft or proposal that is no longer new.
    private static func unsettledStatus(of record: DecisionRecord, in context: LintContext) -> String? {
        switch record.currentStatus {
        case .rejected: record.currentStatus?.rawValue
        case .draft, .proposed:
            record.date.value == nil || context.isRecent(record) ? nil : record.currentStatus?.rawValue
        default: nil
        }
    }
}
