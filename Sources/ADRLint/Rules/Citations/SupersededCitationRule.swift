public import ADRModel
import ADRText

/// Finds a text outside of the logs that names a superseded decision.
public struct SupersededCitationRule: Rule {
    public static let description = RuleDescription(
        id: "superseded-citation",
        summary: "Code and documentation do not cite superseded decisions.",
        rationale: """
            A comment that gives a superseded decision as its reason is out of date, or the code below \
            it is: someone has to check which. Lists of records, such as the navigation of a site, and \
            the release entries of a changelog are left alone; they name records whatever became of \
            them. `adr citations --fix` cites the successor instead if exactly one record replaced the \
            whole decision and the line does not contain its title.
            """,
        defaultSeverity: .warning, isOfCitations: true,
        passing: [
            RuleExample(
                "The successor",
                files: [
                    "../../src/orders.swift": "// ADR-0002\n",
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ])
        ],
        failing: [
            RuleExample(
                "The superseded decision",
                files: [
                    "../../src/orders.swift": "// ↓ADR-0001\n",
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ], fixed: "// ADR-0002\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(_ citation: Citation, among records: CitedRecords) -> Finding? {
        guard let record = citation.record, citation.standing == .certain,
            record.currentStatus == .superseded
        else { return nil }
        let successors = records.successors(of: record)
        let names = successors.prefix(3).map(records.name).joined(separator: ", ")
        return Finding(
            "\(records.name(of: record)) is superseded" + (names.isEmpty ? "" : " by \(names)"),
            at: citation.range,
            notes: successors.prefix(3).map {
                Diagnostic.Note(path: $0.source.path, range: $0.mainRange, message: "the successor")
            })
    }
}
