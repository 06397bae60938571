/// Finds the folder of a git repository without running git.
public enum RepositoryRoot {
    /// The nearest folder, from `folder` upwards, that holds a `.git` folder, or the `.git` file of a
    /// worktree or submodule; `nil` if there is none.
    public static func find(from folder: String) -> RootFolder? { try? search(from: folder) }

    /// The same.
    ///
    /// - Throws: what keeps a folder from being looked at.
    static func search(from folder: String) throws(FileProblem) -> RootFolder? {
        var candidate = try RootFolder(folder).path
        while true {
            let git = RootFolder.join(candidate, ".git")
            var kind: FileKind?
            do throws(SystemError) {
                kind = try POSIX.status(of: git, followingLinks: true).kind
            } catch .notFound, .notAFolder, .tooManyLinks {
                kind = nil
            } catch {
                throw FileProblem(path: git, error)
            }
            if kind == .folder || kind == .regular { return try RootFolder(candidate) }
            let parent = RootFolder.split(candidate).folder
            if parent == candidate || parent.isEmpty { return nil }
            candidate = parent
        }
    }
}
