/// A table as GitHub Flavored Markdown has it, of cells that are Markdown already.
struct MarkdownTableText {
    let columns: [String]
    let rows: [[String]]

    /// The lines of the table, each ended by a line feed.
    var text: String {
        let rule = columns.map { _ in "---" }
        return ([columns, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
}
