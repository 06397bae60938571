public import ADRModel
import ADRText

/// Finds a reference link whose definition is missing.
public struct UndefinedReferenceRule: PageRule {
    public static let description = RuleDescription(
        id: "undefined-reference",
        summary: "Every reference link has a definition.",
        rationale: """
            Without a line `[notes]: ...`, `[the notes][notes]` is not a link at all: readers see \
            brackets, and the destination is lost.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Defined", "# Use PostgreSQL\n\nSee [the notes][notes].\n\n[notes]: https://example.org\n"),
            RuleExample("Code", "# Use PostgreSQL\n\nRead `rows[first][last]`.\n"),
            RuleExample(
                "A link after brackets", "# Use PostgreSQL\n\n- [Read][the manual](https://example.org)\n"),
        ],
        failing: [
            RuleExample(
                "No definition", "# Use PostgreSQL\n\nSee ↓[the notes][notes] and ↓[Kafka][].\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let references = context.inlines.undefinedReferences
        guard !references.isEmpty else { return [] }
        let formulas = MathBlocks(of: record.outline)
        let attempts = Self.attemptedLabels(in: record.source)
        return references.compactMap { reference in
            guard !reference.label.begins(with: "^"), !isIndex(reference, in: record.source),
                !isBeforeLink(reference, in: record.source),
                !formulas.contains(reference.range.lowerBound),
                !attempts.contains(reference.label.lowercased()),
                !context.facts.templates.openLabels.contains(reference.label.lowercased())
            else { return nil }
            return Finding(
                "the reference \(Excerpt("[" + reference.label + "]")) has no definition", at: reference.range
            )
        }
    }

    /// The labels of lines that look like definitions, whether Markdown takes them for such or not.
    private static func attemptedLabels(in source: SourceText) -> Set<String> {
        Set(
            source.bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
                let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
                guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
                    text[(close + 1)...].first == UInt8(ascii: ":")
                else { return nil }
                return source[(text.startIndex + 1)..<close].lowercased()
            })
    }

    /// `[Resources][best practices](https://example.org)`: the second brackets are the text of a link.
    private func isBeforeLink(_ reference: MarkdownUndefinedReference, in source: SourceText) -> Bool {
        let end = reference.range.upperBound
        return end < source.bytes.count && source.bytes[end] == UInt8(ascii: "(")
    }

    /// `rows[first][last]`: an index of code, as nothing parts it from the word before.
    private func isIndex(_ reference: MarkdownUndefinedReference, in source: SourceText) -> Bool {
        guard reference.range.lowerBound > 0 else { return false }
        let before = source.bytes[reference.range.lowerBound - 1]
        return before == UInt8(ascii: "]") || before == UInt8(ascii: ")")
            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= before || before == UInt8(ascii: "_")
            || UInt8(ascii: "a")...UInt8(ascii: "z") ~= before | 0x20
    }
}
