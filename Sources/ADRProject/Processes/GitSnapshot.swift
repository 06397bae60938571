import ADRText

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
    }

    /// The regular files, in the order of their paths; of a conflict the version that is ours.
    public private(set) var files: [File] = []
    /// The paths of symbolic links and submodules.
    public private(set) var others: [String] = []

    /// Nothing, as before the first commit.
    public init() {}

    /// - Parameter listing: lines `MODE OBJECT STAGE<tab>PATH` of the index or `MODE TYPE OBJECT<tab>PATH` of
    ///   a commit, each with a zero byte at its end.
    init(_ listing: [UInt8], isIndex: Bool) {
        for line in listing.split(separator: 0) {
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            let words = line[..<tab].split(separator: UInt8(ascii: " ")).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard words.count == 3, !isIndex || words[2] == "0" || words[2] == "2" else { continue }
            let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
            if words[0].hasPrefix("100") {
                files.append(File(path: path, object: isIndex ? words[1] : words[2]))
            } else {
                others.append(path)
            }
        }
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
        GitSnapshot(try demand(["ls-files", "-s", "-z", "--", "."]), isIndex: true)
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
        guard objects.count == names.count else { throw lacks("the end of the answer") }
        return objects
    }

    private func lacks(_ what: String) -> GitFailure {
        isPartial
            ? .partial : GitFailure(message: "git cat-file: \(what)", hint: "git fsck tells what is damaged")
    }
}
