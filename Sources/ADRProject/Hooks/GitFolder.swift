import ADRText

/// Finds the folder in which git keeps a repository, without running git.
enum GitFolder {
    /// The `.git` folder of a repository; that of the main repository for a linked worktree.
    ///
    /// - Parameter repository: the folder that holds `.git`, a folder or the file of a worktree or submodule.
    /// - Throws: `notFound` if `.git`, or what it leads to, is not a folder as git makes it.
    static func find(of repository: RootFolder) throws(FileProblem) -> RootFolder {
        let own = try ofWorkTree(repository)
        let common =
            own.kind(of: "commondir") == .file ? try folder(line(of: "commondir", in: own), from: own) : own
        guard common.kind(of: "HEAD") == .file else {
            throw FileProblem(path: RootFolder.join(common.path, "HEAD"), reason: .notFound)
        }
        return common
    }

    /// The folder of what git keeps for one work tree: that of its own for a linked worktree.
    static func ofWorkTree(_ repository: RootFolder) throws(FileProblem) -> RootFolder {
        guard repository.kind(of: ".git") == .file else { return try folder(".git", from: repository) }
        return try folder(wayToFolder(of: repository), from: repository)
    }

    /// What the `.git` file of a worktree or submodule says, an absolute path or one from there.
    static func wayToFolder(of repository: RootFolder) throws(FileProblem) -> String {
        let text = try line(of: ".git", in: repository)
        let marker = "gitdir: "
        guard text.hasPrefix(marker) else { throw FileProblem(path: ".git", reason: .notAFolder) }
        return String(text.dropFirst(marker.count))
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

    /// Whether a place belongs to git: it lies in a folder that git takes for `.git`, also of a repository in
    /// the project, or in the one to which the root's `.git` file leads.
    ///
    /// - Parameter target: absolute, links resolved.
    static func holds(_ target: String, below root: RootFolder) -> Bool {
        if isWithin(root.wayTo(target)) { return true }
        guard root.kind(of: ".git") == .file else { return false }
        return [try? ofWorkTree(root), try? find(of: root)].compactMap(\.self).contains { folder in
            root.contains(folder.path) && folder.contains(target)
        }
    }

    /// Whether a path names a folder on its way that git takes for `.git`.
    static func isWithin(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).contains { isName($0) }
    }

    /// Whether some file system takes a name for `.git`: in capitals, with characters that it does not see, or in
    /// the short form.
    private static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard (4...32).contains(name.count) else { return false }
        let seen = String(decoding: name, as: UTF8.self).unicodeScalars.filter {
            !$0.properties.isDefaultIgnorableCodePoint
        }
        let plain = String(String.UnicodeScalarView(seen)).lowercased()
        return plain == ".git" || plain == "git~1"
    }
}
