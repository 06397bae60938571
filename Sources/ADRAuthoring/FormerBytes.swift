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
            let meant = meaning(of: after)
            if let former = former(before)?.moved(to: after.path), says(meaning(of: former), what: meant) {
                result.replace(before, with: former)
                continue
            }
            result.append(change)
            if isStatusFree, meant.status != meaning(of: before).status { computed.append(after.path) }
        }
        return (result, computed)
    }

    /// Apart, as the compiler (Swift 6.3.1) stops where it inlines this into ``instead(of:)`` to make the code small.
    @inline(never)
    private func meaning(of text: SourceText) -> RecordMeaning { RecordMeaning(reader.read(text)) }

    /// The bytes that a record had before the last change of its file, if they say what is meant.
    func text(of record: DecisionRecord, _ isMeant: (DecisionRecord) -> Bool) -> SourceText? {
        former(record.source).flatMap { isMeant(reader.read($0)) ? $0 : nil }
    }

    private func says(_ former: RecordMeaning, what computed: RecordMeaning) -> Bool {
        var (one, other) = (former, computed)
        if isStatusFree, one.status != .superseded, other.status != .superseded {
            (one.status, one.date) = (nil, nil)
            (other.status, other.date) = (nil, nil)
        }
        return one == other
    }
}
