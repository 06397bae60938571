public import ADRModel
import ADRText

/// Finds a file whose lines end in different ways.
public struct MixedLineEndingsRule: Rule {
    public static let description = RuleDescription(
        id: "mixed-line-endings",
        summary: "All lines of a record end in the same way.",
        rationale: """
            When an editor tidies up a file with both kinds of line endings, whole paragraphs show as \
            changed and the one real change is lost among them. Git's `text=auto` prevents this better, \
            which is why this rule is off by default.
            """,
        defaultSeverity: .info, isHabitual: true,
        isOnByDefault: false,
        passing: [RuleExample("One kind", "# Use PostgreSQL\n\nGood.\n")],
        failing: [
            RuleExample(
                "One line from Windows", "# Use PostgreSQL\n\nGood.↓\r\nFast.\n",
                fixed: "# Use PostgreSQL\n\nGood.\nFast.\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let bytes = record.source.bytes
        var unix: [Range<Int>] = []
        var windows: [Range<Int>] = []
        for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
            if offset > 0, bytes[offset - 1] == UInt8(ascii: "\r") {
                windows.append(offset - 1..<offset + 1)
            } else {
                unix.append(offset..<offset + 1)
            }
        }
        let (odd, ending, name) =
            windows.count <= unix.count ? (windows, "\n", "\\r\\n") : (unix, "\r\n", "\\n")
        guard let first = odd.first else { return [] }
        let edits = odd.map { TextEdit(replacing: $0, with: ending) }
        return [
            Finding(
                "\(odd.count == 1 ? "this line ends" : "\(odd.count) lines end") in `\(name)`, unlike the others",
                at: first,
                fix: Fix(
                    title: "Use the same line ending everywhere", safety: .safe,
                    edits: [record.source.filePath: edits]))
        ]
    }
}
