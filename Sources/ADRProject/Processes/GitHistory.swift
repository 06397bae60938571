public import ADRModel
import ADRText

extension GitRepository {
    /// The commits of `HEAD`'s main line that changed Markdown files of some folders, and every version of those.
    ///
    /// A handful of processes tells it, however long the history is. A merge counts as one commit that brings all of
    /// its branch; a renamed file counts as removed and added. Folders that were moved as a whole are followed to where
    /// they were before.
    ///
    /// - Parameters:
    ///   - folders: relative to the root; the root itself if empty.
    ///   - isWanted: which paths, relative to the root.
    /// - Throws: that the clone is shallow, or what git says.
    public func history(
        of folders: [String], where isWanted: (String) -> Bool
    ) throws(GitFailure) -> LogHistory {
        guard try hasCommit() else { return LogHistory(of: folders, commits: [], texts: [:]) }
        guard try !isShallow() else { throw .shallow("it lacks the history of the log") }
        var commits = try self.commits(of: folders, where: isWanted)
        var former: [FormerFolder] = []
        var waiting = folders
        while let folder = waiting.popLast() {
            guard
                let first = commits.first(where: {
                    $0.changes.contains { RelativePath.isBelow(folder, $0.path) }
                })
            else { continue }
            let left = try foldersLeft(for: folder, by: first.name, where: isWanted)
                .filter { found in !folders.contains(found.path) && !former.contains { $0.path == found.path }
                }
            guard !left.isEmpty else { continue }
            former += left
            waiting += left.map(\.path)
            commits = try self.commits(of: folders + former.map(\.path), where: isWanted)
        }
        commits = Self.withoutLaterChanges(in: former, except: folders, commits)
        let names = Set(commits.flatMap(\.changes).compactMap(\.object)).sorted()
        let texts = zip(names, try objects(names))
        return LogHistory(
            of: folders + former.map(\.path), commits: commits, texts: Dictionary(uniqueKeysWithValues: texts)
        )
    }

    private func commits(
        of folders: [String], where isWanted: (String) -> Bool
    ) throws(GitFailure) -> [LogHistory.Commit] {
        let output = try demand(
            [
                "log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--no-show-signature",
                "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--relative",
                "--format=tformat:%x01%H %cs", "HEAD", "--",
            ] + folders.map { $0.isEmpty ? "." : $0 })
        return Self.commits(in: output, where: isWanted)
    }

    /// What happened in a folder after the log had left it is not the log's.
    private static func withoutLaterChanges(
        in former: [FormerFolder], except folders: [String], _ commits: [LogHistory.Commit]
    ) -> [LogHistory.Commit] {
        guard !former.isEmpty else { return commits }
        var present = former
        return commits.compactMap { commit in
            let changes = commit.changes.filter { change in
                (folders + present.map(\.path)).contains { RelativePath.isBelow($0, change.path) }
            }
            present.removeAll { $0.lastCommit == commit.name }
            return changes.isEmpty
                ? nil : LogHistory.Commit(name: commit.name, day: commit.day, changes: changes)
        }
    }

    /// In how many commits since a day each of some groups of files was changed, told by one process.
    ///
    /// - Parameter groups: the days, and which paths relative to the root belong to the group; a commit of the day
    ///   itself does not count.
    /// - Throws: that the clone is shallow, or what git says.
    public func changeCounts(
        _ groups: [(since: CalendarDate, paths: GovernedPaths)]
    ) throws(GitFailure) -> [Int] {
        var counts = [Int](repeating: 0, count: groups.count)
        guard let first = groups.map(\.since).min(), try hasCommit() else { return counts }
        guard try !isShallow() else { throw .shallow("it does not show how often code has changed") }
        let output = try demand([
            "log", "--no-show-signature", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative",
            "--since=\(first.iso)T00:00:00", "--format=tformat:%x01%cs", "HEAD", "--", ".",
        ])
        // Many decisions govern the same paths.
        let kinds = Array(Set(groups.map(\.paths)))
        let places = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
        let kindsOfGroups = groups.map { places[$0.paths]! }
        var matches: [String: [Int]] = [:]
        for (day, paths) in Self.entries(in: output) {
            guard let day = CalendarDate(iso: day) else { continue }
            var touched: Set<Int> = []
            for path in paths where touched.count < kinds.count {
                let kindsOfPath = matches[path] ?? kinds.indices.filter { kinds[$0].contains(path) }
                matches[path] = kindsOfPath
                touched.formUnion(kindsOfPath)
            }
            guard !touched.isEmpty else { continue }
            for (index, kind) in kindsOfGroups.enumerated()
            where groups[index].since < day && touched.contains(kind) {
                counts[index] += 1
            }
        }
        return counts
    }

    /// The day of a commit.
    ///
    /// - Parameter commit: a commit's full object name.
    /// - Throws: what git says.
    public func day(of commit: String) throws(GitFailure) -> CalendarDate? {
        let output = try demand(["log", "-1", "--no-show-signature", "--format=tformat:%cs", commit, "--"])
        return CalendarDate(iso: Self.line(output))
    }

    /// The last commit that was made before a day, as commits tell their days themselves; or, if none was, the first of
    /// all.
    public func lastCommit(
        before day: CalendarDate
    ) throws(GitFailure) -> (commit: String, isBefore: Bool)? {
        var first: String?
        let output = try demand([
            "log", "--first-parent", "--no-show-signature", "--format=tformat:%H %cs", "HEAD", "--",
        ])
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 2, let made = CalendarDate(iso: words[1]) else { continue }
            first = String(words[0])
            if made < day { return (String(words[0]), true) }
        }
        return first.map { ($0, false) }
    }

    /// Whether the root lies in a repository whose `HEAD` has a commit.
    ///
    /// - Throws: what git says of a repository that it does not want to read, or cannot.
    public func hasCommit() throws(GitFailure) -> Bool {
        do {
            return try head() != nil
        } catch  where error.message.hasPrefix("git: not a git repository") && !isThere {
            return false
        }
    }

    private static func commits(in output: [UInt8], where isWanted: (String) -> Bool) -> [LogHistory.Commit] {
        entries(in: output).compactMap { head, parts in
            let words = head.split(separator: " ")
            guard words.count == 2, let day = CalendarDate(iso: words[1]) else { return nil }
            let changes = stride(from: 0, to: parts.count - 1, by: 2).compactMap { index in
                change(parts[index], path: parts[index + 1])
            }
            .filter { isWanted($0.path) }
            guard !changes.isEmpty else { return nil }
            return LogHistory.Commit(name: String(words[0]), day: day, changes: changes)
        }
    }

    /// `:100644 100644 OLD NEW M`; what is no regular file any more is gone.
    private static func change(_ line: String, path: String) -> LogHistory.Change? {
        let words = line.split(separator: " ")
        guard line.hasPrefix(":"), words.count == 5 else { return nil }
        return LogHistory.Change(path: path, object: words[1].hasPrefix("100") ? String(words[3]) : nil)
    }

    /// The commits of `git log -z`: a head that begins with a byte 1, and what follows it.
    static func entries(in output: [UInt8]) -> [(head: String, parts: [String])] {
        var entries: [(head: String, parts: [String])] = []
        for part in output.split(separator: 0) {
            if part.first == 1 {
                entries.append((String(decoding: part.dropFirst(), as: UTF8.self), []))
            } else if !entries.isEmpty {
                let body = part.first == UInt8(ascii: "\n") ? part.dropFirst() : part
                entries[entries.count - 1].parts.append(String(decoding: body, as: UTF8.self))
            }
        }
        return entries
    }
}
