public import ADRModel
import ADRText

/// Finds records that supersede each other.
public struct SupersessionCycleRule: Rule {
    public static let description = RuleDescription(
        id: "supersession-cycle",
        summary: "No decision supersedes its own successor.",
        rationale:
            "If supersessions form a cycle, it is impossible to tell which of the decisions is in force today.",
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "A chain",
                files: [
                    "0001-use-mysql.md": "---\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nsupersedes: [1]\nsuperseded-by: [3]\n---\n# Use PostgreSQL\n",
                    "0003-use-cockroachdb.md": "---\nsupersedes: [2]\n---\n# Use CockroachDB\n",
                ])
        ],
        failing: [
            RuleExample(
                "Each the successor of the other",
                files: [
                    "0001-use-mysql.md": "---\nsuperseded-by: [↓2]\nsupersedes: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nsupersedes: [↓1]\nsuperseded-by: [1]\n---\n# Use PostgreSQL\n",
                ]),
            RuleExample(
                "Through a third record",
                files: [
                    "0001-use-mysql.md": "---\nsuperseded-by: [↓2]\nsupersedes: [3]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nsuperseded-by: [↓3]\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                    "0003-use-cockroachdb.md":
                        "---\nsuperseded-by: [↓1]\nsupersedes: [2]\n---\n# Use CockroachDB\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let inCycle = context.facts.links.statements(of: record, areSupersessions: true).compactMap {
            statement in
            statement.target.record.map { (link: statement.link, other: $0) }
        }
        .filter { context.facts.links.supersessions.areInOneCycle(record, $0.other) }
        guard
            let first = inCycle.min(by: { $0.link.target.range.lowerBound < $1.link.target.range.lowerBound })
        else { return [] }
        return [
            Finding(
                "this record and \(Excerpt(first.other.displayTitle)) supersede each other in a cycle",
                at: first.link.target.range,
                notes: inCycle.map {
                    Diagnostic.Note(
                        path: $0.other.source.path, range: $0.other.mainRange,
                        message: "this record is part of the cycle")
                })
        ]
    }
}
