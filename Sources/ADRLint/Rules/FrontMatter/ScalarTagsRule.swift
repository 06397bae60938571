public import ADRModel
import ADRText

/// Finds `tags` that are one text and not a list.
public struct ScalarTagsRule: Rule {
    public static let description = RuleDescription(
        id: "scalar-tags",
        summary: "Tags are a list.",
        rationale: """
            Material for MkDocs stops the build of a site at a page whose `tags` are no list, and other \
            generators take `storage, api` for one tag with a comma in it.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample("A list", "---\ntags: [storage, api]\n---\n# Use PostgreSQL\n"),
            RuleExample("A list of one in block style", "---\ntags:\n  - storage\n---\n# Use PostgreSQL\n"),
            RuleExample("None", "---\ntags:\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "One tag", "---\ntags: ↓storage\n---\n# Use PostgreSQL\n",
                fixed: "---\ntags: [storage]\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Several, with commas", "---\ntags: ↓storage, api design\n---\n# Use PostgreSQL\n",
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
