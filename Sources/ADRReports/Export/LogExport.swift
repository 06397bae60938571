public import ADRModel
import ADRText

/// A log on its way to other tools: each record as the log states it, with its text in one form for all.
public struct LogExport: Sendable {
    /// A record and what goes out for it.
    struct Entry: Sendable {
        let detail: RecordDetail
        /// The record's number, or one that no other has if the record has none.
        let number: Int
        /// The record with its metadata in front matter, if it could be moved there.
        let portable: DecisionRecord
    }

    let folder: String
    let entries: [Entry]

    private let numbers: [String: Int]

    /// - Parameters:
    ///   - portable: the log with the metadata of its records in front matter.
    ///   - method: how the team rates risks.
    public init(_ log: DecisionLog, portable: DecisionLog, method: RiskMethod) {
        folder = log.folder
        var next = (log.highestNumber ?? 0) + 1
        entries = log.records.map { record in
            var number = record.number ?? 0
            if number < 1 {
                number = next
                next += 1
            }
            return Entry(
                detail: RecordDetail(record, in: log, method: method), number: number,
                portable: portable.record(at: record.source.path) ?? record)
        }
        numbers = Dictionary(
            entries.map { ($0.detail.record.source.path, $0.number) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The number under which the record at a path goes out.
    func number(of path: String) -> Int? { numbers[path] }
}
