import ADRText

/// The records of some logs as they were at an earlier state.
///
/// A record keeps its identity by its path; one that was renamed, by what ``RenamedRecords`` finds alike.
public struct FormerRecords: Sendable {
    private let originals: [FilePath: DecisionRecord]
    private let formerPaths: Set<FilePath>

    /// - Parameters:
    ///   - logs: the logs as they are now.
    ///   - earlier: the logs as they were.
    public init(of logs: [DecisionLog], in earlier: [DecisionLog]) {
        let records = logs.flatMap(\.records)
        let paths = Set(records.map(\.source.filePath) + logs.flatMap(\.pages).map(\.source.filePath))
        let before = earlier.flatMap(\.records)
        var originals: [FilePath: DecisionRecord] = [:]
        for record in before where paths.contains(record.source.filePath) {
            originals[record.source.filePath] = record
        }
        let renamed = RenamedRecords(
            from: before.filter { !paths.contains($0.source.filePath) },
            to: records.filter { originals[$0.source.filePath] == nil })
        originals.merge(renamed.originals) { same, _ in same }
        self.originals = originals
        formerPaths = Set(renamed.originals.values.map(\.source.filePath))
    }

    /// The record as it was; `nil` for a new one.
    public func original(of record: DecisionRecord) -> DecisionRecord? { originals[record.source.filePath] }

    /// Whether an earlier record is there now under another path.
    public func isRenamed(_ earlier: DecisionRecord) -> Bool { formerPaths.contains(earlier.source.filePath) }
}
