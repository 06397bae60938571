public import ADRText

/// The paths of a snapshot of git, for those who ask whether a file or a folder is there.
///
/// What lies in submodules and behind symbolic links git does not list; there the disk is asked. Of a submodule that is
/// not checked out nobody knows what it holds, so that everything may be there.
public struct TrackedPaths: Sendable {
    private let paths: Set<FilePath>
    private let spellings: [FilePath: FilePath]
    private let links: Set<FilePath>
    private let submodules: Set<FilePath>
    private let root: RootFolder

    /// - Parameter root: the folder that the paths are relative to.
    public init(_ snapshot: GitSnapshot, root: RootFolder) {
        var paths: Set<FilePath> = [""]
        for path in snapshot.files.map(\.path) + snapshot.links + snapshot.submodules {
            var path = path[...]
            while paths.insert(path: String(path)), let parts = path.partedAtLast("/") {
                path = parts.before
            }
        }
        self.paths = paths
        self.root = root
        links = Set(paths: snapshot.links)
        submodules = Set(paths: snapshot.submodules)
        spellings = Dictionary(paths.map { (FilePath($0.text.lowercased()), $0) }, uniquingKeysWith: min)
    }

    /// Whether a file or a folder has this path.
    public func exists(_ path: String) -> Bool {
        if paths.contains(path: path) { return true }
        if let submodule = holder(of: path, among: submodules) {
            return root.exists(path) || !root.exists(RelativePath.join(submodule, ".git"))
        }
        return holder(of: path, among: links) != nil && root.exists(path)
    }

    /// Whether a file has a path that a pattern names; also where nobody knows, as in a submodule.
    public func holdsFile(_ pattern: GlobPattern) -> Bool {
        paths.contains { pattern.matches($0.text) }
            || holder(of: pattern.folder + "/x", among: submodules.union(links)) != nil
    }

    /// The path of the file or folder that has a name, letter case aside; `nil` if there is none.
    public func spelling(of path: String) -> String? {
        paths.contains(path: path) ? path : spellings[path: path.lowercased()]?.text
    }

    /// The one of some paths below which a path lies.
    private func holder(of path: String, among folders: Set<FilePath>) -> String? {
        var path = path[...]
        while !folders.isEmpty, let parts = path.partedAtLast("/") {
            path = parts.before
            if folders.contains(path: String(path)) { return String(path) }
        }
        return nil
    }
}
