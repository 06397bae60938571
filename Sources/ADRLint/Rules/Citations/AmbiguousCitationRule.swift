public import ADRModel
import ADRText

/// Finds a text outside of the logs that names a number which several decisions have.
public struct AmbiguousCitationRule: Rule {
    public static let description = RuleDescription(
        id: "ambiguous-citation",
        summary: "Every citation names exactly one decision.",
        rationale: """
            If two logs both count from 1, or a number was taken twice, a citation does not say which \
            decision is meant. In a part of the repository that has its own log, such as \
            `services/orders`, a number refers to that log. Elsewhere, cite the path of the record.
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
                "A number that two decisions share",
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
            "this may be \(several.prefix(3).map(records.name).joined(separator: " or ")); cite its path instead",
            at: citation.range,
            notes: several.prefix(3).map {
                Diagnostic.Note(
                    path: $0.source.path, range: $0.mainRange, message: "this record may be meant")
            })
    }
}
