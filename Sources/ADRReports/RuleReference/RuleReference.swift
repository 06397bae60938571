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

            What `adr lint` checks. `swift run update-docs` generates these pages from the descriptions in the rules.

            What each severity means:

            - **error**: the log is certainly broken for a reader or a tool. The command fails.
            - **warning**: a maintainer would want to know. The command reports it and succeeds.
            - **info**: a matter of habit or taste. Formats for people leave it out unless you pass `--level info`; JSON, \
            SARIF and the other formats for programs include it, and so do baselines.

            A rule that relies on a habit measures it in the log if there are enough records, says so (`41 of 43 records \
            state one`), and is never an error. If so many records break such a rule that it cannot be a slip, at least \
            five and a tenth of the log, one sentence reports them all; `--expand` lists them.


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
            columns: ["Rule", "Severity", "Requirement"],
            rows: group.rules.map { $0.description }.map {
                ["[\($0.id)](\($0.id).md)", $0.defaultLevel, $0.summary]
            })
        return "## \(group.title)\n\n" + table.text
    }
}
