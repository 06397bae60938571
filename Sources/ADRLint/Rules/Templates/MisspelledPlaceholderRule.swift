public import ADRModel
import ADRTemplates
import ADRText

/// Finds a placeholder of a template that nothing will be put into, and is nearly one that is filled.
public struct MisspelledPlaceholderRule: Rule {
    public static let description = RuleDescription(
        id: "misspelled-placeholder",
        summary: "Templates spell their placeholders correctly.",
        rationale: """
            A placeholder that is never filled in stays in every record made from the template. \
            `{titel}` is taken for a prompt to the author, like `{the option that was chosen}`.
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
