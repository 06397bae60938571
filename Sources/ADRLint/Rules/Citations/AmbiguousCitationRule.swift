public import ADRModel
import ADRText

/// Finds a text outside of the logs that names a number which several decisions have.
public struct AmbiguousCitationRule: Rule {
    public static let description = RuleDescription(
        id: "ambiguous-citation",
        summary: "What code or documentation says of a decision names one.",
        rationale: """
            Two logs count from 1 each, or a number was taken twice: nobody can tell which decision is meant. In a part of the \
            repository that has a log of its own, as `services/orders`, a number is that of this log. Elsewhere the path of \
            the record tells which is meant.
            """,
        defaultSeverity: .warning, isOfCitations: true,
        passing: [
            RuleExample(
                "A path",
                files: [
                    "../../src/orders.swift": "// docs/decisions/0001-use-kafka.md\n",
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                    "0001-use-kafka.md": "---\nstatus: accepted\n---\n# Use Kafka\n",
                ])
        ],
        failing: [
            RuleExample(
                "A number that two decisions have",
                files: [
                    "../../src/orders.swift": "// ↓ADR-0001\n",
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                    "0001-use-kafka.md": "---\nstatus: accepted\n---\n# Use Kafka\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(_ citation: Citation, among records: CitedRecords) -> Finding? {
        guard case .several(let several) = citation.meaning, citation.standing == .certain else { return nil }
        return Finding(
            "this may be \(several.prefix(3).map(records.name).joined(separator: " or ")); its path would tell",
            at: citation.range,
            notes: several.prefix(3).map {
                Diagnostic.Note(path: $0.source.path, range: $0.mainRange, message: "one of them")
            })
    }
}
