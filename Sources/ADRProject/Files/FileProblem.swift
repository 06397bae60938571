import ADRModel
import ADRText

/// Why a file or folder could not be read, listed, locked or written.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path, as it was asked for.
    public let path: String

    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// For example `docs/adr/0001-x.md: is not a regular file`.
    public var description: String { "\(path.isEmpty ? "." : path): \(reason)" }

    init(path: String, _ error: SystemError) {
        self.init(path: path, reason: Reason(error))
    }

    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        case notFound
        /// A folder of a log is not there; its path from the root, and the place in the configuration that names it.
        case noSuchLogFolder(String, namedIn: String)
        /// A folder, a FIFO, a socket or a device stands there.
        case notARegularFile
        case notAFolder
        case notPermitted
        /// The file's mode lets nobody write, or not this process.
        case readOnly
        /// The file has more bytes than the limit.
        case tooLarge(limit: Int)
        /// The path, or what its links lead to, is not below the root.
        case outsideRoot
        case linkLoop
        /// A symbolic link would have to be renamed or removed, and what it stands for would stay behind.
        case isALink
        case alreadyExists
        /// The file is not, or no longer, the one that was read.
        case changedOnDisk
        /// Two changes of one set want the same file.
        case changedTwice
        case nameIsNotUTF8
        case utf16
        /// The line, from 1 on, at which a merge has left a conflict.
        case conflict(line: Int)
        /// Another process held the lock for as long as this one was willing to wait.
        case locked(waited: Duration)
        /// A place in a git folder, where only git writes, and no log is read.
        case inGitFolder
        /// The file was changed since a run that is undone; its former bytes stand in the file named.
        case notRestored(keptAs: String)
        /// A run changed the place and could not put it back, for what the system says.
        case notPutBack(String)
        /// What the operating system says.
        case system(String)
    }
}

extension FileProblem.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFound: "no such file or folder"
        case .noSuchLogFolder(let folder, let place):
            "there is no such folder, although \(place) names it; run `adr init \(folder)` to start a log there"
        case .notARegularFile: "is not a regular file"
        case .notAFolder: "is not a folder"
        case .notPermitted: "permission denied"
        case .readOnly: "is read-only"
        case .tooLarge(let limit): "is larger than \(limit) bytes"
        case .outsideRoot: "leads outside the project's root folder"
        case .linkLoop: "is a loop of symbolic links"
        case .isALink: "is a symbolic link, which adr does not rename or remove"
        case .alreadyExists: "already exists"
        case .changedOnDisk: "changed on disk in the meantime"
        case .changedTwice: "is changed twice in one run"
        case .utf16: "is UTF-16 text; save it as UTF-8"
        case .conflict(let line): "has an unresolved merge conflict at line \(line)"
        case .nameIsNotUTF8: "a name in this folder is not UTF-8"
        case .locked(let waited): "is in use by another adr process (waited \(waited.components.seconds) s)"
        case .inGitFolder: "is in a git folder; choose a place in the work tree"
        case .notRestored(let name): "has changed since; its former content is kept as \(name)"
        case .notPutBack(let message): "is changed and could not be put back: \(message)"
        case .system(let message): message
        }
    }

    init(_ error: SystemError) {
        self =
            switch error {
            case .notFound: .notFound
            case .notAFolder: .notAFolder
            case .exists: .alreadyExists
            case .tooManyLinks: .linkLoop
            case .badName: .nameIsNotUTF8
            case _ where SystemError.notPermitted.contains(error): .notPermitted
            case _ where SystemError.notOpenable.contains(error): .notARegularFile
            default: .system(error.message)
            }
    }
}

extension FileProblem {
    /// Why the facts of a record cannot be read; `nil` if they can.
    init?(unreadable record: DecisionRecord) {
        if record.source.isUTF16 {
            self.init(path: record.source.path, reason: .utf16)
        } else if let conflict = record.conflict {
            let line = LineIndex(record.source).position(at: conflict.start.lowerBound).line
            self.init(path: record.source.path, reason: .conflict(line: line))
        } else {
            return nil
        }
    }
}
