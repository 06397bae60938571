public import ADRModel
import ADRText

/// Finds an accepted record that depends on one which does not hold.
public struct RestingOnUnsettledRule: Rule {
    public static let description = RuleDescription(
        id: "resting-on-unsettled",
        summary: "An accepted decision depends only on decisions in force.",
        rationale: """
            What depends on a proposal falls with it, and what depends on a rejected or superseded \
            decision has already lost its basis. Either the other decision is due, or this one needs \
            another look.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "On an accepted record",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "0002-partition-orders.md":
                        "---\nstatus: accepted\ndepends-on: [1]\n---\n# Partition orders\n",
                ])
        ],
        failing: [
            RuleExample(
                "On a proposal and on a superseded record",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: proposed\n---\n# Use PostgreSQL\n",
                    "0002-use-mysql.md":
                        "---\nstatus: superseded\nsuperseded-by: [1]\n---\n# Use MySQL\n",
                    "0003-partition-orders.md":
                        "---\nstatus: accepted\ndepends-on: [↓1, ↓2]\n---\n# Partition orders\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus?.isInForce ?? false else { return [] }
        return context.facts.links.statements(of: record, areSupersessions: false).compactMap { statement in
            guard statement.link.kind == .dependsOn, let other = statement.target.record,
                other.source.filePath != record.source.filePath, let status = other.currentStatus,
                status != .other, !status.isInForce
            else { return nil }
            let successors = context.facts.links.supersessions.successors(of: other)
            // What a record has replaced it may build on.
            guard !context.facts.supersessionMentions.areRelated(record, other) else { return nil }
            let names = successors.prefix(3).map { "\(Excerpt($0.displayTitle))" }
            return Finding(
                "this decision depends on \(Excerpt(other.displayTitle)), which is \(status.rawValue)"
                    + (names.isEmpty ? "" : " by \(names.joined(separator: ", "))"),
                at: statement.link.target.range,
                notes: [
                    Diagnostic.Note(
                        path: other.source.path, range: other.status.range,
                        message: "the other decision's status"
                    )
                ])
        }
    }
}
