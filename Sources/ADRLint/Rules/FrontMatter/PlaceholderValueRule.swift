public import ADRModel
import ADRText

/// Finds values of front matter that a template put there to be replaced.
public struct PlaceholderValueRule: Rule {
    public static let description = RuleDescription(
        id: "placeholder-value",
        summary: "Values of front matter are filled in or left out.",
        rationale: """
            YAML reads `{proposed}` as a mapping with the key `proposed`, and `YYYY-MM-DD` is not a day. A key that \
            is not needed can go; nobody misses an empty one.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Filled in", "---\nstatus: proposed\ndate: 2026-02-03\nconsulted: []\n---\n# Use PostgreSQL\n"
            ),
            RuleExample(
                "A mapping that means something",
                "---\nrisks: [{id: R1, risk: Loss, level: 2x3}]\nquality: {reliability: 2}\n---\n# Use PostgreSQL\n"
            ),
        ],
        failing: [
            RuleExample(
                "Only the braces are left", "---\nstatus: ↓{proposed}\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: proposed\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Nothing is filled in",
                """
                ---
                status: proposed
                date: ↓{YYYY-MM-DD when the decision was last updated}
                decision-makers: {list everyone involved in the decision}
                ---
                # Use PostgreSQL

                """),
            RuleExample("In quotes", "---\nconsulted: ↓\"{list everyone}\"\n---\n# Use PostgreSQL\n"),
            RuleExample("The form of a day", "---\ndate: ↓YYYY-MM-DD\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    /// One finding for all values, however many there are.
    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let entries = (record.frontMatter?.root.entries ?? []).filter { entry in
            let isMenu = entry.value.range == record.status.range && record.status.value == nil
            return entry.isPlaceholder && !isMenu
        }
        guard let first = entries.first else { return [] }
        let keys = entries.prefix(4).map { "`\($0.key)`" }.joined(separator: ", ")
        let more = entries.count > 4 ? " and \(entries.count - 4) more" : ""
        let verb = entries.count == 1 ? "is" : "are"
        return [
            Finding(
                "\(keys)\(more) \(verb) still as the template has it; fill it in or remove the line",
                at: first.value.range, fix: entries.count == 1 ? Self.fix(first, in: record) : nil)
        ]
    }

    /// Takes the braces from a status.
    private static func fix(_ entry: FrontMatterEntry, in record: DecisionRecord) -> Fix? {
        guard entry.label == .status, let only = entry.value.mapping?.entries, only.count == 1,
            StatusVocabulary.builtIn.status(of: only[0].key) != nil,
            let edits = try? FrontMatterEditor(record.source).set([.key(entry.key)], to: .string(only[0].key))
        else { return nil }
        return Fix(title: "Remove the braces", safety: .safe, edits: [record.source.filePath: edits])
    }
}
