/// Finds the folder of a git repository without running git.
public enum RepositoryRoot {
    /// The nearest folder, from `folder` upwards, that holds a `.git` folder, or the `.git` file of a
    /// worktree or submodule; `nil` if there is none.
    public static func find(from folder: String) -> RootFolder? {
        guard var candidate = try? RootFolder(folder).path else { return nil }
        while true {
            let git = try? POSIX.status(of: RootFolder.join(candidate, ".git"), followingLinks: true)
            if git?.kind == .folder || git?.kind == .regular { return try? RootFolder(candidate) }
            let parent = RootFolder.split(candidate).folder
            if parent == candidate || parent.isEmpty { return nil }
            candidate = parent
        }
    }
}
