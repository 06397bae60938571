public import ADRModel
import ADRText

/// Finds a row of a table with other cells than its header asks for.
public struct UnevenTableRowRule: Rule {
    public static let description = RuleDescription(
        id: "uneven-table-row",
        summary: "Every table row has one cell per column.",
        rationale: """
            Cells after the last column are not shown at all, and where a bar is missing, every cell \
            after it is in the wrong column. Write a bar that belongs to a cell's text as `\\|`, even in \
            code. A row that ends early is reported only in an index, and only if all other rows of the \
            table are complete.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Complete rows, an extra empty cell, a bar in a cell",
                "# Use PostgreSQL\n\n| Option | Cost |\n| --- | --- |\n| MySQL | low | |\n| `a \\| b` | high |\n"
            ),
            RuleExample(
                "A table with several short rows",
                "# Use PostgreSQL\n\n| Option | Cost | Note |\n| --- | --- | --- |\n| MySQL |\n| SQLite | low |\n"
            ),
        ],
        failing: [
            RuleExample(
                "An extra cell, which is not shown",
                "# Use PostgreSQL\n\n| Option | Cost |\n| --- | --- |\n| MySQL | low | ↓in March |\n| SQLite | low |\n"
            ),
            RuleExample(
                "A missing bar in an index",
                files: [
                    "README.md":
                        "# Decisions\n\n| No. | Title | Status |\n| --- | --- | --- |\n| 1 | A | accepted |\n| 2 | B | accepted |\n| ↓3 C | accepted |\n",
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        findings(in: record, isList: false)
    }

    public func check(page: DecisionRecord, in context: LintContext) -> [Finding] {
        findings(in: page, isList: true)
    }

    /// One finding for a table.
    private func findings(in record: DecisionRecord, isList: Bool) -> [Finding] {
        let outline = record.outline
        return outline.blocks.filter { $0.kind == .table }.compactMap { block in
            let rows = outline.wholeRows(of: block)
            let columns = outline.table(block).header.count
            let long = rows.filter { row in row.dropFirst(columns).contains { !$0.isEmpty } }
            let short = rows.filter { $0.count < columns }
            if let first = long.first {
                let notes = long.dropFirst().map {
                    Diagnostic.Note(path: record.source.path, range: $0[columns], message: "also this row")
                }
                return Finding(
                    "the table has \(Self.count(columns, "column")), but this row has \(Self.count(first.count, "cell")): the rest is not shown",
                    at: first.dropFirst(columns).first { !$0.isEmpty } ?? first[columns], notes: notes)
            }
            guard isList, short.count == 1, let row = short.first, let first = row.first, rows.count > 2
            else { return nil }
            return Finding(
                "the table has \(Self.count(columns, "column")), but this row has \(Self.count(row.count, "cell"))",
                at: first)
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
