import ADRModel
import ADRText

/// The records of files that were read before, for a second reading that need not read again what is unchanged.
///
/// A file counts as unchanged if the file system says so, and if it had been left alone for some time when it was read:
/// two changes within one tick of the clock cannot be told apart.
struct KnownRecords: Sendable {
    private var records: [FilePath: (status: FileStatus, record: DecisionRecord)] = [:]

    /// No clock of a file system ticks more slowly.
    private static let rest = Duration.seconds(2)

    init() {}

    /// - Parameters:
    ///   - statuses: of the files of the records, as they were when they were read.
    ///   - moment: when reading began, since 1970.
    init(_ records: [DecisionRecord], _ statuses: [FileStatus], at moment: Duration) {
        for (record, status) in zip(records, statuses) where status.changed + Self.rest < moment {
            self.records[record.source.filePath] = (status, record)
        }
    }

    /// The record of an unchanged file.
    ///
    /// - Parameter status: what the file system knows of the file now.
    func record(at path: String, ifStill status: () -> FileStatus?) -> DecisionRecord? {
        guard let known = records[path: path], let status = status(), status.hasSameContent(as: known.status),
            status.changed == known.status.changed
        else { return nil }
        return known.record
    }
}
