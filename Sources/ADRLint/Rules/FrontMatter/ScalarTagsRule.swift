public import ADRModel
import ADRText

/// Finds `tags` that are one text and not a list.
public struct ScalarTagsRule: Rule {
    public static let description = RuleDescription(
        id: "scalar-tags",
        summary: "`tags` is a list.",
        rationale: """
            Material for MkDocs fails to build a site if the `tags` of a page are not a list, and other \
            generators treat `storage, api` as one tag with a comma in it.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample("A list", "---\ntags: [storage, api]\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A list of one tag in block style", "---\ntags:\n  - storage\n---\n# Use PostgreSQL\n"),
            RuleExample("No tags", "---\ntags:\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "One tag", "---\ntags: ↓storage\n---\n# Use PostgreSQL\n",
                fixed: "---\ntags: [storage]\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Several tags, separated by commas",
                "---\ntags: ↓storage, api design\n---\n# Use PostgreSQL\n",
                fixed: "---\ntags: [storage, api design]\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let entry = record.frontMatter?.root["tags"], entry.value.scalar != nil, !entry.isPlaceholder
        else { return [] }
        let items = record.tags.map { FrontMatterValue.string($0) }
        let edits = try? FrontMatterEditor(record.source).set(["tags"], to: .list(items))
        let fix = edits.map {
            Fix(title: "Write the tags as a list", safety: .safe, edits: [record.source.filePath: $0])
        }
        return [Finding("`tags` should be a list", at: entry.value.range, fix: fix)]
    }
}
