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

    /// The files among some that stand on disk otherwise than in the index: what somebody has changed and not staged.
    ///
    /// Files that are not in the index are not among them.
    ///
    /// - Parameter paths: relative to the root, without links in them.
    /// - Throws: what git says.
    public func unstaged(among paths: [String]) throws(GitFailure) -> [String] {
        var changed: Set<String> = []
        for start in stride(from: 0, to: paths.count, by: Self.pathsAtOnce) {
            let some = paths[start..<min(start + Self.pathsAtOnce, paths.count)]
            let output = try git.demand(["ls-files", "--modified", "-z", "--"] + some, settings: settings)
            changed.formUnion(output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
        }
        return paths.filter(changed.contains)
    }

    /// As many as fit into a command line.
    private static let pathsAtOnce = 200

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
    /// Ignored files are added too.
    ///
    /// - Parameter paths: relative to the root, without links in them; no other path of the index changes.
    /// - Throws: what git says, for example that another git process holds the index.
    public func stage(_ paths: [String]) throws(GitFailure) {
        guard !paths.isEmpty else { return }
        let input: [UInt8] = paths.flatMap { Array($0.utf8) + [0] as [UInt8] }
        _ = try git.demand(
            ["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], settings: settings,
            input: input)
    }

    // MARK: - Filters

    /// A filter that the repository's own configuration defines, with the keys that name its programs.
    private struct ForeignFilter {
        let name: String
        let key: String
    }

    private static func foreignFilters(of git: GitRepository) throws(GitFailure) -> [ForeignFilter] {
        let outcome = try git.run([
            "config", "--show-scope", "--null", "--get-regexp", #"^filter\..*\.(clean|smudge|process)$"#,
        ])
        // 1 says that there are none.
        guard outcome.status != 1 else { return [] }
        guard outcome.status == 0 else { throw GitFailure(said: outcome.errors) }
        let fields = outcome.output.split(separator: 0, omittingEmptySubsequences: false)
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
