public import ADRModel
import ADRText

/// A list of records as a table for a terminal: number or name, status, date, title.
public struct RecordListTable: Sendable {
    private let width: Int?

    /// - Parameter width: the columns of the terminal, to which titles are cut; `nil` shows them in full.
    public init(width: Int? = nil) { self.width = width }

    /// The table with a heading; empty if there are no records.
    ///
    /// - Parameter logs: all logs in question, by which records of one number are told apart.
    public func render(_ records: [DecisionRecord], of logs: [DecisionLog]) -> String {
        guard !records.isEmpty else { return "" }
        let labels = RecordLabels(
            logs.filter { log in records.contains { log.record(at: $0.source.path) != nil } })
        return TerminalTable(
            columns: ["ID", "STATUS", "DATE", "TITLE"],
            rows: records.map { record in
                let plans =
                    (logs.first { $0.record(at: record.source.path) != nil })
                    .map { PlannedSupersession.all(of: record, in: $0) } ?? []
                let status =
                    [record.statusText ?? "-"] + plans.map { "\($0.words) \(labels.label(of: $0.other))" }
                return [
                    labels.label(of: record), status.joined(separator: ", "), record.date.value?.iso ?? "-",
                    record.displayTitle,
                ]
            }, width: width
        ).text
    }
}
