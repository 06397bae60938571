import ADRModel
import ADRText

/// A file as an editor has it: its text comes from standard input and takes the place of the one on disk.
struct LintInput {
    let file: SourceText

    /// The log with the text in the place of the file; `nil` if the file is none of the log's records.
    func log(with log: DecisionLog, reader: RecordReader) -> DecisionLog? {
        var changes = ChangeSet()
        if let before = log.record(at: file.path)?.source {
            changes.replace(before, with: file)
        } else if isNewRecord(of: log, reader) {
            changes.create(file)
        } else {
            return nil
        }
        return log.applying(changes, reader: reader)
    }

    /// Whether a file that is not on disk, or only as something else, lies in the log and is named as a record.
    private func isNewRecord(of log: DecisionLog, _ reader: RecordReader) -> Bool {
        let isBelow = RelativePath.isBelow(log.folder, file.path)
        let name = RecordFileName(path: file.path)
        return isBelow && file.path.hasSuffix(".md") && (name.number != nil || name.date != nil)
    }
}
