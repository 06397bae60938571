/// The list of decisions as a Markdown table whose lines end with a line feed.
public struct IndexMarkdown: Sendable {
    public init() {}

    /// The table, or a sentence if there are no decisions.
    public func render(_ index: DecisionIndex) -> String {
        guard !index.rows.isEmpty else { return "No decisions are recorded yet.\n" }
        return MarkdownTableText(
            columns: ["Number", "Title", "Status", "Date"],
            rows: index.rows.map { row in
                [
                    MarkdownText.inline(row.label), MarkdownText.link(row.title, to: row.path),
                    status(of: row), row.date ?? "",
                ]
            }
        ).text
    }

    private func status(of row: DecisionIndex.Row) -> String {
        let plans = row.plans.map { "\($0.words) \(MarkdownText.link($0.other.label, to: $0.other.path))" }
        return ([standing(of: row)] + plans).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func standing(of row: DecisionIndex.Row) -> String {
        let status = MarkdownText.inline(row.status ?? "")
        guard !row.successors.isEmpty else { return status }
        let successors = row.successors.map { MarkdownText.link($0.label, to: $0.path) }
            .joined(separator: ", ")
        let supersession = "\(row.isSupersededInPart ? "in part " : "")superseded by \(successors)"
        return status.isEmpty || status == "superseded" ? supersession : "\(status), \(supersession)"
    }
}
