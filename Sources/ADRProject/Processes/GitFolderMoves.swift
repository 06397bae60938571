import ADRModel
import ADRText

/// A folder that a log has left for another one.
struct FormerFolder: Hashable {
    let path: String
    /// The commit that moved the log: later ones do not change it here any more.
    let lastCommit: String
}

extension GitRepository {
    /// The folders from which a commit moved the files of a folder: those of which nothing was left, and a file of
    /// which is found in the new place byte for byte.
    ///
    /// No likeness is guessed at. A log of which only a part was moved has stayed where it was.
    ///
    /// - Parameters:
    ///   - folder: relative to the root.
    ///   - isWanted: which paths, relative to the root.
    /// - Throws: what git says.
    func foldersLeft(
        for folder: String, by commit: String, where isWanted: (String) -> Bool
    ) throws(GitFailure) -> [FormerFolder] {
        let output = try demand([
            "log", "-1", "--diff-merges=first-parent", "--no-show-signature", "--raw", "-z", "-M100%",
            "--no-abbrev", "--no-ext-diff", "--no-textconv", "--relative", "--format=tformat:", commit, "--",
        ])
        var candidates: Set<String> = []
        for (old, new) in Self.renames(in: output)
        where RelativePath.isBelow(folder, new) && isWanted(new) && isWanted(old) {
            let name = folder.isEmpty ? "/" + new : String(new.dropFirst(folder.count))
            candidates.insert(
                old.hasSuffix(name) ? String(old.dropLast(name.count)) : RelativePath.folder(of: old))
        }
        var left: [FormerFolder] = []
        for candidate in candidates.sorted() where !candidate.isEmpty && candidate != folder {
            let files = try demand(["ls-tree", "-r", "-z", "--name-only", commit, "--", "\(candidate)/"])
            let isGone = files.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
                .allSatisfy { !isWanted($0) || RelativePath.isBelow(folder, $0) }
            if isGone { left.append(FormerFolder(path: candidate, lastCommit: commit)) }
        }
        return left
    }

    /// The renames of `git log --raw -z`: `:100644 100644 OLD NEW R100`, the old path and the new one.
    private static func renames(in output: [UInt8]) -> [(old: String, new: String)] {
        let parts = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return parts.indices.dropLast(2).compactMap { index in
            parts[index].hasPrefix(":") && parts[index].hasSuffix(" R100")
                ? (parts[index + 1], parts[index + 2]) : nil
        }
    }
}
