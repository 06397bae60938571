import ADRLint
import ADRModel
import ADRProject
import ADRText

/// What a lint run looks at: the logs on disk or in the index, and the files whose findings are asked for.
struct LintSubject {
    /// All logs that there are, and what could not be read.
    let reading: Project.Reading
    /// The logs that are meant, those among them of which nothing is left since the base.
    let logs: [DecisionLog]
    /// The paths of the files whose findings are asked for.
    let wanted: Set<FilePath>
    /// What the logs are compared with, if the rules on history are asked for.
    let base: BaseComparison?
    /// The paths of the index, if that is looked at.
    let tracked: TrackedPaths?
    /// Whether everything could be read.
    let isComplete: Bool

    /// - Parameters:
    ///   - selection: the files and folders that are named.
    ///   - name: the log that is named.
    /// - Throws: why the logs or what they are compared with cannot be had.
    init(
        _ options: GitOptions, _ selection: PathSelection, logNamed name: String?, in workspace: Workspace
    ) throws {
        let git = workspace.git
        if options.narrows || options.base != nil { try workspace.demandRepository() }
        let index = options.staged ? try git.index() : nil
        let reading =
            try Self.reading(of: index, workspace.project, git) ?? selection.reading(of: workspace.project)
        self.reading = reading
        let comparison = try Self.comparison(of: reading.logs, options, workspace.project, git)
        let base = options.base == nil ? nil : comparison
        let folders = Set(reading.logs.map(\.folder))
        let vanished = (base?.foldersOfRemoved ?? []).filter { !folders.contains($0) }
            .map { DecisionLog(folder: $0, records: []) }
        let chosen = try workspace.chosen(
            Project.Reading(logs: reading.logs + vanished, problems: reading.problems), named: name,
            selection: selection)
        self.base = base
        logs = chosen.logs
        isComplete = chosen.problems.isEmpty
        tracked = index.map { TrackedPaths($0, root: workspace.project.root) }
        var records = chosen.logs.flatMap(\.records)
        if let index {
            let staged = index.changes(
                since: try git.head().map { try git.snapshot(of: $0) } ?? GitSnapshot())
            records.removeAll { !staged.contains($0.source.path) }
        } else if options.changed {
            records.removeAll { !(comparison?.isChanged($0) ?? true) }
        }
        let removed = chosen.logs.flatMap { base?.removed(from: $0) ?? [] }
        let templates = chosen.logs.flatMap(\.pages).filter { $0.kind == .template && !options.narrows }
        wanted = Set((records + removed).map(\.source.filePath) + templates.map(\.source.filePath))
            .filter { selection.contains($0.text) }
    }

    private static func reading(
        of index: GitSnapshot?, _ project: Project, _ git: GitRepository
    ) throws(GitFailure) -> Project.Reading? {
        guard let index else { return nil }
        var history = ProjectHistory(of: project, in: git)
        return Project.Reading(logs: try history.logs(of: index))
    }

    /// How the logs differ from those of the base, or else of the last commit; `nil` if nobody asks, or if there
    /// is no commit yet.
    private static func comparison(
        of logs: [DecisionLog], _ options: GitOptions, _ project: Project, _ git: GitRepository
    ) throws(GitFailure) -> BaseComparison? {
        var history = ProjectHistory(of: project, in: git, current: logs)
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
