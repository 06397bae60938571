public import ADRLint
public import ADRModel
public import ADRText

/// What of git's history a lint run looks at.
public struct LintScope: Hashable, Sendable {
    /// Whether to look at what will be committed, and to tell what is found in the files that the commit changes.
    public var staged = false
    /// Whether to tell what is found in files that differ from the last commit or from the base.
    public var changed = false
    /// What the rules on history compare with.
    public var base: String?

    public init(staged: Bool = false, changed: Bool = false, base: String? = nil) {
        self.staged = staged
        self.changed = changed
        self.base = base
    }

    /// Whether only some files are asked for.
    public var narrows: Bool { staged || changed }
}

/// What a lint run looks at: the logs on disk or in the index, and the files whose findings are asked for.
public struct LintSubject {
    /// All logs that there are, and what could not be read.
    public let reading: Project.Reading
    /// The logs that are meant, those among them of which nothing is left since the base.
    public let logs: [DecisionLog]
    /// The paths of the files whose findings are asked for.
    public let wanted: Set<FilePath>
    /// What the logs are compared with, if the rules on history are asked for.
    public let base: BaseComparison?
    /// The paths of the index, if that is looked at.
    public let tracked: TrackedPaths?
    /// How things were before the change whose files are asked for.
    public let earlier: Earlier?
    /// Whether everything could be read.
    public let isComplete: Bool

    /// - Parameters:
    ///   - selection: the files and folders that are named.
    ///   - name: the log that is named.
    /// - Throws: why the logs or what they are compared with cannot be had.
    public init(
        _ options: LintScope, _ selection: PathSelection, logNamed name: String?,
        in repository: Repository
    ) throws {
        let git = repository.git
        if options.narrows || options.base != nil { try repository.demandRepository() }
        let index = options.staged ? try git.index() : nil
        var history = ProjectHistory(of: repository.project, in: git)
        var project = repository.project
        project.keepsStructure = true
        let reading =
            try index.map { Project.Reading(logs: try history.logs(of: $0)) }
            ?? selection.reading(of: project)
        self.reading = reading
        if !options.staged {
            history = ProjectHistory(of: repository.project, in: git, current: reading.logs)
        }
        let comparison = try Self.comparison(of: reading.logs, options, &history, git)
        let base = options.base == nil ? nil : comparison
        let folders = Set(reading.logs.map(\.folder))
        let vanished = (base?.foldersOfRemoved ?? []).filter { !folders.contains($0) }
            .map { DecisionLog(folder: $0, records: []) }
        let chosen = try repository.chosen(
            Project.Reading(logs: reading.logs + vanished, problems: reading.problems), named: name,
            selection: selection)
        self.base = base
        logs = chosen.logs
        isComplete = chosen.problems.isEmpty
        tracked = index.map { TrackedPaths($0, root: repository.project.root) }
        var records = chosen.logs.flatMap(\.records)
        var pages = chosen.logs.flatMap(\.pages).filter {
            $0.kind == .template && !options.narrows || $0.kind == .index
        }
        if let index {
            let last = try git.head().map { try git.snapshot(of: $0) } ?? GitSnapshot()
            let staged = index.differences(from: last)
            records.removeAll { !staged.contains($0.source.filePath) }
            pages.removeAll { !staged.contains($0.source.filePath) }
            earlier = try Earlier(at: last, now: index, &history, root: repository.project.root)
        } else if options.changed {
            records.removeAll { !(comparison?.isChanged($0) ?? true) }
            let before = try Self.beforeChanges(
                options, records, &history, git, root: repository.project.root)
            earlier = before
            pages.removeAll { !(before?.changed.contains($0.source.filePath) ?? true) }
        } else {
            earlier = nil
        }
        let removed = chosen.logs.flatMap { base?.removed(from: $0) ?? [] }
        wanted = Set((records + removed).map(\.source.filePath) + pages.map(\.source.filePath))
            .filter { selection.contains($0.text) }
    }

    /// How things were at the base, or else at the last commit; `nil` if there is no commit yet.
    ///
    /// - Parameter changed: the records that differ.
    private static func beforeChanges(
        _ options: LintScope, _ changed: [DecisionRecord], _ history: inout ProjectHistory,
        _ git: GitRepository,
        root: RootFolder
    ) throws(GitFailure) -> Earlier? {
        let commit =
            if let name = options.base { try git.mergeBase(with: try git.commit(name), named: name) } else {
                try git.head()
            }
        guard let commit else { return nil }
        return try Earlier(
            at: try git.snapshot(of: commit), now: try git.index().without(try git.filesGoneFromDisk()),
            &history, root: root, besides: changed.map(\.source.filePath))
    }

    /// How the logs differ from those of the base, or else of the last commit; `nil` if nobody asks, or if there
    /// is no commit yet.
    private static func comparison(
        of logs: [DecisionLog], _ options: LintScope, _ history: inout ProjectHistory, _ git: GitRepository
    ) throws(GitFailure) -> BaseComparison? {
        if let name = options.base {
            let tip = try git.commit(name)
            let origin = try git.mergeBase(with: tip, named: name)
            let earlier = try history.logs(of: try git.snapshot(of: origin))
            let latest = tip == origin ? earlier : try history.logs(of: try git.snapshot(of: tip))
            return BaseComparison(of: logs, from: earlier, to: latest, named: name)
        }
        guard options.changed, let head = try git.head() else { return nil }
        let last = try history.logs(of: try git.snapshot(of: head))
        return BaseComparison(of: logs, from: last, to: last, named: "HEAD")
    }
}

extension LintSubject {
    /// The logs and paths before a change.
    public struct Earlier {
        public let logs: [DecisionLog]
        public let paths: TrackedPaths
        /// The paths of all files that the change adds, changes or removes.
        public let changed: Set<FilePath>

        /// - Parameters:
        ///   - snapshot: the files before the change.
        ///   - now: the files behind it.
        ///   - others: the paths of further files that it changes.
        fileprivate init(
            at snapshot: GitSnapshot, now: GitSnapshot, _ history: inout ProjectHistory, root: RootFolder,
            besides others: [FilePath] = []
        ) throws(GitFailure) {
            changed = now.differences(from: snapshot).union(others)
            logs = changed.isEmpty ? [] : try history.logs(of: snapshot)
            paths = TrackedPaths(snapshot, root: root)
        }
    }
}
