public import ADRModel
import ADRText

/// Finds a record whose status has gone where it must not go.
public struct IrregularStatusMoveRule: Rule {
    private static let statuses = DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue)

    /// The moves that are allowed from each status, by the status.
    private static let moves: [DecisionStatus: RuleOption<[String]>] = [
        .draft: option(.draft, to: [.proposed, .accepted, .rejected, .deprecated, .superseded]),
        .proposed: option(.proposed, to: [.draft, .accepted, .rejected, .deprecated, .superseded]),
        .accepted: option(.accepted, to: [.deprecated, .superseded]),
        .rejected: option(.rejected, to: [.draft, .proposed, .superseded]),
        .deprecated: option(.deprecated, to: [.superseded]),
        .superseded: option(.superseded, to: []),
    ]

    private static func option(_ status: DecisionStatus, to next: [DecisionStatus]) -> RuleOption<[String]> {
        RuleOption(
            status.rawValue, default: next.map(\.rawValue), among: statuses,
            "Statuses that may follow \(status.rawValue).")
    }

    public static let description = RuleDescription(
        id: "irregular-status-move",
        summary: "Statuses only move forward: a decision, once made, is not reopened.",
        rationale: """
            Teams build on what is accepted. If an accepted record becomes a proposal again or is \
            rejected after the fact, or if a superseded one comes back, it is no longer clear what was \
            in force when. A new record that supersedes the old one says what has changed and why. A new \
            record may be accepted from the start.
            """,
        defaultSeverity: .warning,
        needsBase: true,
        options: DecisionStatus.allCases.compactMap { moves[$0]?.declaration },
        passing: [
            RuleExample(
                "A proposal is accepted", "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                base: "---\nstatus: proposed\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A new record is accepted from the start",
                files: ["0001-use-kafka.md": "# Use Kafka\n\nStatus: accepted\n"],
                base: [:]),
        ],
        failing: [
            RuleExample(
                "Back to a proposal", "---\nstatus: ↓proposed\n---\n# Use PostgreSQL\n",
                base: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Back in force under another name",
                files: ["0001-use-postgres.md": "# 1. Use PostgreSQL\n\n## Status\n\n↓Accepted\n"],
                base: [
                    "0001-use-postgresql.md":
                        "# 1. Use PostgreSQL\n\n## Status\n\nSuperseded by [ADR-2](0002-use-kafka.md)\n"
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let base = context.base, let before = base.original(of: record)?.currentStatus,
            let now = record.currentStatus, let range = record.status.range, now != before, now != .other,
            let move = Self.moves[before]
        else { return [] }
        let allowed = context[move]
        guard !allowed.contains(now.rawValue) else { return [] }
        let choice =
            allowed.isEmpty
            ? "stay \(before.rawValue)" : "may only become \(allowed.joined(separator: " or "))"
        return [
            Finding(
                "the record was \(before.rawValue) where this branch left \(base.name) and is now \(now.rawValue); "
                    + "\(before.rawValue) records \(choice)",
                at: range)
        ]
    }
}
