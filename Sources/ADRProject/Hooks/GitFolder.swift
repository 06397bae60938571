import ADRText

/// Finds the folder in which git keeps a repository, without running git.
enum GitFolder {
    /// The `.git` folder of a repository; that of the main repository for a linked worktree.
    ///
    /// - Parameter repository: the folder that holds `.git`, a folder or the file of a worktree or submodule.
    /// - Throws: `notFound` if `.git`, or what it leads to, is no folder as git makes it.
    static func find(of repository: RootFolder) throws(FileProblem) -> RootFolder {
        let own: RootFolder
        if repository.kind(of: ".git") == .file {
            let text = try line(of: ".git", in: repository)
            let marker = "gitdir: "
            guard text.begins(with: marker) else { throw FileProblem(path: ".git", reason: .notAFolder) }
            own = try folder(String(text.dropFirst(marker.count)), from: repository)
        } else {
            own = try folder(".git", from: repository)
        }
        let common =
            own.kind(of: "commondir") == .file ? try folder(line(of: "commondir", in: own), from: own) : own
        guard common.kind(of: "HEAD") == .file else {
            throw FileProblem(path: RootFolder.join(common.path, "HEAD"), reason: .notFound)
        }
        return common
    }

    private static func folder(_ path: String, from base: RootFolder) throws(FileProblem) -> RootFolder {
        try RootFolder(path.begins(with: "/") ? path : RootFolder.join(base.path, path))
    }

    /// The only line of a small file.
    private static func line(of path: String, in folder: RootFolder) throws(FileProblem) -> String {
        var reader = FileReader(root: folder, limit: 1 << 16)
        let text = try reader.read(path).text
        return String(text.prefix { !$0.isNewline })
    }
}
