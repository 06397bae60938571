public import ADRModel
import ADRText

/// Finds a template of which no record can be made, or one with findings.
public struct UncleanTemplateRule: Rule {
    public static let description = RuleDescription(
        id: "unclean-template",
        summary: "A new record made from a template has no findings.",
        rationale: """
            Whatever is wrong with a template is wrong with every record made from it. Authors should \
            not have to fix the form first.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "A template that makes a clean record",
                files: [
                    "templates/service.md":
                        "---\nstatus: {status}\ndate: {date}\n---\n# {title}\n\n## Context\n",
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                ])
        ],
        failing: [
            RuleExample(
                "A link that is broken in the log's folder",
                files: [
                    "templates/service.md":
                        "↓---\nstatus: {status}\ndate: {date}\n---\n# {title}\n\nSee [the guide](guide.md).\n",
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] { [] }

    /// What the linter found in a record that was made of a template.
    static func finding(_ diagnostic: Diagnostic, of template: DecisionRecord) -> Finding {
        finding("\(diagnostic.message) [\(diagnostic.rule)]", of: template)
    }

    /// Why no record can be made of a template, or what is wrong with one.
    static func finding(_ message: String, of template: DecisionRecord) -> Finding {
        let start = template.source.contentStart
        return Finding("a record made from this template: \(message)", at: start..<start)
    }
}
