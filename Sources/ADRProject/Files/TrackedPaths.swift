import ADRText

/// The paths of a snapshot of git, for those who ask whether a file or a folder is there.
///
/// What lies in submodules and behind symbolic links git does not list; there the disk is asked.
public struct TrackedPaths: Sendable {
    private let paths: Set<FilePath>
    private let spellings: [FilePath: FilePath]
    private let others: Set<FilePath>
    private let root: RootFolder

    /// - Parameter root: the folder that the paths are relative to.
    public init(_ snapshot: GitSnapshot, root: RootFolder) {
        var paths: Set<FilePath> = [""]
        for path in snapshot.files.map(\.path) + snapshot.others {
            var path = path[...]
            while paths.insert(path: String(path)), let parts = path.partedAtLast("/") {
                path = parts.before
            }
        }
        self.paths = paths
        self.root = root
        others = Set(paths: snapshot.others)
        spellings = Dictionary(paths.map { (FilePath($0.text.lowercased()), $0) }, uniquingKeysWith: min)
    }

    /// Whether a file or a folder has this path.
    public func exists(_ path: String) -> Bool {
        paths.contains(path: path) || isBehindOther(path) && root.exists(path)
    }

    /// The path of the file or folder that has a name, letter case aside; `nil` if there is none.
    public func spelling(of path: String) -> String? {
        paths.contains(path: path) ? path : spellings[path: path.lowercased()]?.text
    }

    private func isBehindOther(_ path: String) -> Bool {
        var path = path[...]
        while !others.isEmpty, let parts = path.partedAtLast("/") {
            path = parts.before
            if others.contains(path: String(path)) { return true }
        }
        return false
    }
}
