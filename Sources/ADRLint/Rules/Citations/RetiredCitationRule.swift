public import ADRModel
import ADRText

/// Finds a text outside of the logs that names a decision which was rejected, withdrawn or deprecated.
public struct RetiredCitationRule: Rule {
    public static let description = RuleDescription(
        id: "retired-citation",
        summary: "Code and documentation do not cite rejected, withdrawn or deprecated decisions.",
        rationale: """
            Code that gives a rejected or deprecated decision as its reason does what the team does not \
            want, or no longer wants. Cite the decision in force, or change the code.
            """,
        defaultSeverity: .warning, isOfCitations: true,
        passing: [
            RuleExample(
                "A decision in force, and a proposal",
                files: [
                    "../../src/orders.swift": "// ADR-0001, ADR-0002\n",
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                    "0002-use-kafka.md": "---\nstatus: proposed\n---\n# Use Kafka\n",
                ])
        ],
        failing: [
            RuleExample(
                "A rejected decision and a deprecated one",
                files: [
                    "../../src/orders.swift": "// ↓ADR-0001\n// ↓ADR-0002\n",
                    "0001-use-mysql.md": "---\nstatus: rejected\n---\n# Use MySQL\n",
                    "0002-use-kafka.md": "---\nstatus: deprecated\n---\n# Use Kafka\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(_ citation: Citation, among records: CitedRecords) -> Finding? {
        guard let record = citation.record, citation.standing == .certain else { return nil }
        let what: String
        switch record.currentStatus {
        case .rejected: what = record.isWithdrawn ? "was withdrawn" : "was rejected"
        case .deprecated: what = "is deprecated"
        default: return nil
        }
        return Finding(
            "\(records.name(of: record)) \(what)", at: citation.range,
            notes: [
                Diagnostic.Note(path: record.source.path, range: record.mainRange, message: "the decision")
            ])
    }
}
