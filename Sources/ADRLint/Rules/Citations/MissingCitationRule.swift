public import ADRModel
import ADRText

/// Finds a text outside of the logs that names a decision which is not there.
public struct MissingCitationRule: Rule {
    public static let description = RuleDescription(
        id: "missing-citation",
        summary: "Every cited decision exists.",
        rationale: """
            Whoever reads `ADR-0012` in a comment wants to know why, and finds nothing: the number was \
            mistyped, or the record was renumbered by hand or never merged. Only what is certainly meant \
            as a decision counts, not what names another repository, belongs to a release in a \
            changelog, or may be a year or a variable. `adr citations` looks for it.
            """,
        defaultSeverity: .error, isOfCitations: true,
        passing: [
            RuleExample(
                "An existing decision, and those of another repository",
                files: [
                    "../../src/orders.swift": "// ADR-0001\n// org/other ADR-0009, ADR 2023\n",
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                ])
        ],
        failing: [
            RuleExample(
                "A number and a file that no decision has",
                files: [
                    "../../src/orders.swift":
                        "// ↓ADR-0009\n// See ↓docs/decisions/0009-use-kafka.md\n",
                    "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(_ citation: Citation, among records: CitedRecords) -> Finding? {
        guard case .none = citation.meaning, citation.standing != .doubtful else { return nil }
        return Finding(
            citation.isOfFile ? "this record does not exist" : "no decision has this number",
            at: citation.range)
    }
}
