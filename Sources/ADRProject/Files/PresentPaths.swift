import ADRText
import Synchronization

/// Whether the files and folders of a project are there, be it that git has them and did not write them: those that a
/// sparse checkout leaves out, and what submodules hold that are not checked out.
public final class PresentPaths: Sendable {
    private let root: RootFolder
    private let git: GitRepository
    /// What git has and did not write, found out when a path is missing.
    private let unwritten = Mutex<TrackedPaths?>(nil)

    public init(root: RootFolder, git: GitRepository) { (self.root, self.git) = (root, git) }

    /// Whether a path relative to the root names a file or a folder.
    public func exists(_ path: String) -> Bool {
        root.exists(path) || isUnwritten(path)
    }

    private func isUnwritten(_ path: String) -> Bool {
        unwritten.withLock { known in
            let paths = known ?? TrackedPaths(git.unwritten, root: root)
            known = paths
            return paths.exists(path)
        }
    }
}

extension GitRepository {
    /// What the index has and the work tree need not have; nothing where there is no repository.
    fileprivate var unwritten: GitSnapshot {
        guard isThere, let index = try? index() else { return GitSnapshot() }
        return index.withoutWritten
    }
}
