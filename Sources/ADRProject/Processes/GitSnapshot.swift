public import ADRText

/// The files below the root as a commit or the index has them.
public struct GitSnapshot: Sendable {
    /// A regular file.
    public struct File: Hashable, Sendable {
        private let filePath: FilePath
        /// The name of the content: files with one name have the same bytes.
        let object: String

        init(path: String, object: String) { (filePath, self.object) = (FilePath(path), object) }

        /// Relative to the root.
        public var path: String { filePath.text }

        /// Whether it has no bytes: the name of nothing, in both forms of names that git knows.
        fileprivate var isEmpty: Bool {
            object.begins(with: "e69de29bb2d1") || object.begins(with: "473a0f4c3be8")
        }
    }

    /// The regular files, in the order of their paths; of a conflict the version that is ours.
    public private(set) var files: [File] = []
    /// The paths of symbolic links.
    public private(set) var links: [String] = []
    /// The paths of submodules.
    public private(set) var submodules: [String] = []
    /// The paths of the files that a sparse checkout has not written.
    public private(set) var unwritten: [String] = []
    /// The paths of the files at which git is told not to look, those among them.
    private(set) var unwatched: [String] = []

    /// Nothing, as before the first commit.
    public init() {}

    /// - Parameter listing: lines `TAG MODE OBJECT STAGE<tab>PATH` of the index or `MODE TYPE OBJECT<tab>PATH` of
    ///   a commit, each with a zero byte at its end.
    init(_ listing: [UInt8], isIndex: Bool) {
        for line in listing.split(separator: 0) {
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            let all = line[..<tab].split(separator: UInt8(ascii: " ")).map {
                String(decoding: $0, as: UTF8.self)
            }
            let words = all.suffix(3).map(\.self)
            guard words.count == 3, !isIndex || words[2] == "0" || words[2] == "2" else { continue }
            let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
            if words[0].hasPrefix("100") {
                files.append(File(path: path, object: isIndex ? words[1] : words[2]))
                guard isIndex, let tag = all[0].utf8.first else { continue }
                if tag | 0x20 == UInt8(ascii: "s") { unwritten.append(path) }
                if tag == UInt8(ascii: "S") || tag & 0x20 != 0 { unwatched.append(path) }
            } else if words[0] == "160000" {
                submodules.append(path)
            } else {
                links.append(path)
            }
        }
    }

    /// The paths of the files that only one of two snapshots has, or that they have with other bytes.
    public func differences(from other: GitSnapshot) -> Set<FilePath> {
        Set(paths: Set(files).symmetricDifference(other.files).map(\.path))
    }

    /// The snapshot without the files of some paths.
    public func without(_ paths: Set<String>) -> GitSnapshot {
        var snapshot = self
        snapshot.leaveOut(paths)
        return snapshot
    }

    /// The snapshot without what a checkout writes.
    var withoutWritten: GitSnapshot {
        var snapshot = self
        let unwritten = Set(unwritten)
        snapshot.files.removeAll { !unwritten.contains($0.path) }
        snapshot.links = []
        return snapshot
    }

    /// The paths of the files without bytes.
    fileprivate var emptyFiles: [String] { files.filter(\.isEmpty).map(\.path) }

    fileprivate mutating func leaveOut(_ paths: Set<String>) {
        guard !paths.isEmpty else { return }
        files.removeAll { paths.contains($0.path) }
    }

    /// The paths of the files that another snapshot does not have, or has with other bytes.
    public func changes(since other: GitSnapshot) -> Set<String> {
        Set(Set(files).subtracting(other.files).map(\.path))
    }
}

extension GitRepository {
    /// The files of the index, of the one that a running hook names if there is one.
    ///
    /// - Throws: what git says.
    public func index() throws(GitFailure) -> GitSnapshot {
        var snapshot = GitSnapshot(try demand(["ls-files", "-s", "-v", "-z", "--", "."]), isIndex: true)
        snapshot.leaveOut(try intended(among: snapshot.emptyFiles))
        return snapshot
    }

    /// The paths among those of empty files of the index of which only the intent to add is recorded: `git add -N`.
    private func intended(among empty: [String]) throws(GitFailure) -> Set<String> {
        guard !empty.isEmpty else { return [] }
        let emptyTree = Self.line(try demand(["hash-object", "-t", "tree", "--stdin"]))
        let base = try head() ?? emptyTree
        let staged = try demand([
            "diff-index", "--cached", "--ita-invisible-in-index", "--no-renames", "--diff-filter=AMT",
            "--name-only", "-z",
            "--relative", base, "--", ".",
        ])
        let names = Set(staged.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
        let candidates = empty.filter { !names.contains($0) }
        guard !candidates.isEmpty else { return [] }
        let committed = GitSnapshot(try demand(["ls-tree", "-z", base, "--"] + candidates), isIndex: false)
        return Set(candidates).subtracting(committed.emptyFiles)
    }

    /// The paths of the files of the index that are gone from the disk.
    ///
    /// - Throws: what git says.
    public func filesGoneFromDisk() throws(GitFailure) -> Set<String> {
        let output = try demand(["ls-files", "--deleted", "-z", "--", "."])
        return Set(output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }

    /// The files of a commit.
    ///
    /// - Parameter commit: a commit's full object name, as ``commit(_:)`` gives it.
    /// - Throws: what git says.
    public func snapshot(of commit: String) throws(GitFailure) -> GitSnapshot {
        GitSnapshot(try demand(["ls-tree", "-r", "-z", commit, "--", "."]), isIndex: false)
    }

    /// The bytes of files, in their order.
    ///
    /// - Throws: what git says, for example that a partial clone does not have an object.
    public func contents(of files: [GitSnapshot.File]) throws(GitFailure) -> [[UInt8]] {
        try objects(files.map(\.object))
    }

    /// The bytes of objects, in their order, read by one process however many there are.
    func objects(_ names: [String]) throws(GitFailure) -> [[UInt8]] {
        guard !names.isEmpty else { return [] }
        let input = Array(names.map { $0 + "\n" }.joined().utf8)
        let outcome = try run(["cat-file", "--batch"], input: input)
        guard outcome.status == 0 else { throw failure(saying: outcome.errors) }
        let output = outcome.output
        var objects: [[UInt8]] = []
        objects.reserveCapacity(names.count)
        var position = 0
        while position < output.count, let end = output[position...].firstIndex(of: UInt8(ascii: "\n")) {
            let header = String(decoding: output[position..<end], as: UTF8.self)
            guard let size = header.split(separator: " ").last.flatMap({ Int($0) }),
                end + 1 + size < output.count
            else { throw lacks(header) }
            objects.append(Array(output[(end + 1)..<(end + 1 + size)]))
            position = end + 1 + size + 1
        }
        guard objects.count == names.count else { throw lacks("incomplete output") }
        return objects
    }

    private func lacks(_ what: String) -> GitFailure {
        isPartial
            ? .partial
            : GitFailure(message: "git cat-file: \(what)", hint: "run git fsck to see what is damaged")
    }
}
