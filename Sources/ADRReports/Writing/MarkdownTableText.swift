import ADRText

/// A table as GitHub Flavored Markdown has it, of cells that are Markdown, in which bars are signs as others.
struct MarkdownTableText {
    let columns: [String]
    let rows: [[String]]

    /// The lines of the table, each ended by a line feed.
    var text: String {
        let rule = columns.map { _ in "---" }
        return ([columns, rule] + rows).map { row in
            "| " + row.map(MarkdownWriter.tableCell).joined(separator: " | ") + " |\n"
        }.joined()
    }
}
