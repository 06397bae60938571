public import ADRModel
import ADRText

/// Finds a status with a typing error.
public struct MisspelledStatusRule: Rule {
    public static let description = RuleDescription(
        id: "misspelled-status",
        summary: "The status is spelled correctly.",
        rationale: """
            This tool understands `Superceded`, but others do not: a script that looks for superseded \
            decisions takes this one for a decision in force.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("A known word", "---\nstatus: superseded\n---\n# Use PostgreSQL\n"),
            RuleExample("A synonym", "# Use PostgreSQL\n\n## Status\n\nApproved\n"),
        ],
        failing: [
            RuleExample(
                "A typo", "---\nstatus: ↓acepted\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A common one",
                "# 1. Use PostgreSQL\n\n## Status\n\n↓Superceded by something\n",
                fixed: "# 1. Use PostgreSQL\n\n## Status\n\nSuperseded by something\n"),
            RuleExample(
                "A short word", "---\nstatus: ↓draf\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: draft\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let misspelling = StatusMisspelling(record) else { return [] }
        let (range, correction) = (misspelling.range, misspelling.correction)
        let edit = TextEdit(replacing: range, with: correction)
        return [
            Finding(
                "the status \(Excerpt(record.source[range])) is misspelled; did you mean `\(correction)`?",
                at: range,
                fix: Fix(
                    title: "Write `\(correction)`", safety: .safe, edits: [record.source.filePath: [edit]]))
        ]
    }
}
