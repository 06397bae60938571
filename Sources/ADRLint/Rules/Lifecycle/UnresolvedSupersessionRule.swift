public import ADRModel
import ADRText

/// Finds a supersession whose other record does not exist or cannot be told from others.
public struct UnresolvedSupersessionRule: Rule {
    public static let description = RuleDescription(
        id: "unresolved-supersession",
        summary: "Every supersession names exactly one record of the log.",
        rationale: """
            "Superseded by ADR 12" sends the reader on; if there is no record 12, or there are two, the \
            trail of decisions ends there.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "By number and by link",
                files: [
                    "0001-use-mysql.md":
                        "# 1. Use MySQL\n\n## Status\n\nSuperseded by [2](0002-use-postgresql.md)\n",
                    "0002-use-postgresql.md": "---\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ]),
            RuleExample(
                "A record of another log",
                files: [
                    "0001-use-mysql.md":
                        "---\nsuperseded-by: ../adr/0002-use-postgresql.md\n---\n# Use MySQL\n"
                ],
                otherFiles: ["docs/adr/0002-use-postgresql.md"]),
        ],
        failing: [
            RuleExample(
                "No such record",
                "---\nstatus: superseded\nsuperseded-by: [↓12]\n---\n# Use MySQL\n"),
            RuleExample(
                "Two records with that number",
                files: [
                    "0001-use-mysql.md": "# 1. Use MySQL\n\n## Status\n\nSuperseded by ↓ADR-0002\n",
                    "0002-use-postgresql.md": "# 2. Use PostgreSQL\n",
                    "0002-use-kafka.md": "# 2. Use Kafka\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.facts.links.statements(of: record, areSupersessions: true).compactMap { statement in
            let target = statement.link.target
            switch statement.target {
            case .record: return nil
            case .unknown, .foreign:
                guard ReferencePlace.isOfThisLog(target, record, context) else { return nil }
                return Finding("no record of this log matches \(Excerpt(target.text))", at: target.range)
            case .ambiguous(let candidates):
                return Finding(
                    "\(candidates.count) records of this log match \(Excerpt(target.text))", at: target.range,
                    notes: candidates.map {
                        Diagnostic.Note(
                            path: $0.source.path, range: $0.mainRange, message: "this record may be meant")
                    })
            }
        }
    }
}
