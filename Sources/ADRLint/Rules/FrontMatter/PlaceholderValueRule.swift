public import ADRModel
import ADRText

/// Finds values of facts that a template put there to be replaced.
public struct PlaceholderValueRule: Rule {
    public static let description = RuleDescription(
        id: "placeholder-value",
        summary: "Values in front matter and in the head are filled in or left out.",
        rationale: """
            YAML reads `{proposed}` as a mapping with the key `proposed`, and `YYYY-MM-DD` is not a \
            date. Remove keys that you do not need: an empty one helps no one. `Deciders: <who>` is \
            shown without any name.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Filled in", "---\nstatus: proposed\ndate: 2026-02-03\nconsulted: []\n---\n# Use PostgreSQL\n"
            ),
            RuleExample(
                "An email address, a link and HTML",
                "# Use PostgreSQL\n\n- Deciders: <ana@example.org>\n- Informed: [the board][1]\n- Tags: <br>\n\n[1]: https://example.org\n"
            ),
            RuleExample(
                "A real mapping",
                "---\nrisks: [{id: R1, risk: Loss, level: 2x3}]\nquality: {reliability: 2}\n---\n# Use PostgreSQL\n"
            ),
        ],
        failing: [
            RuleExample(
                "Braces left around the value", "---\nstatus: ↓{proposed}\n---\n# Use PostgreSQL\n",
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
            RuleExample(
                "In the head", "# Use PostgreSQL\n\n- **Status:** accepted\n- **Deciders:** ↓<who>\n"),
            RuleExample("The format of a date", "---\ndate: ↓YYYY-MM-DD\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        inFrontMatter(record) + inHead(record, context)
    }

    private func inHead(_ record: DecisionRecord, _ context: LintContext) -> [Finding] {
        record.headValues.filter { Self.isPlaceholder($0, of: record, context) }.map { _, range in
            Finding(
                "\(Excerpt(record.source[range])) is still the template's placeholder; fill it in or remove the line",
                at: range)
        }
    }

    /// Whether a value is nothing but a text between brackets. Statuses and days have rules of their own.
    private static func isPlaceholder(
        _ fact: (label: FactLabel, value: Range<Int>), of record: DecisionRecord, _ context: LintContext
    ) -> Bool {
        let bytes = record.source.bytes[fact.value]
        guard fact.label != .status, fact.label != .date, bytes.count > 2, let first = bytes.first,
            "<{[".utf8.contains(first), bytes.last == first + 2,
            bytes.dropFirst().first?.isASCIILetter ?? false,
            !bytes.contains(where: { "@=/\"\n".utf8.contains($0) })
        else { return false }
        let word = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self).lowercased()
        if first == UInt8(ascii: "["), !isPrompt(word) { return false }
        return !tags.contains(word) && !context.inlines.links.contains { $0.range.overlaps(fact.value) }
            && (!context.isComplete(record)
                || TemplatePrompts.placeholders(in: record.source.bytes, fact.value).isEmpty)
    }

    /// Whether all words of a text say what kind of names are to be given; `[Ana, Lee]` are names.
    private static func isPrompt(_ text: String) -> Bool {
        text.split { !$0.isLetter }.allSatisfy { prompts.contains(String($0)) }
    }

    private static let prompts: Set<String> = [
        "a", "of", "the", "your", "all", "list", "name", "names", "who", "everyone", "involved", "person",
        "people", "role",
        "roles", "team", "teams", "author", "authors", "decider", "deciders", "maker", "makers", "decision",
        "stakeholder",
        "stakeholders", "approver", "approvers", "tag", "tags",
    ]

    private static let tags: Set<String> = [
        "br", "hr", "b", "i", "em", "strong", "code", "span", "p", "sup", "sub",
    ]

    /// One finding for all values, however many there are.
    private func inFrontMatter(_ record: DecisionRecord) -> [Finding] {
        let entries = (record.frontMatter?.root.entries ?? []).filter { entry in
            let isMenu = entry.value.range == record.status.range && record.status.value == nil
            return entry.isPlaceholder && !isMenu
        }
        guard let first = entries.first else { return [] }
        let keys = entries.prefix(4).map { "`\($0.key)`" }.joined(separator: ", ")
        let more = entries.count > 4 ? " and \(entries.count - 4) more" : ""
        let rest =
            entries.count == 1
            ? "still has the template's placeholder; fill it in or remove the line"
            : "still have the template's placeholders; fill them in or remove the lines"
        return [
            Finding(
                "\(keys)\(more) \(rest)", at: first.value.range,
                fix: entries.count == 1 ? Self.fix(first, in: record) : nil)
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
