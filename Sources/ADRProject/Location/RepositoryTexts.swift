public import ADRText

extension Project {
    /// The text files of the repository: with git those that it tracks or does not ignore, else all that are not
    /// hidden.
    ///
    /// Files of other kinds than regular ones, those with zero bytes and those beyond ``textLimit`` are left out,
    /// and so are files that cannot be read.
    ///
    /// - Parameters:
    ///   - isWhole: which files are read whatever their kind and size.
    ///   - isWanted: which texts are kept.
    /// - Returns: the texts, and the paths of all files.
    /// - Throws: what git says.
    public func texts(
        git: GitRepository, including isWhole: (String) -> Bool = { _ in false },
        where isWanted: (SourceText) -> Bool
    ) throws(GitFailure) -> (texts: [SourceText], paths: [String]) {
        let listed =
            git.isThere ? try git.workTreeFiles() : FolderScanner(root: root).scan("") { _ in true }.files
        // Git lists what the index has, be it gone from the disk or not.
        let paths = listed.filter { root.exists($0) }
        var small = FileReader(root: root, limit: Self.textLimit)
        var any = FileReader(root: root)
        var texts: [SourceText] = []
        for path in paths where root.isRegularFile(path) {
            if isWhole(path) {
                if let file = try? any.read(path) { texts.append(file) }
            } else if let file = try? small.read(path), !file.bytes.prefix(8000).contains(0), isWanted(file) {
                texts.append(file)
            }
        }
        return (texts, paths)
    }

    /// The largest text that is looked through, in bytes.
    public static let textLimit = 4 << 20
}

extension GitRepository {
    /// The files below the root that are tracked, or that no `.gitignore` leaves out.
    ///
    /// - Throws: what git says.
    func workTreeFiles() throws(GitFailure) -> [String] {
        let output = try demand(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."])
        var seen: Set<String> = []
        return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            .filter { seen.insert($0).inserted }
    }
}

extension RootFolder {
    /// Whether a file itself stands there, and no link to one.
    func isRegularFile(_ path: String) -> Bool {
        (try? POSIX.status(of: Self.join(self.path, path)).kind) == .regular
    }
}
