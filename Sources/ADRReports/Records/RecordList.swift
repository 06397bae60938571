public import ADRModel
import ADRText

/// Records of logs in the order in which they are listed.
public struct RecordList: Sendable {
    public private(set) var rows: [Row]
    /// Whether the records are of several logs.
    public let isOfSeveralLogs: Bool

    /// A record in the list.
    public struct Row: Sendable {
        public let record: DecisionRecord
        let log: DecisionLog
        /// How the record is named beside the others.
        let label: String
        /// What tells the log apart from the others.
        let logName: String
        /// The folder that paths are relative to.
        fileprivate let folder: String
        fileprivate let labels: RecordLabels
    }

    /// - Parameters:
    ///   - folder: the folder that paths are relative to.
    ///   - isMeant: which records are listed.
    public init(
        _ logs: [DecisionLog], folder: String = "", where isMeant: (DecisionRecord) -> Bool = { _ in true }
    ) {
        let listed = logs.map { ($0, $0.records.filter(isMeant)) }.filter { !$0.1.isEmpty }
        let labels = RecordLabels(logs)
        isOfSeveralLogs = listed.count > 1
        rows = listed.flatMap { log, records in
            let name = labels.name(of: log)
            return records.map {
                Row(
                    record: $0, log: log, label: labels.label(of: $0), logName: name, folder: folder,
                    labels: labels)
            }
        }
    }

    /// Puts the rows in the order of a column; those that have nothing there stay last.
    public mutating func sort(by column: RecordColumn, reversed isReversed: Bool) {
        let keys = rows.map { column.value(of: $0).cell }
        let order = rows.indices.sorted { left, right in
            let (first, second) = (keys[left], keys[right])
            if first.isEmpty || second.isEmpty { return !first.isEmpty || second.isEmpty && left < right }
            if NaturalOrder.precedes(first, second) { return !isReversed }
            if NaturalOrder.precedes(second, first) { return isReversed }
            return left < right
        }
        rows = order.map { rows[$0] }
    }

    /// Puts the last row first.
    public mutating func reverse() { rows.reverse() }
}

extension RecordList.Row {
    var path: String { path(of: record) }

    /// The path of the record that is named; empty if it is not certain to be any, as lists are sorted by their readers.
    func path(_ statement: LinkGraph.Statement) -> String { statement.target.record.map(path(of:)) ?? "" }

    private func path(of record: DecisionRecord) -> String {
        RelativePath.from(folder, to: record.source.path)
    }

    func statements(_ kind: LinkKind) -> [LinkGraph.Statement] {
        log.links.statements(of: record).filter { $0.link.kind == kind }
    }

    func supersedes(_ standing: LinkStanding) -> [LinkGraph.Statement] {
        statements(.supersedes).filter { $0.standing == standing }
    }

    /// `proposed, to supersede 0002`
    var statusText: String {
        let parts = statements(.supersededBy).filter { $0.link.isPartial && $0.standing == .holds }.map {
            "superseded in part by \($0.target.record.map(labels.label) ?? $0.link.target.text)"
        }
        let plans = PlannedChange.all(of: record, in: log).map {
            "\($0.words) \(labels.label(of: $0.other))"
        }
        let wait =
            record.currentStatus?.isPending ?? false
            ? record.assessment.reviewBy.value.map { "review by \($0.iso)" } : nil
        return ([record.shownStatus, wait].compactMap(\.self) + parts + plans).joined(separator: ", ")
    }
}
