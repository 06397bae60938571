public import ADRModel
import ADRText

/// Finds a record that names its successor and still claims to hold.
public struct SupersededByButAcceptedRule: Rule {
    public static let description = RuleDescription(
        id: "superseded-by-but-accepted",
        summary: "A record with a successor has the status superseded.",
        rationale: """
            Indexes and readers go by the status. If a record is superseded on one line and accepted on \
            another, half of its readers still follow it. If only a part is superseded, both records say \
            so and this one stays accepted.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Superseded, in whole or in part",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [3]\n---\n# Use MySQL\n",
                    "0002-keep-orders.md":
                        "---\nstatus: accepted\nsuperseded-by: [{id: 3, scope: retention}]\n---\n# Keep orders\n",
                    "0003-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                ])
        ],
        failing: [
            RuleExample(
                "Only one of the two lines was changed",
                files: [
                    "0001-use-mysql.md": "---\nstatus: ↓accepted\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ], fixed: "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n"),
            RuleExample(
                "A sentence under the title says more than the status",
                files: [
                    "0001-use-mysql.md":
                        "# 1. Use MySQL\n\n- Status: ↓accepted\n\nThis ADR has been superseded by [2. Use PostgreSQL](0002-use-postgresql.md).\n",
                    "0002-use-postgresql.md": "# 2. Use PostgreSQL\n\n- Status: accepted\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus?.isInForce ?? false, let range = record.status.range,
            let link = record.links(.supersededBy).first(where: { !$0.isPartial })
        else { return [] }
        var editor = RecordEditor(record, style: context.facts.style)
        let isChanged: ()? = try? editor.setStatus(.superseded)
        let fix =
            isChanged.map {
                Fix(
                    title: "Set the status to superseded", safety: .unsafe,
                    edits: [record.source.filePath: editor.edits])
            }
        return [
            Finding(
                "the record is superseded by \(Excerpt(link.target.text)), but its status is still accepted",
                at: range,
                notes: [
                    Diagnostic.Note(
                        path: record.source.path, range: link.target.range,
                        message: "the successor is named here")
                ], fix: fix)
        ]
    }
}
