public import ADRModel
import ADRText

/// Gives records other numbers.
public struct Renumbering: Sendable {
    private let log: DecisionLog
    private let elsewhere: [BranchRecord]
    private let width: Int

    /// - Parameter elsewhere: the records that the log has on other branches, whose numbers are passed over.
    public init(_ log: DecisionLog, numbering: Numbering = Numbering(), elsewhere: [BranchRecord] = []) {
        self.log = log
        self.elsewhere = elsewhere
        width = FileNameScheme(log, numbering.withNumberAtOnce).digitCount
    }

    /// The renaming of one record.
    ///
    /// - Parameter number: the next one if `nil`.
    /// - Throws: ``AuthoringError`` if the record is unknown or has no number, or the number is taken.
    public func rename(_ reference: String, to number: Int? = nil) throws(AuthoringError) -> RecordRename {
        let record = try log.lookUp(reference)
        guard record.fileName.digits != nil else {
            throw AuthoringError(
                "\(record.fileName.stem) has no number in its file name")
        }
        let series = NumberSeries(log, prefixKey: record.fileName.prefixKey, elsewhere: elsewhere)
        guard let number else { return rename(record, to: try series.next()) }
        return rename(record, to: try series.checked(number, besides: record))
    }

    /// The renamings of the records that are new on a branch and whose numbers other records have on its base:
    /// they get the next free numbers, in their own order.
    ///
    /// - Parameters:
    ///   - base: the log's records on the base.
    ///   - former: those where the branches parted.
    /// - Throws: ``AuthoringError`` if the numbers are too high to count on.
    public func renames(
        onto base: [BranchRecord], since former: [BranchRecord]
    ) throws(AuthoringError) -> [RecordRename] {
        let basePaths = Set(paths: base.map(\.path))
        let formerPaths = Set(paths: former.map(\.path))
        var renames: [RecordRename] = []
        var free = FreeNumbers(log, elsewhere: elsewhere + base)
        for record in log.records {
            let key = record.fileName.prefixKey
            func isSame(_ other: BranchRecord) -> Bool {
                other.fileName.number == record.fileName.number && other.fileName.prefixKey == key
                    && other.fileName.edition == record.fileName.edition
            }
            let isNew =
                !formerPaths.contains(record.source.filePath)
                && !basePaths.contains(record.source.filePath)
            // A record that had the number before and is gone was only renamed.
            let wasRenamed = former.contains { isSame($0) && log.record(at: $0.path) == nil }
            guard isNew, !wasRenamed, record.fileName.number != nil, base.contains(where: isSame) else {
                continue
            }
            renames.append(rename(record, to: try free.next(prefixKey: key)))
        }
        return renames
    }

    /// The renamings of those records that have no number yet: they get the next ones, in the order given.
    ///
    /// - Throws: ``AuthoringError`` if a record is unknown or the numbers are too high to count on.
    public func assignments(
        _ references: [String], reader: RecordReader
    ) throws(AuthoringError) -> [RecordRename] {
        var free = FreeNumbers(log, elsewhere: elsewhere)
        var renames: [RecordRename] = []
        for record in try log.lookUp(references) where record.fileName.isProvisional {
            let number = try free.next(prefixKey: record.fileName.prefixKey)
            let path = record.path(digits: PaddedNumber.text(number, width: width))
            let heading = try TitleHeading(
                record.displayTitle, schemes: [TitleScheme(log) ?? .plain], number: number, path: path,
                reader: reader)
            renames.append(
                RecordRename(
                    record, to: path, assignment: .init(number: number, heading: heading.markdown)))
        }
        return renames
    }

    private func rename(_ record: DecisionRecord, to number: Int) -> RecordRename {
        let digits = record.fileName.digits ?? ""
        let change = NumberChange(
            record.number ?? 0, to: number, oldDigits: digits, width: width, in: log)
        return RecordRename(record, to: record.path(digits: change.newDigits), number: change)
    }
}
