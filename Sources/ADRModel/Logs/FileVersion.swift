public import ADRText

/// What a commit made of a file.
public struct FileVersion: Sendable {
    /// A commit, by whom and when.
    public struct Commit: Hashable, Sendable {
        /// The full object name.
        public let name: String
        public let day: CalendarDate
        public let author: String

        public init(name: String, day: CalendarDate, author: String) {
            (self.name, self.day, self.author) = (name, day, author)
        }

        /// As people name it.
        public var shortName: String { String(name.prefix(8)) }
    }

    public let commit: Commit
    /// The file before; `nil` if it began with the commit.
    public let before: SourceText?
    public let after: SourceText

    public init(commit: Commit, before: SourceText?, after: SourceText) {
        (self.commit, self.before, self.after) = (commit, before, after)
    }
}

/// The versions of a file, as far as they are known.
public struct FileCourse: Sendable {
    /// Oldest first.
    public let versions: [FileVersion]
    /// Whether the oldest version is not the first, because the clone leaves out older commits.
    public let isCut: Bool

    public init(versions: [FileVersion] = [], isCut: Bool = false) {
        (self.versions, self.isCut) = (versions, isCut)
    }
}
