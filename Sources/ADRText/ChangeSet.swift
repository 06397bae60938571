/// What happens to one file: it is created, edited, renamed (edited or not) or removed.
public struct FileChange: Hashable, Sendable {
    /// The file as it was read; `nil` for a new file.
    public let before: SourceText?
    /// The file as it shall be; `nil` for a removal.
    public let after: SourceText?
}

/// Something to tell of a place that a change left as it is.
public struct ChangeNotice: Hashable, Sendable {
    /// One sentence without a period.
    public let message: String
    /// The place in the file as it was read.
    public let place: TextPlace

    package init(message: String, place: TextPlace) { (self.message, self.place) = (message, place) }
}

/// Every change a command makes, held in memory until one writer puts it on disk, all or nothing.
///
/// A change is kept as the text before and the text after, so that changes compose: a later one takes the
/// result of an earlier one as its text.
public struct ChangeSet: Hashable, Sendable {
    /// The changes, each file once, in the order in which files were first touched.
    public private(set) var changes: [FileChange] = []
    /// Where the changes stand that lead to a file, by its path.
    private var positions: [FilePath: Int] = [:]

    public init() {}

    /// What the person who makes the changes should know of places that were left as they are.
    public private(set) var notices: [ChangeNotice] = []

    public var isEmpty: Bool { changes.isEmpty }

    /// Adds a new file.
    public mutating func create(_ file: SourceText) {
        record(FileChange(before: nil, after: file))
    }

    /// Replaces a file's text, and moves it if the paths differ.
    ///
    /// - Parameter before: the text as it was read, or as an earlier change of this set left it.
    public mutating func replace(_ before: SourceText, with after: SourceText) {
        record(FileChange(before: before, after: after))
    }

    /// Makes a file have a text, whether it is there already or not.
    ///
    /// - Parameter existing: the file of this path as it was read; `nil` if there is none.
    public mutating func put(_ file: SourceText, over existing: SourceText?) {
        if let existing { replace(existing, with: file) } else { create(file) }
    }

    /// Applies edits to a file.
    public mutating func edit(_ file: SourceText, _ edits: [TextEdit]) throws(ConflictingEdits) {
        replace(file, with: try file.applying(edits))
    }

    /// Removes a file.
    public mutating func remove(_ file: SourceText) {
        record(FileChange(before: file, after: nil))
    }

    /// Adds the changes of a set that was computed from the result of this one.
    public mutating func append(_ later: ChangeSet) {
        for change in later.changes { record(change) }
        notices += later.notices
    }

    /// Tells something of a place that was left as it is.
    public mutating func tell(_ message: String, at place: TextPlace) {
        notices.append(ChangeNotice(message: message, place: place))
    }

    /// Adds a change that another set has.
    public mutating func append(_ change: FileChange) { record(change) }

    private mutating func record(_ change: FileChange) {
        guard change.before != change.after else { return }
        guard let before = change.before, let earlier = positions[before.filePath],
            changes[earlier].after == before
        else {
            if let after = change.after { positions[after.filePath] = changes.count }
            changes.append(change)
            return
        }
        positions[before.filePath] = nil
        let combined = FileChange(before: changes[earlier].before, after: change.after)
        if combined.before == combined.after {
            changes.remove(at: earlier)
            positions = positions.mapValues { $0 > earlier ? $0 - 1 : $0 }
        } else {
            changes[earlier] = combined
            if let after = change.after { positions[after.filePath] = earlier }
        }
    }
}
