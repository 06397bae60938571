/// How the files of some folders came to be what they are, commit by commit.
public struct LogHistory: Sendable {
    /// Those of the logs, and those in which they were before.
    public let folders: [String]
    /// Oldest first.
    public let commits: [Commit]
    /// The bytes of every version, by object name.
    public let texts: [String: [UInt8]]

    public init(of folders: [String], commits: [Commit], texts: [String: [UInt8]]) {
        self.folders = folders
        self.commits = commits
        self.texts = texts
    }

    /// A commit and the files it changed.
    public struct Commit: Sendable {
        public let name: String
        public let day: CalendarDate
        public let changes: [Change]

        public init(name: String, day: CalendarDate, changes: [Change]) {
            (self.name, self.day, self.changes) = (name, day, changes)
        }
    }

    /// What a commit made of a file.
    public struct Change: Hashable, Sendable {
        public let path: String
        /// `nil` if the file was removed.
        public let object: String?

        public init(path: String, object: String?) { (self.path, self.object) = (path, object) }

        public var version: Version? { object.map { Version(path: path, object: $0) } }
    }

    /// A text under a path.
    public struct Version: Hashable, Sendable {
        public let path: String
        public let object: String
    }
}
