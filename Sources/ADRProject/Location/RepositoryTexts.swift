public import ADRText

/// The files of a repository, and the texts among them that are wanted.
public struct RepositoryTexts: Sendable {
    public private(set) var texts: [SourceText] = []
    /// The paths of all files.
    public private(set) var paths: [String] = []
    /// The symbolic links, and the paths of the files that they lead to.
    public private(set) var links: [(path: String, target: String)] = []

    /// The largest text that is looked through, in bytes.
    public static let limit = 4 << 20

    fileprivate mutating func add(_ other: RepositoryTexts) {
        texts += other.texts
        paths += other.paths
        links += other.links
    }

    fileprivate init() {}

    fileprivate init(
        _ listed: ArraySlice<String>, below root: RootFolder, including isWhole: (String) -> Bool,
        where isWanted: (SourceText) -> Bool
    ) {
        var small = FileReader(root: root, limit: Self.limit)
        var any = FileReader(root: root)
        for path in listed {
            switch try? POSIX.status(of: RootFolder.join(root.path, path)).kind {
            case .regular:
                paths.append(path)
                if isWhole(path) {
                    if let file = try? any.read(path) { texts.append(file) }
                } else if let file = try? small.read(path), !file.isBinary, isWanted(file) {
                    texts.append(file)
                }
            case .link:
                guard let target = try? root.resolve(path) else { continue }
                paths.append(path)
                links.append((path, root.relativePath(of: target) ?? target))
            case .folder, .other: paths.append(path)
            // Git lists what the index has, be it gone from the disk or not.
            case nil: continue
            }
        }
    }
}

extension Project {
    /// The files of the repository: with git those that it tracks or does not ignore, else all that are not hidden.
    ///
    /// Files of other kinds than regular ones, those with zero bytes and those beyond ``RepositoryTexts/limit`` are
    /// no texts, and neither are files that cannot be read.
    ///
    /// - Parameters:
    ///   - isWhole: which files are read whatever their kind and size.
    ///   - isWanted: which texts are kept.
    /// - Throws: what git says.
    public func texts(
        git: GitRepository, including isWhole: @Sendable (String) -> Bool = { _ in false },
        where isWanted: @Sendable (SourceText) -> Bool
    ) throws(GitFailure) -> RepositoryTexts {
        let listed =
            git.isThere ? try git.workTreeFiles() : FolderScanner(root: root).scan("") { _ in true }.files
        let root = root
        return listed.mapChunks(ofAtLeast: 64) {
            RepositoryTexts($0, below: root, including: isWhole, where: isWanted)
        }.reduce(into: RepositoryTexts()) { $0.add($1) }
    }
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
