public import ADRModel
import ADRText

/// Finds a status that is still the template's choice of several.
public struct StatusMenuRule: Rule {
    public static let description = RuleDescription(
        id: "status-menu",
        summary: "A status is one of those that the template offers.",
        rationale: """
            `proposed | accepted | superseded` tells nobody where the decision stands. It is the line of a \
            record that is forgotten most easily, because it looks filled in.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("Chosen", "# Use PostgreSQL\n\n* Status: accepted\n"),
            RuleExample(
                "A box that is checked",
                "# Use PostgreSQL\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded\n"),
        ],
        failing: [
            RuleExample(
                "A choice",
                "# Use PostgreSQL\n\n* Status: ↓[proposed | rejected | accepted | deprecated]\n"),
            RuleExample(
                "In front matter",
                "---\nstatus: ↓\"{proposed | rejected | accepted}\"\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .malformed(let text, let range, let problem) = record.status.field else { return [] }
        return [Finding("the status \(Excerpt(text)) \(problem)", at: range)]
    }
}
