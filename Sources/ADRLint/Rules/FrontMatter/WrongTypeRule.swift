public import ADRModel
import ADRText

/// Finds a known key whose value is a list or a mapping where it should be none, or the other way round.
public struct WrongTypeRule: Rule {
    public static let description = RuleDescription(
        id: "wrong-type",
        summary: "Known keys have values of the expected form.",
        rationale: """
            A tool that looks for `status: accepted` does not find `status: [accepted]`, and tags \
            written as a mapping are not a list of tags. Most tools drop such a value silently.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "Text and lists",
                "---\nstatus: accepted\ntags: [storage]\nsupersedes: [{id: 7, scope: retention}]\n---\n# Use PostgreSQL\n"
            ),
            RuleExample(
                "Text instead of a list",
                "---\nsupersedes: 7\nconsulted: ana, lee\n---\n# Use PostgreSQL\n"),
            RuleExample("No value", "---\nstatus: accepted\ntags:\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "A status in a list", "---\nstatus: ↓[accepted]\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A list of two, and a mapping",
                "---\nstatus: ↓[accepted, superseded]\ntags: ↓{storage: true}\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A list inside a list",
                "---\ndecision-makers:\n  - ana\n  - ↓[lee, kim]\n---\n# Use PostgreSQL\n"
            ),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        (record.frontMatter?.root.entries ?? []).compactMap { entry in
            guard let shape = entry.label.flatMap(FrontMatterShape.init),
                let misfit = shape.misfit(in: entry.value)
            else { return nil }
            let form = misfit.sequence == nil ? "a mapping" : "a list"
            let part = misfit == entry.value ? "" : " contains \(form) but"
            let message =
                "`\(entry.key)`\(part) should be \(shape.name)" + (part.isEmpty ? ", not \(form)" : "")
            return Finding(message, at: misfit.range, fix: Self.fix(entry, misfit, in: record))
        }
    }

    /// Takes the one item of a list out of it.
    private static func fix(_ entry: FrontMatterEntry, _ misfit: FrontMatterNode, in record: DecisionRecord)
        -> Fix?
    {
        guard misfit == entry.value, let items = misfit.sequence?.items, items.count == 1,
            let text = items[0].scalar?.text,
            let edits = try? FrontMatterEditor(record.source).set([.key(entry.key)], to: .verbatim(text))
        else { return nil }
        return Fix(
            title: "Write `\(text)` without brackets", safety: .safe, edits: [record.source.filePath: edits])
    }
}
