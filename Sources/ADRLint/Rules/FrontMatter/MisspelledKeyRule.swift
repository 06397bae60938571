public import ADRModel
import ADRText

/// Finds a key of front matter that is nearly a known one.
public struct MisspelledKeyRule: Rule {
    public static let description = RuleDescription(
        id: "misspelled-key",
        summary: "Known keys in front matter are spelled correctly.",
        rationale: """
            An unknown key is not an error; it is simply not read. A decision with `superseeds` has no \
            predecessor, and one with `stauts` has no status.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Known keys, in either spelling",
                "---\nstatus: accepted\ndecision_makers: [ana]\nsuperseded-by: 2\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "The team's own keys and those of a site generator",
                "---\nx-stage: trial\nsidebar_position: 12\nlayout: page\ntype: adr\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "Two letters swapped", "---\n↓stauts: accepted\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Common typos",
                "---\n↓desicion-makers: [ana]\n↓superceded_by: 12\n---\n# Use PostgreSQL\n",
                fixed: "---\ndecision-makers: [ana]\nsuperseded_by: 12\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A singular where the key is a plural",
                "---\nstatus: accepted\n↓risk:\n  - {id: R1, risk: Failover loses writes, level: 2x5}\n---\n# Use PostgreSQL\n",
                fixed:
                    "---\nstatus: accepted\nrisks:\n  - {id: R1, risk: Failover loses writes, level: 2x5}\n---\n# Use PostgreSQL\n"
            ),
            RuleExample(
                "The right key exists too",
                "---\nstatus: accepted\n↓statuss: proposed\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        var corrected: Set<String> = []
        return (record.frontMatter?.root.entries ?? []).compactMap { entry in
            guard let key = Self.correction(of: entry) else { return nil }
            // A key can be meant once.
            let isFirst = corrected.insert(key).inserted
            return Finding(
                "the key \(Excerpt(entry.key)) is unknown; did you mean `\(key)`?", at: entry.keyRange,
                fix: isFirst ? Self.fix(entry, key, in: record) : nil)
        }
    }

    /// The known key that is meant; `risk` is a word of other programs unless its value is a list of mappings.
    private static func correction(of entry: FrontMatterEntry) -> String? {
        let items = entry.value.sequence?.items ?? [entry.value]
        let isListOfRisks = entry.key.lowercased() == "risk" && items.contains { $0.mapping != nil }
        return isListOfRisks ? FactLabel.risks.standardKey : correction(of: entry.key)
    }

    /// The known key that a misspelled one is nearest to, joined by `_` if that is.
    static func correction(of key: String) -> String? {
        guard key.utf8.count >= 4, !key.begins(with: "x-"), !key.begins(with: "x_"), !knownNames.contains(key)
        else { return nil }
        let isUnderscored = key.holds("_")
        let name = key.lowercased().exchanging("_", for: "-").exchanging(" ", for: "-")
        if FactLabel(key) != nil {
            guard misspelledSynonyms.contains(where: { name.holds($0) }) else { return nil }
        } else if otherKeys.contains(name) {
            return nil
        }
        let limit = name.utf8.count >= 8 ? 2 : 1
        guard
            let known = EditDistance.nearest(to: name, among: knownKeys),
            known != name, EditDistance.between(name, known) <= limit
        else { return nil }
        return isUnderscored ? known.exchanging("-", for: "_") : known
    }

    private static let knownKeys =
        FactLabel.all.filter { $0 != .number }.map(\.standardKey) + ["deciders", "number"]
    private static let knownNames = Set(knownKeys)

    /// What is understood when it is read, and is a typing error nevertheless.
    private static let misspelledSynonyms: [StaticString] = ["superced", "superseed"]

    /// Words that other programs know and that are nearly one of ours.
    private static let otherKeys: Set<String> = [
        "tile", "file", "rank", "risk", "task", "data", "rate", "gate", "tabs", "stats", "state", "dates",
    ]

    private static func fix(_ entry: FrontMatterEntry, _ key: String, in record: DecisionRecord) -> Fix? {
        let editor = FrontMatterEditor(record.source)
        let twin = FactLabel(key).flatMap { record.frontMatterEntry($0) }
        guard twin == nil || twin == entry, let edits = try? editor.rename([.key(entry.key)], to: key) else {
            return nil
        }
        return Fix(title: "Write `\(key)`", safety: .safe, edits: [record.source.filePath: edits])
    }
}
