public import ADRModel
import ADRText

/// Finds an accepted record that supersedes one which still claims to hold.
public struct PredecessorInForceRule: Rule {
    public static let description = RuleDescription(
        id: "predecessor-in-force",
        summary: "A decision that another one supersedes is no longer accepted.",
        rationale: """
            Two accepted records that decide the same thing differently leave the choice to whichever \
            one a reader finds first. A decision that stays in force in part is superseded in part, and \
            its successor says so.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Superseded, in whole or in part",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [3]\n---\n# Use MySQL\n",
                    "0002-keep-orders.md": "---\nstatus: accepted\n---\n# Keep orders\n",
                    "0003-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1, {id: 2, scope: retention}]\n---\n# Use PostgreSQL\n",
                ])
        ],
        failing: [
            RuleExample(
                "The old status was forgotten",
                files: [
                    "0001-use-mysql.md":
                        "---\nstatus: accepted\n---\n# Use MySQL\n\n## Decision\n\nWhat we run is replaced in ADR 2.\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [↓1]\n---\n# Use PostgreSQL\n",
                ],
                fixed:
                    "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n\n## Decision\n\nWhat we run is replaced in ADR 2.\n"
            )
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus?.isInForce ?? false else { return [] }
        return context.facts.links.statements(of: record, areSupersessions: true).compactMap { statement in
            let link = statement.link
            guard link.kind == .supersedes, !link.isPartial, let old = statement.target.record,
                old.source.filePath != record.source.filePath, old.currentStatus?.isInForce ?? false,
                // Where it does not say so, or says so beside its status, other rules tell it.
                context.facts.supersessionMentions.says(old, .supersededBy, record),
                old.links(.supersededBy).isEmpty
            else { return nil }
            return Finding(
                "\(Excerpt(old.displayTitle)) is superseded by this record, but its status is still accepted",
                at: link.target.range,
                notes: [
                    Diagnostic.Note(
                        path: old.source.path, range: old.status.range,
                        message: "the outdated status")
                ],
                fix: MissingSide(record: old, context: context).fix(
                    stating: .supersededBy, to: record, isPartial: false, scope: nil))
        }
    }
}
