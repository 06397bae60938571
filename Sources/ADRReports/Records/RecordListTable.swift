public import ADRModel

/// A list of records as a table for a terminal: number or name, status, date, title.
public struct RecordListTable: Sendable {
    private let width: Int?

    /// - Parameter width: the columns of the terminal, to which titles are cut; `nil` shows them in full.
    public init(width: Int? = nil) { self.width = width }

    /// The table with a heading; empty if there are no records.
    public func render(_ records: [DecisionRecord]) -> String {
        guard !records.isEmpty else { return "" }
        return TerminalTable(
            columns: ["ID", "STATUS", "DATE", "TITLE"],
            rows: records.map { record in
                [
                    record.label, record.statusText ?? "-", record.date.value?.iso ?? "-",
                    record.displayTitle,
                ]
            }, width: width
        ).text
    }
}
