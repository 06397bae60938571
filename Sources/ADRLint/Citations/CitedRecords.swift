public import ADRModel
import ADRText

/// What rules ask of the records that texts outside of the logs name.
public struct CitedRecords: Sendable {
    private let logs: [DecisionLog]
    private let labels: RecordLabels
    private let positions: [FilePath: Int]

    /// - Parameter logs: all logs of the repository.
    public init(_ logs: [DecisionLog]) {
        self.logs = logs
        labels = RecordLabels(logs)
        positions = Dictionary(
            logs.enumerated().flatMap { index, log in log.records.map { ($0.source.filePath, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// As `0012` and its title between backticks.
    func name(of record: DecisionRecord) -> String {
        "\(labels.label(of: record)) \(Excerpt(record.displayTitle))"
    }

    /// The records that hold in the place of a superseded one, those that were superseded themselves passed over.
    func successors(of record: DecisionRecord) -> [DecisionRecord] {
        var (found, seen): ([DecisionRecord], Set<FilePath>) = ([], [record.source.filePath])
        var open = direct(record)
        while !open.isEmpty {
            let next = open.removeFirst()
            guard seen.insert(next.source.filePath).inserted else { continue }
            let further = next.currentStatus == .superseded ? direct(next) : []
            if further.isEmpty { found.append(next) } else { open = further + open }
        }
        return found
    }

    /// The one record of the same log that took the whole place of another; `nil` if several did, or only of a part.
    func successorOfWhole(_ record: DecisionRecord) -> DecisionRecord? {
        guard let log = log(of: record) else { return nil }
        var (last, seen): (DecisionRecord, Set<FilePath>) = (record, [record.source.filePath])
        while last.currentStatus == .superseded || last.source.filePath == record.source.filePath {
            let next = log.links.supersessions.wholeSuccessors(of: last)
            guard next.count == 1, direct(last).count == 1, seen.insert(next[0].source.filePath).inserted
            else { return nil }
            last = next[0]
        }
        return log.record(at: last.source.path) == nil ? nil : last
    }

    /// Whether a number alone tells a record from the others of its log.
    func isToldByNumber(_ record: DecisionRecord) -> Bool {
        guard let number = record.number, record.fileName.edition.isEmpty else { return false }
        return log(of: record)?.records(numbered: number).count == 1
    }

    private func direct(_ record: DecisionRecord) -> [DecisionRecord] {
        log(of: record)?.links.supersessions.successors(of: record) ?? []
    }

    private func log(of record: DecisionRecord) -> DecisionLog? {
        positions[record.source.filePath].map { logs[$0] }
    }
}
