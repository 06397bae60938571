import ADRModel
import ADRText

/// A log on the way through several changes, each computed from the result of the one before.
struct LogRevision {
    private(set) var log: DecisionLog
    private(set) var changes = ChangeSet()
    let style: LogStyle
    private let reader: RecordReader

    init(_ log: DecisionLog, reader: RecordReader) {
        self.log = log
        self.reader = reader
        style = LogStyle(log)
    }

    /// Edits the record at a path.
    mutating func edit(
        _ path: String, _ change: (inout RecordEditor) throws(RecordEditError) -> Void
    ) throws(AuthoringError) {
        guard let record = log.record(at: path) else {
            throw AuthoringError("\(path) is not a record of the log")
        }
        var editor = RecordEditor(record, style: style)
        do { try change(&editor) } catch {
            throw AuthoringError(error.message, hint: error.hint, at: place(of: error.range, in: path))
        }
        var step = ChangeSet()
        step.replace(record.source, with: editor.record.source)
        for notice in editor.notices {
            if let place = place(of: notice.range, in: path) { step.tell(notice.message, at: place) }
        }
        if editor.record.currentStatus != record.currentStatus {
            tellOfTranslations(of: editor.record, &step)
        }
        apply(step)
    }

    /// Names the texts in other languages that still state another status.
    private func tellOfTranslations(of record: DecisionRecord, _ step: inout ChangeSet) {
        for translation in log.translations(of: record) {
            guard let statement = translation.status.value, let range = translation.status.range,
                statement.status != record.currentStatus
            else { continue }
            step.tell(
                "the translation still says “\(statement.text)”",
                at: TextPlace(translation.source, at: range.lowerBound))
        }
    }

    /// The place of something in a record as it stands now, in its file as it stands on the disk.
    ///
    /// - Parameter range: in the text after all changes so far; `nil` for the file as a whole.
    func place(of range: Range<Int>?, in path: String) -> TextPlace? {
        guard let now = log.record(at: path)?.source else { return nil }
        let before = changes.changes.first { $0.after == now }?.before ?? now
        return TextPlace(
            before, at: range.map { now.range($0, in: before).lowerBound } ?? before.contentStart)
    }

    /// Tells something about a place of a record as it stands now.
    mutating func tell(_ message: String, at range: Range<Int>?, in path: String) {
        guard let place = place(of: range, in: path) else { return }
        var step = ChangeSet()
        step.tell(message, at: place)
        changes.append(step)
    }

    mutating func create(_ file: SourceText) {
        var step = ChangeSet()
        step.create(file)
        apply(step)
    }

    /// Takes over the result of another change that was computed from this log.
    mutating func apply(_ step: ChangeSet) {
        guard !step.isEmpty else { return }
        log = log.applying(step, reader: reader)
        changes.append(step)
    }

    /// A record as others name it.
    func target(_ path: String) -> LinkTarget? {
        log.record(at: path).map(log.target)
    }
}

extension DecisionLog {
    /// A record of the log as others name it.
    func target(_ record: DecisionRecord) -> LinkTarget {
        let same = record.number.map { records(numbered: $0).count } ?? 0
        let folder = folders.count > 1 ? folders.first { RelativePath.isBelow($0, record.source.path) } : nil
        return LinkTarget(record, isNumberUnique: same <= 1, folder: folder)
    }

    /// The record that a reference names by all that it says, as others name it.
    func target(meantBy reference: RecordReference, from source: SourceText) -> LinkTarget? {
        let target = resolve(reference, from: source).record.map(target)
        return target.flatMap { $0.isMeant(by: reference, from: source) ? $0 : nil }
    }
}
