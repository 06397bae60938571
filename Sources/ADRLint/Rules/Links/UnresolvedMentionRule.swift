public import ADRModel
import ADRText

/// Finds a record that the text of another names by a number that no record has.
public struct UnresolvedMentionRule: Rule {
    public static let description = RuleDescription(
        id: "unresolved-mention",
        summary: "Every record that the text mentions exists.",
        rationale: """
            "As ADR-0009 says" explains nothing if that record does not exist: the number was mistyped, \
            or the record was renumbered or deleted. Sentences and sections about plans, the past or \
            examples are left alone, and so are links and relations, which other rules check.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "An existing record, a planned one, and an example",
                files: [
                    "0001-a.md":
                        "# A\n\nSee ADR-0002. A future ADR-0009 will tell more.\n\nFiles are named as `ADR-0005`.\n",
                    "0002-b.md": "# B\n",
                ])
        ],
        failing: [
            RuleExample(
                "No such record",
                files: ["0001-a.md": "# A\n\nAs ↓ADR-0009 says, we log to files.\n", "0002-b.md": "# B\n"])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let mentions = context.facts.missingMentions.all(in: record)
        guard !mentions.isEmpty, !record.isAboutRecords else { return [] }
        let hidden =
            context.inlines.comments.map(\.range) + context.inlines.links.map(\.range)
            + context.facts.links.statements(of: record).map(\.link.target.range)
        let found = mentions.filter { mention in
            !hidden.contains { $0.overlaps(mention.range) }
                && !context.inlines.isCode(mention.range.lowerBound)
                && mention.range.lowerBound >= record.frontMatter?.range.upperBound ?? 0
                && !isGuarded(mention.range, in: record)
        }
        // One number that is missing is one cause.
        return Dictionary(grouping: found) { $0.numbers.lowerBound }.values.compactMap { mentions in
            mentions.first.map { first in
                Finding(
                    "no record of this log matches \(Excerpt(record.source[first.range]))", at: first.range,
                    notes: mentions.dropFirst().map {
                        Diagnostic.Note(path: record.source.path, range: $0.range, message: "also here")
                    })
            }
        }
    }

    /// Whether the sentences around a place, or the heading above it, tell of the future, the past or of an example.
    private func isGuarded(_ range: Range<Int>, in record: DecisionRecord) -> Bool {
        let outline = record.outline
        guard let block = outline.blocks[outline.blockIndexes(in: range)].first else { return true }
        switch block.kind {
        case .paragraph, .table: break
        default: return true
        }
        let heading = outline.headings.last { $0.range.upperBound <= range.lowerBound }
        let source = record.source
        let line =
            source.bytes.lineStart(of: range.lowerBound)..<source.lineEnd(of: range.upperBound)
        let text = block.kind == .table ? record.source[line] : record.source[block.range]
        let before = record.source[line.lowerBound..<range.lowerBound].lowercased().trimming
        if ["'s", "’s", "their", "your", "legacy", "old"].contains(where: { before.ends(with: $0) }) {
            return true
        }
        let words = (text + " " + (heading.map { record.source[$0.range] } ?? "")).lowercased()
        return Self.guards.contains { words.contains($0) }
    }

    private static let guards = [
        "will ", "future", "plan", "upcoming", "forthcoming", "subsequent", "follow-up", "followup", "later",
        "next ", "to be ",
        "tbd", "todo", "not yet", "pending", "reserved", "propos", "draft", "separate adr", "own adr",
        "new adr",
        "example", "e.g.", "such as", "format", "pattern", "naming", "renumber", "renamed", "removed",
        "deleted",
        "withdrawn", "retired", "formerly", "former ", "originally", "previous", "never ", "skipped", "gap",
        "upstream", "external",
        "other repo", "another repo", "repository", "://", "github.com",
    ]
}

extension DecisionRecord {
    /// Whether the record is about how decisions are recorded, and names some for the sake of it.
    fileprivate var isAboutRecords: Bool {
        let title = displayTitle.lowercased()
        return title.contains("adr") || title.contains("decision record") || title.contains("record")
    }
}
