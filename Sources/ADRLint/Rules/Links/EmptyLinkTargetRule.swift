public import ADRModel
import ADRText

/// Finds a link or image that leads nowhere because its destination is empty.
public struct EmptyLinkTargetRule: Rule {
    public static let description = RuleDescription(
        id: "empty-link-target",
        summary: "Every link has a destination.",
        rationale: """
            `[the notes]()` looks like a link but only reloads the page. Usually the author meant to \
            look up the address later.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("A destination", "# Use PostgreSQL\n\nSee [the notes](https://example.org).\n"),
            RuleExample("A checkbox", "# Use PostgreSQL\n\n- [ ] Move the orders.\n"),
        ],
        failing: [
            RuleExample(
                "Nothing, or only a `#`",
                "# Use PostgreSQL\n\nSee ↓[the notes]() and ↓[Kafka](#) and ↓![orders](<>).\n"),
            RuleExample("In a definition", "# Use PostgreSQL\n\nSee [Kafka].\n\n↓[Kafka]: <>\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.inlines.links.compactMap { link in
            switch link.kind {
            case .reference, .autolink: return nil
            case .definition where link.label?.begins(with: "//") ?? true: return nil
            case .inline, .definition, .html: break
            }
            guard !link.destination.utf8.contains(where: { $0.isASCIILetterOrDigit }) else { return nil }
            let destination = link.destination.filter { !$0.isWhitespace }
            guard destination.isEmpty || destination == "#", !isComment(link, in: record.source) else {
                return nil
            }
            return Finding(
                destination.isEmpty
                    ? "the \(link.isImage ? "image" : "link") has no destination"
                    : "the link leads only to this page", at: link.range)
        }
    }

    /// `[comment]: # (words)`, a way to write a comment.
    private func isComment(_ link: MarkdownLink, in source: SourceText) -> Bool {
        let behind = source.bytes[link.destinationRange.upperBound..<link.range.upperBound]
        return link.kind == .definition && !behind.allSatisfy { $0 == UInt8(ascii: ">") }
    }
}
