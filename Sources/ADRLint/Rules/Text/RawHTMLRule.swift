public import ADRModel
import ADRText

/// Finds HTML tags in a record.
public struct RawHTMLRule: Rule {
    static let allowed = RuleOption(
        "allowed", default: ["br", "sub", "sup", "kbd", "details", "summary", "img", "a"],
        "Names of the tags that a record may contain.")

    public static let description = RuleDescription(
        id: "raw-html",
        summary: "A record is written in Markdown, without HTML.",
        rationale: """
            Some tools show HTML, some escape it and the rest drop it; tables and styles made for one \
            site break on the next. Markdown is the same everywhere, and easier to review.
            """,
        defaultSeverity: .info, isHabitual: true,
        isOnByDefault: false,
        options: [allowed.declaration],
        passing: [
            RuleExample(
                "Markdown, code, and what is allowed",
                "# Use PostgreSQL\n\nRun `<table>`.<br>Good. <https://example.org> <!-- a comment -->\n")
        ],
        failing: [
            RuleExample(
                "A table and a colour",
                "# Use PostgreSQL\n\nThis is ↓<font color=\"red\">hot</font>.\n\n↓<table>\n<tr>\n</table>\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let allowed = Set(context[Self.allowed].map { $0.lowercased() })
        var end = 0
        return context.inlines.tags.compactMap { tag in
            guard tag.range.lowerBound >= end, !record.source.bytes[tag.range].starts(with: "</".utf8),
                !allowed.contains(tag.name.lowercased())
            else { return nil }
            // One finding a block says it all.
            let blocks = record.outline.blockIndexes(in: tag.range)
            end = blocks.first.map { record.outline.blocks[$0].range.upperBound } ?? tag.range.upperBound
            return Finding("`<\(tag.name)>` is HTML, not Markdown", at: tag.range)
        }
    }
}
