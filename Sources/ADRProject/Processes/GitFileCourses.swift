public import ADRModel
import ADRText

extension GitRepository {
    /// The versions of some files on all ways to `HEAD`, followed to the paths that they had before.
    ///
    /// Merges are left out: what they bring stands in the commits of the branch.
    ///
    /// - Parameters:
    ///   - paths: relative to the root.
    ///   - folders: where they and most of their former paths lie.
    /// - Returns: a course for each path; one without versions if no commit has the file.
    /// - Throws: what git says.
    public func courses(of paths: [String], in folders: [String]) throws(GitFailure) -> [FileCourse] {
        guard try hasCommit() else { return paths.map { _ in FileCourse() } }
        var places = folders.map { $0.isEmpty ? "." : $0 }
        var chains: [[Link]] = []
        // A file may have come from a folder that nobody has named, and there from another one.
        for _ in 0..<Self.farthest {
            chains = Self.chains(to: paths, in: try entries(of: ["HEAD", "--"] + places))
            let known = places
            let sources = try sources(of: chains.compactMap(\.last)).filter { !known.contains($0) }
            guard !sources.isEmpty else { break }
            places += Set(sources).sorted()
        }
        let names = Set(chains.joined().flatMap { [$0.change.object, $0.change.former] }.compactMap(\.self))
            .sorted()
        let texts = Dictionary(zip(names, try objects(names)), uniquingKeysWith: { first, _ in first })
        let isShallow = try isShallow()
        return chains.map { chain in
            let versions = chain.reversed().compactMap { link -> FileVersion? in
                let change = link.change
                guard let after = change.object.flatMap({ texts[$0] }) else { return nil }
                return FileVersion(
                    commit: link.entry.commit,
                    before: change.former.flatMap { texts[$0] }.map {
                        SourceText(path: change.formerPath, bytes: $0)
                    },
                    after: SourceText(path: change.path, bytes: after))
            }
            return FileCourse(versions: versions, isCut: isShallow && chain.last?.entry.isRoot ?? false)
        }
    }

    /// How often a file is followed out of the folders that are known.
    private static let farthest = 8

    private struct Entry {
        let commit: FileVersion.Commit
        let isRoot: Bool
        let changes: [Change]
    }

    private struct Change {
        let formerPath: String
        let path: String
        let former: String?
        let object: String?

        var isMove: Bool { formerPath != path }
    }

    private struct Link {
        let entry: Entry
        let change: Change
    }

    /// The changes of each path, newest first.
    private static func chains(to paths: [String], in entries: [Entry]) -> [[Link]] {
        var chains = [[Link]](repeating: [], count: paths.count)
        var current: [FilePath: Int] = [:]
        for (index, path) in paths.enumerated() { current[path: path] = index }
        for entry in entries {
            let own = entry.changes.compactMap { change in current[path: change.path].map { ($0, change) } }
            for (_, change) in own where change.former == nil || change.isMove {
                current[path: change.path] = nil
            }
            for (index, change) in own {
                chains[index].append(Link(entry: entry, change: change))
                if change.isMove { current[path: change.formerPath] = index }
            }
        }
        return chains
    }

    /// Where files were before that seem to begin with a commit.
    private func sources(of beginnings: [Link]) throws(GitFailure) -> [String] {
        let begun = beginnings.filter { $0.change.former == nil && !$0.entry.isRoot }
        guard !begun.isEmpty else { return [] }
        let input = Set(begun.map(\.entry.commit.name)).sorted().joined(separator: "\n") + "\n"
        let paths = Set(paths: begun.map(\.change.path))
        return try entries(of: ["--no-walk", "--stdin", "--"], input: Array(input.utf8)).flatMap(\.changes)
            .filter { $0.isMove && paths.contains(path: $0.path) }.map(\.formerPath)
    }

    private func entries(of revisions: [String], input: [UInt8] = []) throws(GitFailure) -> [Entry] {
        let output = try demand(
            [
                "log", "--topo-order", "--no-show-signature", "--raw", "-z", "-M", "--no-abbrev",
                "--no-ext-diff",
                "--no-textconv", "--relative", "--no-merges", "--format=tformat:%x01%H %cs %p %x02%aN",
            ] + revisions, input: input)
        return Self.entries(in: output).compactMap { head, parts in
            let halves = head.split(separator: "\u{2}", maxSplits: 1, omittingEmptySubsequences: false)
            let words = halves[0].split(separator: " ")
            guard words.count > 1, halves.count > 1, let day = CalendarDate(iso: words[1]) else { return nil }
            return Entry(
                commit: FileVersion.Commit(name: String(words[0]), day: day, author: String(halves[1])),
                isRoot: words.count == 2, changes: Self.changes(in: parts))
        }
    }

    /// `:100644 100644 OLD NEW M`, then a path; of a rename, two.
    private static func changes(in parts: [String]) -> [Change] {
        var changes: [Change] = []
        var index = 0
        while index < parts.count {
            let words = parts[index].split(separator: " ")
            guard words.count == 5, let kind = words[4].first else { return changes }
            let count = kind == "R" || kind == "C" ? 2 : 1
            guard index + count < parts.count else { return changes }
            func object(_ name: Substring, _ mode: Substring) -> String? {
                mode.hasSuffix("100644") || mode.hasSuffix("100755") ? String(name) : nil
            }
            changes.append(
                Change(
                    formerPath: parts[index + 1], path: parts[index + count],
                    former: object(words[2], words[0]), object: object(words[3], words[1])))
            index += count + 1
        }
        return changes
    }
}
