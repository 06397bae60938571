public import ADRModel
public import ADRText

/// Gives records the bytes that they had, where those say what computed changes mean to say.
public struct FormerBytes {
    /// The bytes that a file had before the change that left it as it is; `nil` if they are not known.
    private let former: (SourceText) -> SourceText?
    private let reader: RecordReader
    /// Whether any status and day will do of a record that is superseded no more.
    private let isStatusFree: Bool

    /// - Parameters:
    ///   - former: the bytes that a file had before the change that left it as it is; `nil` if they are not known.
    ///   - isStatusFree: whether any status and day will do of a record that is superseded no more; else those that
    ///     were computed.
    public init(
        reader: RecordReader, isStatusFree: Bool = false, of former: @escaping (SourceText) -> SourceText?
    ) {
        self.former = former
        self.reader = reader
        self.isStatusFree = isStatusFree
    }

    /// The changes with former bytes instead of computed ones, and the paths of the records whose status had to be
    /// computed although it was free.
    public func instead(of changes: ChangeSet) -> (changes: ChangeSet, computed: [String]) {
        var result = ChangeSet()
        var computed: [String] = []
        for change in changes.changes {
            guard let before = change.before, let after = change.after else {
                result.append(change)
                continue
            }
            let record = reader.read(after)
            if let former = former(before)?.moved(to: after.path), says(former, what: record) {
                result.replace(before, with: former)
                continue
            }
            result.append(change)
            let isFree = isStatusFree && record.currentStatus != reader.read(before).currentStatus
            if isFree { computed.append(after.path) }
        }
        return (result, computed)
    }

    private func says(_ text: SourceText, what computed: DecisionRecord) -> Bool {
        let record = reader.read(text)
        var (one, other) = (RecordMeaning(record), RecordMeaning(computed))
        if isStatusFree, record.currentStatus != .superseded, computed.currentStatus != .superseded {
            (one.status, one.date) = (nil, nil)
            (other.status, other.date) = (nil, nil)
        }
        return one == other
    }
}
