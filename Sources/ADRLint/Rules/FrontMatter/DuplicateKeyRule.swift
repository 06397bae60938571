public import ADRModel
import ADRText

/// Finds a key that stands twice in front matter.
public struct DuplicateKeyRule: Rule {
    public static let description = RuleDescription(
        id: "duplicate-key",
        summary: "Every key in front matter appears only once.",
        rationale: """
            Given two values, some tools take the first, some the last, and some reject the file. Which \
            one the team meant is anyone's guess.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "Different keys", "---\nstatus: accepted\ndate: 2026-02-03\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "The same key in two mappings",
                "---\nrisks:\n  - {id: R1, risk: Loss}\n  - {id: R2, risk: Delay}\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "Two statuses",
                """
                ---
                status: proposed
                date: 2026-02-03
                ↓status: accepted
                ---
                # Use PostgreSQL

                """),
            RuleExample(
                "The same value twice",
                """
                ---
                status: accepted
                date: 2026-02-03
                ↓status: accepted
                tags: [storage]
                ---
                # Use PostgreSQL

                """,
                fixed: """
                    ---
                    status: accepted
                    date: 2026-02-03
                    tags: [storage]
                    ---
                    # Use PostgreSQL

                    """),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let frontMatter = record.frontMatter else { return [] }
        let problems = frontMatter.problems.filter { $0.kind == .duplicateKey }
        guard !problems.isEmpty else { return [] }
        // Of front matter that is not read to its end, nobody knows what else it says.
        let isWhole = !frontMatter.problems.contains { $0.kind == .cutOff }
        let entries = frontMatter.root.entries
        let byRange = Dictionary(entries.map { ($0.keyRange, $0) }, uniquingKeysWith: { first, _ in first })
        let byKey = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return problems.map { problem in
            let again = byRange[problem.range]
            let first = again.flatMap { byKey[$0.key] }
            let note = first.map {
                Diagnostic.Note(
                    path: record.source.path, range: $0.keyRange, message: "the key first appears here")
            }
            return Finding(
                problem.message, at: problem.range, notes: note.map { [$0] } ?? [],
                fix: again.flatMap { again in
                    isWhole ? first.flatMap { fix(again, like: $0, record.source) } : nil
                })
        }
    }

    /// Removes a line that says nothing new.
    private func fix(_ again: FrontMatterEntry, like first: FrontMatterEntry, _ source: SourceText) -> Fix? {
        guard again.value.value == first.value.value, again.value.scalar != nil,
            !source[again.range].utf8.contains(UInt8(ascii: "\n")),
            let lineFeed = source.bytes[again.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")),
            let before = source.bytes[..<again.keyRange.lowerBound].lastIndex(of: UInt8(ascii: "\n")),
            before + 1 == again.keyRange.lowerBound
        else { return nil }
        let edit = TextEdit(removing: before + 1..<lineFeed + 1)
        return Fix(title: "Remove the duplicate line", safety: .safe, edits: [source.filePath: [edit]])
    }
}
