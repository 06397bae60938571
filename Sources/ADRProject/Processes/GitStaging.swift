import ADRText

/// Stages files in git's index, and runs no program for it that the repository's own configuration names.
///
/// As for `git add`, the clean filters of the user's own configuration run. Those of the repository's do not: it may have
/// come with the files.
public struct GitStaging {
    private let git: GitRepository
    private let foreign: [ForeignFilter]

    /// - Throws: that there is no work tree whose files can be staged, or what git says.
    public init(in git: GitRepository) throws(GitFailure) {
        let answer = GitRepository.line(try git.demand(["rev-parse", "--is-inside-work-tree"]))
        guard answer == "true" else { throw GitFailure(message: "this is not a work tree") }
        self.git = git
        foreign = try Self.foreignFilters(of: git)
    }

    /// Makes sure that `git add` would take files as they stand on disk: git is neither told not to look at them nor to
    /// ignore them.
    ///
    /// - Parameter paths: relative to the root, without links in them.
    /// - Throws: which file that is, or what git says.
    public func demandWatched(_ paths: [String]) throws(GitFailure) {
        guard !paths.isEmpty else { return }
        let index = try index(at: paths)
        let skipped = Set(index.unwritten)
        if let path = index.unwatched.first {
            let flag = skipped.contains(path) ? "skip-worktree" : "assume-unchanged"
            throw GitFailure(
                message: "git is set to ignore changes to \(path) (\(flag))",
                hint: "run `git update-index --no-\(flag) FILE` to undo that")
        }
        if let path = try git.ignored(among: paths).first {
            throw GitFailure(message: "git ignores \(path)", hint: "git add --force stages it anyway")
        }
    }

    /// The files among some that stand on disk otherwise than in the index: what somebody has changed and not staged.
    ///
    /// Files that are not in the index are not among them.
    ///
    /// - Parameter paths: relative to the root, without links in them; of files that git looks at.
    /// - Throws: what git says.
    public func unstaged(among paths: [String]) throws(GitFailure) -> [String] {
        let modified = try run(["ls-files", "--modified"], paths).split(separator: 0)
        // Texts, not bytes: on macOS, git composes the letters of names that the disk has decomposed.
        let changed = Set(modified.map { String(decoding: $0, as: UTF8.self) })
        return paths.filter(changed.contains)
    }

    /// Makes sure that no file is meant for a filter that the repository's own configuration names.
    ///
    /// - Parameter paths: relative to the root.
    /// - Throws: which file is meant for which filter, or what git says.
    public func demandNoForeignFilter(on paths: [String]) throws(GitFailure) {
        let foreign = Set(foreign.map(\.name))
        guard !foreign.isEmpty, !paths.isEmpty else { return }
        let input: [UInt8] = paths.flatMap { Array($0.utf8) + [0] as [UInt8] }
        let output = try git.demand(["check-attr", "-z", "--stdin", "filter"], input: input)
        let fields = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        for index in stride(from: 0, to: fields.count - 2, by: 3) where foreign.contains(fields[index + 2]) {
            throw GitFailure(
                message: "\(fields[index]) goes through the filter \"\(fields[index + 2])\", which the "
                    + "repository's own configuration defines",
                hint: "if you trust it, stage the file with git add")
        }
    }

    /// Adds files to the index as they stand on disk, as `git add` does; files that are gone leave the index.
    ///
    /// - Parameter paths: relative to the root, without links in them; no other path of the index changes.
    /// - Throws: what git says, for example that another git process holds the index; or which file the index does not
    ///   have as the disk has it, though git says nothing.
    public func stage(_ paths: [String]) throws(GitFailure) {
        let former = git.root.formerSpellings(among: paths)
        let update = ["update-index"]
        _ = try run(update + ["--force-remove"], paths.filter { former.contains(path: $0) })
        _ = try run(
            update + ["--add", "--remove", "--replace"], paths.filter { !former.contains(path: $0) })
        if let path = try unlikeDisk(among: paths).first {
            throw GitFailure(message: "\(path) in git's index differs from the file on disk")
        }
    }

    /// The files among some of which the index has other bytes than the disk, or only one of both has any: by their
    /// content, whatever times and flags say.
    private func unlikeDisk(among paths: [String]) throws(GitFailure) -> [String] {
        let index = try index(at: paths)
        let staged = Dictionary(
            index.files.map { ($0.path, $0.object) }, uniquingKeysWith: { first, _ in first })
        let former = git.root.formerSpellings(among: paths)
        let present = paths.filter { git.root.exists($0) && !former.contains(path: $0) }
        let presence = Set(present)
        func unlike(_ paths: [String], _ options: [String]) throws(GitFailure) -> [String] {
            let objects = try run(["hash-object"] + options, paths).split(separator: UInt8(ascii: "\n"))
            guard objects.count == paths.count else { return paths }
            return zip(paths, objects).filter { path, object in
                staged[path].map { !object.elementsEqual($0.utf8) } ?? true
            }.map(\.0)
        }
        // What is stored with line endings that git would change now, it leaves.
        let changed = try unlike(try unlike(present, []), ["--no-filters"])
        return changed + paths.filter { !presence.contains($0) && staged[$0] != nil }
    }

    private func index(at paths: [String]) throws(GitFailure) -> GitSnapshot {
        GitSnapshot(try run(["ls-files", "-s", "-v"], paths), isIndex: true)
    }

    /// What git answers on files that are named as arguments.
    private func run(_ command: [String], _ paths: [String]) throws(GitFailure) -> [UInt8] {
        let ending = command[0] == "ls-files" ? ["-z"] : []
        var output: [UInt8] = []
        for start in stride(from: 0, to: paths.count, by: Self.pathsAtOnce) {
            let some = paths[start..<min(start + Self.pathsAtOnce, paths.count)]
            output += try git.demand(command + ending + ["--"] + some, settings: settings)
        }
        return output
    }

    /// As many as fit into a command line.
    private static let pathsAtOnce = 200

    // MARK: - Filters

    /// A filter that the repository's own configuration defines, with the keys that name its programs.
    private struct ForeignFilter {
        let name: String
        let key: String
    }

    private static func foreignFilters(of git: GitRepository) throws(GitFailure) -> [ForeignFilter] {
        let pattern = #"^filter\..*\.(clean|smudge|process)$"#
        let output = try git.answer(["config", "--show-scope", "--null", "--get-regexp", pattern]) ?? []
        let fields = output.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        return stride(from: 0, to: fields.count - 1, by: 2).compactMap { index in
            guard ["local", "worktree"].contains(fields[index]) else { return nil }
            let key = fields[index + 1].prefix { $0 != "\n" }
            guard let dot = key.lastIndex(of: ".") else { return nil }
            return ForeignFilter(name: String(key[..<dot].dropFirst("filter.".count)), key: String(key))
        }
    }

    /// Git looks again at other files too, for which a filter may be meant.
    private var settings: [GitSetting] {
        foreign.flatMap {
            [
                GitSetting(key: $0.key, value: ""),
                GitSetting(key: "filter.\($0.name).required", value: "false"),
            ]
        }
    }
}
