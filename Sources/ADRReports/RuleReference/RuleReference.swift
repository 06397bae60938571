public import ADRLint
public import ADRText

/// All pages about rules.
public struct RuleReference: Sendable {
    /// The folder of the pages in this project.
    public static let folder = "docs/rules"

    private let groups: [BuiltInRules.Group]

    public init(_ groups: [BuiltInRules.Group] = BuiltInRules.groups) { self.groups = groups }

    /// The overview and a page for each rule, at their paths in this project.
    public var pages: [SourceText] {
        [SourceText(path: Self.folder + "/README.md", overview)]
            + groups.flatMap(\.rules).map {
                SourceText(path: Self.folder + "/\($0.description.id).md", RulePage($0).markdown)
            }
    }

    /// The overview as Markdown: a table for each group.
    public var overview: String {
        let introduction = """
            # Rules

            What `adr lint` looks for. These pages are made from the rules' own descriptions by \
            `swift run update-docs`.

            The severity says who is asked:

            - **error**: the log is broken for a reader or a tool, and that is certain. The command fails.
            - **warning**: a maintainer would thank for it. It is told, and the command succeeds.
            - **info**: habit and taste. The forms for people leave it out unless `--level info` asks for it; JSON, SARIF \
            and the other forms for programs have it, and so have baselines.

            A rule that rests on a habit measures it in the log, in enough records to have one, says so (`41 of 43 records \
            state one`), and is never an error. Where so many records break such a rule that it is no slip of any, at least \
            five times and in a tenth of the log, one sentence tells it for all of them; `--expand` lists them.


            """
        return introduction + groups.map(section).joined(separator: "\n")
    }

    /// The rules as lines for a terminal: id, severity, summary.
    public var list: String {
        let rules = groups.flatMap(\.rules).map { $0.description }
        let width = rules.map { $0.id.count }.max() ?? 0
        return rules.map { rule in
            let id = rule.id + String(repeating: " ", count: width - rule.id.count)
            let severity = rule.defaultLevel
            return "\(id)  \(severity)\(String(repeating: " ", count: 7 - severity.count))  \(rule.summary)\n"
        }
        .joined()
    }

    /// The rules as a JSON array.
    public var json: String { RuleListJSON.render(groups) }

    /// One rule as a JSON array.
    public func json(of rule: any Rule.Type) -> String {
        let id = rule.description.id
        return RuleListJSON.render(
            groups.map { group in
                BuiltInRules.Group(name: group.name, rules: group.rules.filter { $0.description.id == id })
            })
    }

    private func section(_ group: BuiltInRules.Group) -> String {
        let table = MarkdownTableText(
            columns: ["Rule", "Severity", "Demand"],
            rows: group.rules.map { $0.description }.map {
                ["[\($0.id)](\($0.id).md)", $0.defaultLevel, $0.summary]
            })
        return "## \(group.title)\n\n" + table.text
    }
}
