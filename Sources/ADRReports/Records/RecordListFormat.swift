import ADRModel
import ADRText

/// A form in which a list of records is shown.
public enum RecordListFormat: String, CaseIterable, Sendable {
    case table, markdown, csv, json
    /// The paths alone, one a line, as they are: for other programs.
    case paths

    /// - Parameters:
    ///   - columns: those of the format's own choice if it is empty; ``paths`` has none.
    ///   - width: the columns of the terminal, to which tables are cut; `nil` cuts nothing.
    public func render(_ list: RecordList, columns: [RecordColumn] = [], width: Int? = nil) -> String {
        let columns = columns.isEmpty ? usualColumns(of: list) : columns
        switch self {
        case .table:
            guard !list.rows.isEmpty else { return "" }
            return TerminalTable(
                columns: columns.map { $0.heading.uppercased() },
                rows: list.rows.map { row in
                    columns.map { $0.text(of: row) }.map { $0.isEmpty ? "-" : $0 }
                }, width: width
            ).text
        case .markdown:
            return MarkdownTableText(
                columns: columns.map(\.heading),
                rows: list.rows.map { row in columns.map { MarkdownText.inline($0.text(of: row)) } }
            ).text
        case .csv:
            return CSVText.row(columns.map(\.rawValue))
                + list.rows.map { row in CSVText.row(columns.map { $0.value(of: row).cell }) }.joined()
        case .json:
            return JSONValue.array(
                list.rows.map { row in
                    .object(columns.map { JSONValue.Member(name: $0.rawValue, value: $0.value(of: row)) })
                }
            ).text
        case .paths: return list.rows.map { $0.path + "\n" }.joined()
        }
    }

    private func usualColumns(of list: RecordList) -> [RecordColumn] {
        let log: [RecordColumn] = list.isOfSeveralLogs ? [.log] : []
        switch self {
        case .table, .markdown: return [.label] + log + [.status, .date, .title]
        case .csv: return [.number, .label, .title, .status, .date, .deciders, .tags, .path] + log
        case .json: return RecordColumn.allCases.filter { ![.consulted, .informed, .reviewBy].contains($0) }
        case .paths: return []
        }
    }
}
