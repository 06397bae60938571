import ADRModel
import ADRText

/// The list of decisions as Markdown whose lines end with a line feed: a table, or a line for each decision.
///
/// Each decision is one line, so that two branches which add one conflict in lines that are written again.
public struct IndexMarkdown: Sendable {
    public init() {}

    /// The list, or a sentence if there are no decisions.
    public func render(_ index: DecisionIndex) -> String {
        guard !index.rows.isEmpty else {
            return index.isPart ? "No decisions match.\n" : "No decisions are recorded yet.\n"
        }
        return index.groups.map { group in
            (group.title.map { "### \(MarkdownText.inline($0))\n\n" } ?? "") + list(group.rows, in: index)
        }.joined(separator: "\n")
    }

    private func list(_ rows: [DecisionIndex.Row], in index: DecisionIndex) -> String {
        switch index.style {
        case .table:
            MarkdownTableText(
                columns: index.columns.map(\.heading),
                rows: rows.map { row in index.columns.map { cell($0, of: row, in: index.columns) } }
            ).text
        case .list: rows.map { line($0, in: index.columns) }.joined()
        }
    }

    /// `- [0012 Use PostgreSQL](0012-use-postgresql.md): accepted, 2026-01-02`
    private func line(_ row: DecisionIndex.Row, in columns: [IndexOptions.Column]) -> String {
        let hasNumber = columns.contains(.number) && row.number != nil
        let name = hasNumber ? "\(row.label) \(row.title)" : row.title
        let facts = columns.filter { $0 != .number && $0 != .title }.map { column in
            let cell = cell(column, of: row, in: columns)
            let label = column.isToldByItself || cell.isEmpty ? "" : column.heading.lowercased() + " "
            return label + cell
        }.filter { !$0.isEmpty }
        return "- " + MarkdownText.link(name, to: row.path)
            + (facts.isEmpty ? "" : ": " + facts.joined(separator: "; ")) + "\n"
    }

    private func cell(
        _ column: IndexOptions.Column, of row: DecisionIndex.Row, in columns: [IndexOptions.Column]
    ) -> String {
        switch column {
        case .number where !columns.contains(.title): MarkdownText.link(row.label, to: row.path)
        case .number: MarkdownText.inline(row.label)
        case .title: MarkdownText.link(row.title, to: row.path)
        case .status: status(of: row, tellsAmenders: !columns.contains(.amendedBy))
        case .date: row.date ?? ""
        case .deciders: MarkdownText.inline(row.deciders.joined(separator: ", "))
        case .tags: MarkdownText.inline(row.tags.joined(separator: ", "))
        case .risk: row.risk?.name ?? ""
        case .reviewBy: row.reviewBy ?? ""
        case .amendedBy: links(to: row.amenders)
        }
    }

    private func status(of row: DecisionIndex.Row, tellsAmenders: Bool) -> String {
        let plans = row.plans.map { "\($0.words) \(MarkdownText.link($0.other.label, to: $0.other.path))" }
        let amenders = row.amenders.isEmpty || !tellsAmenders ? "" : "amended by \(links(to: row.amenders))"
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

extension IndexOptions.Column {
    /// What people read above the column.
    fileprivate var heading: String {
        switch self {
        case .risk: "Open risk"
        default: rawValue.replacing("-", with: " ").capitalizedFirst
        }
    }

    /// Whether a line of a list needs no word for it.
    fileprivate var isToldByItself: Bool { self == .status || self == .date }
}
