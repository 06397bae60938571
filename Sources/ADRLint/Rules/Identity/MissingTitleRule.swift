public import ADRModel
import ADRText

/// Finds a record without a title.
public struct MissingTitleRule: Rule {
    public static let description = RuleDescription(
        id: "missing-title",
        summary: "Every record has a title.",
        rationale: """
            The title is how people find a decision: in an index, in a link, in a search. A file name is \
            no substitute: it has lost letter case, punctuation and often half of the words.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("A heading", "# Use PostgreSQL\n\n## Context\n"),
            RuleExample("A title that is also the name of a section", "# Links\n\n## Context\n"),
            RuleExample("An HTML heading", "<h1 align=\"center\">Use PostgreSQL</h1>\n\n## Context\n"),
            RuleExample(
                "A log whose records consist of chapters",
                files: [
                    "0001-queue.md": "# Summary\n\nA queue.\n\n# Motivation\n\nOrders get lost.\n",
                    "0002-cache.md": "# Summary\n\nA cache.\n\n# Motivation\n\nPages are slow.\n",
                    "0003-store.md": "# Summary\n\nA store.\n\n# Motivation\n\nDisks fill up.\n",
                ]),
            RuleExample("A title in front matter", "---\ntitle: Use PostgreSQL\n---\n## Context\n"),
        ],
        failing: [
            RuleExample(
                "Sections only", "↓## Context\n\nOrders must survive.\n\n## Decision\n\nPostgreSQL.\n"),
            RuleExample("A list of facts", "↓* Status: accepted\n\n## Context\n\nOrders must survive.\n"),
            RuleExample("An empty heading", "#↓\n\n## Context\n\nOrders must survive.\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        switch record.title {
        case .present: []
        case .malformed(_, let range, _): [Finding("the title is empty", at: range)]
        case .missing where record.startsWithItsOnlyTopHeading || record.isOfChapters(in: context.log): []
        case .missing
        where context.inlines.tags.contains(where: { ["h1", "h2"].contains($0.name.lowercased()) }): []
        case .missing:
            [Finding("the record has no title; add one as its first heading", at: record.bodyStart)]
        }
    }
}

extension DecisionRecord {
    /// `# Links`: a title though it is the name of a section elsewhere.
    fileprivate var startsWithItsOnlyTopHeading: Bool {
        outline.headings.first?.level == 1 && outline.headings.count { $0.level == 1 } == 1
    }

    /// Whether it begins with a chapter of the first level, `# Summary`, as most records of its log do: their titles are
    /// the names of their files.
    fileprivate func isOfChapters(in log: DecisionLog) -> Bool {
        guard outline.headings.first?.level == 1 else { return false }
        let others = log.newest
        return others.count > 2 && others.count { $0.title.range == nil } * 2 > others.count
    }

    /// The first character of the text behind the front matter.
    fileprivate var bodyStart: Range<Int> {
        let body = frontMatter?.range.upperBound ?? source.contentStart
        let start = source.bytes[body...].firstIndex { $0 > UInt8(ascii: " ") } ?? body
        return start..<start
    }
}
