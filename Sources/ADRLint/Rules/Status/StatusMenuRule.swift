public import ADRModel
import ADRText

/// Finds a status that is still the template's choice of several.
public struct StatusMenuRule: Rule {
    public static let description = RuleDescription(
        id: "status-menu",
        summary: "The status is one of those that the template offers, not all of them.",
        rationale: """
            `proposed | accepted | superseded` does not say which of these the decision is. Such a line \
            is easy to forget because it looks filled in.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("One chosen", "# Use PostgreSQL\n\n* Status: accepted\n"),
            RuleExample(
                "A checked box",
                "# Use PostgreSQL\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded\n"),
        ],
        failing: [
            RuleExample(
                "The template's choices",
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
