public import ADRModel
import ADRText

/// Finds a code fence that is never closed.
public struct UnclosedCodeFenceRule: Rule {
    public static let description = RuleDescription(
        id: "unclosed-code-fence",
        summary: "Every code fence is closed.",
        rationale: """
            Everything after an open fence is code: headings vanish from the outline, links do not work, \
            and half of the decision is set in a monospaced font.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("Closed", "# Use PostgreSQL\n\n```sql\nselect 1;\n```\n\nGood.\n"),
            RuleExample("A longer fence around a fence", "# Use PostgreSQL\n\n````md\n```\n````\n"),
        ],
        failing: [
            RuleExample(
                "Nothing closes it", "# Use PostgreSQL\n\n↓```sql\nselect 1;\n\n## Decision\n\nPostgreSQL.\n"),
            RuleExample(
                "Other marks do not close it", "# Use PostgreSQL\n\n↓```sql\nselect 1;\n~~~\n\nGood.\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        record.outline.blocks.compactMap { block in
            guard case .fencedCode(_, isClosed: false) = block.kind else { return nil }
            let line = record.source.bytes[block.range].prefix {
                $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
            }
            return Finding("this code fence is never closed", at: line.startIndex..<line.endIndex)
        }
    }
}
