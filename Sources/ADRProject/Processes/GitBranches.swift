/// A file on a branch.
public struct BranchFile: Hashable, Sendable {
    /// The branch as git names it in short: `feature`, `origin/main`.
    public let branch: String
    /// The path relative to the root.
    public let path: String
}

extension GitRepository {
    /// The files below a folder on the local and remote-tracking branches, each path once, with the branch on
    /// which something happened last among those that have it.
    ///
    /// However many branches there are, this takes a handful of processes: equal trees are read once. Folders
    /// nested deeper than ``branchDepth`` and branches beyond the last ``branchLimit`` are left out; so are
    /// trees that a shallow or partial clone does not have.
    ///
    /// - Parameter folder: relative to the root, without links in it.
    /// - Throws: what git says.
    public func branchFiles(below folder: String) throws(GitFailure) -> [BranchFile] {
        guard !folder.utf8.contains(UInt8(ascii: "\n")) else { return [] }
        let refs = try demand([
            "for-each-ref", "--sort=-committerdate", "--count=\(Self.branchLimit)",
            "--format=%(objectname) %(refname:short) %(symref)", "refs/heads", "refs/remotes",
        ])
        var branches: [(commit: String, name: String)] = []
        var seen: Set<String> = []
        for line in Self.lines(refs) {
            let words = line.split(separator: " ").map(String.init)
            // A third word says that the reference only stands for another one, as origin/HEAD does.
            guard words.count == 2, seen.insert(words[0]).inserted else { continue }
            branches.append((words[0], words[1]))
        }
        let names = branches.map { "\($0.commit):./\(folder)" }
        return try files(
            of: zip(branches, try trees(named: names)).compactMap { branch, tree in
                tree.map { (GitTree(path: folder, object: $0), branch.name) }
            })
    }

    /// The Markdown files below a folder that commits of this branch deleted, moves aside; each path once.
    ///
    /// A shallow clone tells those of the commits that it has.
    /// - Parameter folder: relative to the root, without links in it.
    /// - Throws: what git says.
    public func deletedFiles(below folder: String) throws(GitFailure) -> [String] {
        guard try hasCommit() else { return [] }
        let output = try demand([
            "log", "--no-show-signature", "--max-count=\(Self.branchLimit)", "--diff-filter=D",
            "--find-renames",
            "--name-only", "-z", "--relative", "--format=", "HEAD", "--", folder.isEmpty ? "." : folder,
        ])
        var seen: Set<String> = []
        return output.split(separator: 0).map { bytes in
            String(decoding: bytes.drop { $0 == UInt8(ascii: "\n") }, as: UTF8.self)
        }
        .filter { $0.lowercased().hasSuffix(".md") && seen.insert($0).inserted }
    }

    /// How many folders below the given one are looked into.
    public static let branchDepth = 4
    /// How many branches are looked at.
    public static let branchLimit = 2000

    private func files(of trees: [(tree: GitTree, branch: String)]) throws(GitFailure) -> [BranchFile] {
        var files: [BranchFile] = []
        var known: Set<String> = []
        var read: Set<GitTree> = []
        var waiting = trees
        for _ in 0...Self.branchDepth where !waiting.isEmpty {
            waiting = waiting.filter { read.insert($0.tree).inserted }
            var below: [(tree: GitTree, branch: String)] = []
            for ((tree, branch), bytes) in zip(waiting, try objects(waiting.map(\.tree.object))) {
                for entry in GitTreeEntry.entries(of: bytes, hashSize: tree.object.utf8.count / 2) {
                    let path = RootFolder.join(tree.path, entry.name)
                    if entry.isTree {
                        below.append((GitTree(path: path, object: entry.object), branch))
                    } else if known.insert(path).inserted {
                        files.append(BranchFile(branch: branch, path: path))
                    }
                }
            }
            waiting = below
        }
        return files
    }

    /// The object names of trees, `nil` for what is none or is not there.
    private func trees(named names: [String]) throws(GitFailure) -> [String?] {
        guard !names.isEmpty else { return [] }
        let input = Array(names.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        let output = try demand(["cat-file", "--batch-check=%(objectname) %(objecttype)"], input: input)
        return Self.lines(output).map { line in
            line.hasSuffix(" tree") ? String(line.dropLast(" tree".count)) : nil
        }
    }

    private static func lines(_ output: [UInt8]) -> [String] {
        output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A tree and the folder it is the contents of.
private struct GitTree: Hashable {
    let path: String
    let object: String
}

/// An entry of a tree as git stores it: `MODE NAME<nul>HASH`.
struct GitTreeEntry {
    let name: String
    let isTree: Bool
    let object: String

    static func entries(of tree: [UInt8], hashSize: Int) -> [GitTreeEntry] {
        var entries: [GitTreeEntry] = []
        var rest = tree[...]
        while let blank = rest.firstIndex(of: UInt8(ascii: " ")),
            let end = rest[blank...].firstIndex(of: 0), rest.endIndex - end > hashSize
        {
            let mode = rest[..<blank]
            let hash = rest[(end + 1)...(end + hashSize)]
            entries.append(
                GitTreeEntry(
                    name: String(decoding: rest[(blank + 1)..<end], as: UTF8.self),
                    isTree: mode.elementsEqual("40000".utf8), object: Self.hexadecimal(hash)))
            rest = rest[(end + hashSize + 1)...]
        }
        return entries
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
