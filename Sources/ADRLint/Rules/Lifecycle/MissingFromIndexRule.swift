public import ADRModel
import ADRText

/// Finds a record that the log's list of decisions does not have.
public struct MissingFromIndexRule: Rule {
    public static let description = RuleDescription(
        id: "missing-from-index",
        summary: "An index of the log lists all of its records.",
        rationale: """
            Readers take an index to be complete: what is missing from it was never decided. A page \
            counts as an index if it links to at least half of the records beside and below it, names \
            them at the beginning of list items or table rows, or lists all of them up to some number; a \
            second index, or one in a folder above the log, counts only if it lists all of them up to \
            some number. A proposal may be missing unless the index lists most of the other proposals, \
            and a record of the last 30 days unless it lists the others of that age. `adr index` writes \
            an index that stays complete.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "All records are listed",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "README.md": "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                ]),
            RuleExample(
                "A page that is not an index",
                files: ["0001-use-postgresql.md": "# Use PostgreSQL\n", "README.md": "# How we decide\n"]),
            RuleExample(
                "An entry with a wrong link, which is reported there",
                files: [
                    "README.md":
                        "# Decisions\n\n- [A](0001-a.md)\n- [B](0002-b.md)\n- [C](0003-old-c.md)\n- [0004](0002-b.md)\n- [0005][]\n",
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n", "0004-d.md": "# D\n",
                    "0005-e.md": "# E\n",
                ]),
            RuleExample(
                "A decision from last week",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: accepted\ndate: 2026-02-22\n---\n# Use Kafka\n",
                    "README.md": "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                ]),
        ],
        failing: [
            RuleExample(
                "One record is missing",
                files: [
                    "README.md": "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "0002-use-kafka.md": "# ↓Use Kafka\n",
                ]),
            RuleExample(
                "An index without links",
                files: [
                    "README.md":
                        "# Decisions\n\n## Accepted\n\n- `0001-a.md`\n- ADR-0002: B\n\n| No. | Title |\n| --- | --- |\n| 3 | C |\n",
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n", "0004-d.md": "# ↓D\n",
                ]),
            RuleExample(
                "An index that was given up early",
                files: [
                    "README.md": list(of: ["0001-a", "0002-b", "0003-c"]),
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n", "0004-d.md": "# ↓D\n",
                    "0005-e.md": "# ↓E\n", "0006-f.md": "# ↓F\n", "0007-g.md": "# ↓G\n",
                ]),
            RuleExample(
                "One of two indexes is no longer maintained",
                files: [
                    "README.md": list(of: ["0001-a", "0002-b", "0003-c", "0004-d"]),
                    "index.md": list(of: ["0001-a", "0002-b", "0003-c"]),
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n", "0004-d.md": "# ↓D\n",
                ]),
        ]
    )

    private static func list(of names: [String]) -> String {
        "# Decisions\n\n" + names.map { "- [\($0)](\($0).md)\n" }.joined()
    }

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let pages = context.facts.index.pages(above: record.source.path)
            .filter { $0.lists.isEmpty || $0.lists.contains { $0.options.includes(record) } }
        let lacking = pages.filter { !$0.lists(record) }
        let isNowhere = pages.allSatisfy { $0.isAbove || !$0.lists(record) }
        let telling = lacking.filter { isNowhere && !$0.isAbove || isBehind($0, record, context) }
        guard let page = telling.max(by: { $0.places.count < $1.places.count }),
            !mayWait(record, page, context)
        else { return [] }
        let folder = RelativePath.folder(of: record.source.path)
        return [
            Finding(
                "the index \(RelativePath.from(folder, to: page.source.path)) does not list this record",
                at: record.mainRange,
                notes: [
                    Diagnostic.Note(
                        path: page.source.path, range: page.lists.first?.content, message: "the index is here"
                    )
                ])
        ]
    }

    /// Whether a page that lists all records up to some number has stopped before a record.
    private func isBehind(_ page: IndexUse.Page, _ record: DecisionRecord, _ context: LintContext) -> Bool {
        guard let number = record.number, let last = page.lastOfAll(in: context.log) else { return false }
        return last < number
    }

    /// Whether a record is one of those that the page does not list: a proposal, or one of the last weeks.
    private func mayWait(_ record: DecisionRecord, _ page: IndexUse.Page, _ context: LintContext) -> Bool {
        if !record.isSettled, !lists(page, context, { !$0.isSettled }) { return true }
        return context.isRecent(record) && !lists(page, context, { context.isRecent($0) && $0.isSettled })
    }

    /// Whether a page lists nearly all records of a kind, of which there are enough to tell.
    private func lists(
        _ page: IndexUse.Page, _ context: LintContext, _ isOfKind: (DecisionRecord) -> Bool
    ) -> Bool {
        let others = page.covered(of: context.log).filter(isOfKind)
        let listed = others.count { page.places[$0.source.path] != nil }
        return listed >= 2 && listed * 10 >= (others.count - 1) * 9
    }
}
