public import ADRText

extension GitRepository {
    /// The texts of the files below the root at a revision, read by two processes however many there are.
    ///
    /// - Parameters:
    ///   - revision: as git reads it; the index if empty, with the version a conflict left as ours.
    ///   - isWanted: which paths, relative to the root.
    /// - Throws: what git says.
    public func sources(
        revision: String, where isWanted: (String) -> Bool
    ) throws(GitFailure) -> [SourceText] {
        let entries = try files(revision: revision).filter { isWanted($0.path) }
        let blobs = try objects(entries.map(\.object))
        return zip(entries, blobs).map { SourceText(path: $0.path, bytes: $1) }
    }

    /// The commit in which the histories of a revision and of `HEAD` part.
    ///
    /// - Throws: what git says, for example that there is no such revision.
    public func mergeBase(with revision: String) throws(GitFailure) -> String {
        let commit = Self.line(
            try demand(["rev-parse", "--verify", "--end-of-options", "\(revision)^{commit}"]))
        let outcome = try run(["merge-base", commit, "HEAD"])
        guard outcome.status == 0 else {
            throw GitFailure(message: "\(revision) and HEAD have no common history")
        }
        return Self.line(outcome.output)
    }

    /// The files below the root that differ between a commit and the work tree, untracked ones included.
    ///
    /// - Throws: what git says.
    public func changedFiles(since commit: String) throws(GitFailure) -> [String] {
        let tracked = try demand(Self.diff + ["--end-of-options", commit, "--"])
        let untracked = try demand(["ls-files", "--others", "--exclude-standard", "-z"])
        return Self.paths(tracked) + Self.paths(untracked)
    }

    /// The files below the root that the index adds to or changes in the last commit.
    ///
    /// - Throws: what git says.
    public func stagedFiles() throws(GitFailure) -> [String] {
        Self.paths(try demand(Self.diff + ["--cached", "--diff-filter=ACMRT", "--"]))
    }

    private static let diff = [
        "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative",
    ]

    /// A regular file of a tree or the index.
    private struct File {
        let path: String
        let object: String
    }

    private func files(revision: String) throws(GitFailure) -> [File] {
        let output =
            if revision.isEmpty {
                try demand(["ls-files", "-s", "-z", "--", "."])
            } else {
                try demand(["ls-tree", "-r", "-z", try tree(of: revision), "--", "."])
            }
        return output.split(separator: 0).compactMap { Self.file($0, isIndex: revision.isEmpty) }
    }

    /// `100644 OBJECT 0<tab>path` of the index, `100644 blob OBJECT<tab>path` of a tree
    private static func file(_ line: ArraySlice<UInt8>, isIndex: Bool) -> File? {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let words = line[..<tab].split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard words.count == 3, words[0].hasPrefix("100"), !isIndex || words[2] == "0" || words[2] == "2"
        else {
            return nil
        }
        let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
        return File(path: path, object: isIndex ? words[1] : words[2])
    }

    /// The bytes of objects, in their order.
    func objects(_ objects: [String]) throws(GitFailure) -> [[UInt8]] {
        guard !objects.isEmpty else { return [] }
        let input = Array(objects.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        let output = try demand(["cat-file", "--batch"], input: input)
        var blobs: [[UInt8]] = []
        var position = 0
        while position < output.count, let end = output[position...].firstIndex(of: UInt8(ascii: "\n")) {
            let header = String(decoding: output[position..<end], as: UTF8.self)
            guard let size = header.split(separator: " ").last.flatMap({ Int($0) }),
                end + 1 + size < output.count
            else { throw GitFailure(message: "git cat-file: \(header)") }
            blobs.append(Array(output[(end + 1)..<(end + 1 + size)]))
            position = end + 1 + size + 1
        }
        return blobs
    }

    private static func paths(_ output: [UInt8]) -> [String] {
        output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
