import ADRModel

/// The list of decisions as a Markdown table whose lines end with a line feed.
public struct IndexMarkdown: Sendable {
    public init() {}

    /// The table, or a sentence if there are no decisions.
    public func render(_ index: DecisionIndex) -> String {
        guard !index.rows.isEmpty else {
            return index.isPart ? "No decision is of this kind.\n" : "No decisions are recorded yet.\n"
        }
        return MarkdownTableText(
            columns: index.columns.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() },
            rows: index.rows.map { row in index.columns.map { cell($0, of: row, in: index) } }
        ).text
    }

    private func cell(_ column: IndexOptions.Column, of row: DecisionIndex.Row, in index: DecisionIndex)
        -> String
    {
        switch column {
        case .number where !index.columns.contains(.title): MarkdownText.link(row.label, to: row.path)
        case .number: MarkdownText.inline(row.label)
        case .title: MarkdownText.link(row.title, to: row.path)
        case .status: status(of: row)
        case .date: row.date ?? ""
        case .deciders: MarkdownText.inline(row.deciders.joined(separator: ", "))
        case .tags: MarkdownText.inline(row.tags.joined(separator: ", "))
        }
    }

    private func status(of row: DecisionIndex.Row) -> String {
        let plans = row.plans.map { "\($0.words) \(MarkdownText.link($0.other.label, to: $0.other.path))" }
        let amenders = row.amenders.isEmpty ? "" : "amended by \(links(to: row.amenders))"
        return ([standing(of: row), amenders] + plans).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func standing(of row: DecisionIndex.Row) -> String {
        let status = MarkdownText.inline(row.shownStatus ?? "")
        guard !row.successors.isEmpty else { return status }
        let inPart = row.isSupersededInPart ? " in part" : ""
        let supersession = "superseded\(inPart) by \(links(to: row.successors))"
        return status.isEmpty || status == "superseded" ? supersession : "\(status), \(supersession)"
    }

    private func links(to decisions: [DecisionIndex.Successor]) -> String {
        decisions.map { MarkdownText.link($0.label, to: $0.path) }.joined(separator: ", ")
    }
}
