public import ADRModel
import ADRText

/// Moves a record to another folder, of its log or of another one.
public struct Moving: Sendable {
    private let log: DecisionLog
    private let logs: [DecisionLog]

    /// - Parameter logs: all logs of the repository.
    public init(_ log: DecisionLog, among logs: [DecisionLog]) {
        self.log = log
        self.logs = logs
    }

    /// In another log the record keeps its number unless that is taken there, and then gets the next one.
    ///
    /// - Parameters:
    ///   - folder: relative to the project's root.
    ///   - elsewhere: the records that the other log has on other branches.
    /// - Returns: `nil` for a record that is in that folder already.
    /// - Throws: ``AuthoringError`` if the record is unknown.
    public func rename(
        _ reference: String, to folder: String, elsewhere: (DecisionLog) -> [BranchRecord] = { _ in [] }
    ) throws(AuthoringError) -> RecordRename? {
        let record = try log.lookUp(reference)
        guard record.holder != folder else { return nil }
        let target = logs.filter { RelativePath.isBelow($0.folder, folder + "/") }
            .max { $0.folder.utf8.count < $1.folder.utf8.count }
        guard target?.folder != log.folder else { return RecordRename(record, to: record.path(in: folder)) }
        guard let target, let number = record.fileName.number else {
            return RecordRename(record, to: record.path(in: folder), leavesLog: true)
        }
        let series = NumberSeries(
            target, prefixKey: record.fileName.prefixKey, elsewhere: elsewhere(target))
        guard series.isTaken(number) else {
            return RecordRename(record, to: record.path(in: folder), leavesLog: true)
        }
        let digits = record.fileName.digits ?? ""
        let change = NumberChange(
            number, to: try series.next(), oldDigits: digits, width: FileNameScheme(target).digitCount,
            in: target)
        return RecordRename(
            record, to: record.path(in: folder, digits: change.newDigits), number: change, leavesLog: true)
    }
}
