public import ADRModel
import ADRTemplates
import ADRText

/// Finds a placeholder of a template that nothing will be put into, and is nearly one that is filled.
public struct MisspelledPlaceholderRule: Rule {
    public static let description = RuleDescription(
        id: "misspelled-placeholder",
        summary: "A template spells its placeholders as the tool does.",
        rationale: """
            A placeholder that nobody fills stands in every record made of the template. `{titel}` is taken for a \
            prompt to a person, as `{the option that was chosen}` is one.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Placeholders and prompts",
                files: [
                    "template.md":
                        "---\nstatus: {status}\ndate: {date}\n---\n# {title}\n\n{problem} {the option that was chosen}\n",
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n{titel}\n",
                ])
        ],
        failing: [
            RuleExample(
                "Two letters swapped",
                files: [
                    "template.md": "---\nstatus: ↓{Status}\n---\n# ↓{titel}\n",
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    public func check(template: DecisionRecord, in context: LintContext) -> [Finding] {
        MisspelledPlaceholder.all(in: template.source.bytes, variables: context.templateVariables).map {
            Finding($0.message, at: $0.placeholder.range)
        }
    }
}
