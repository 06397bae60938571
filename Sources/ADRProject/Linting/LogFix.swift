public import ADRLint
public import ADRModel
public import ADRText

/// Fixes what is found in some files of a log.
public struct LogFix {
    private let fixer: Fixer
    /// The paths of the files whose findings are to be fixed.
    private let wanted: Set<FilePath>
    /// Whether only these files may be changed.
    private let staysWithin: Bool

    public init(fixer: Fixer, wanted: Set<FilePath>, staysWithin: Bool = false) {
        self.fixer = fixer
        self.wanted = wanted
        self.staysWithin = staysWithin
    }

    /// Fixes in memory.
    public func result(for log: DecisionLog) -> FixResult {
        fixer.fix(log, where: wanted.contains(path:), mayEdit: { !staysWithin || wanted.contains(path: $0) })
    }

    /// Fixes and writes the files of some logs, all or none, under their locks and from what then stands on disk.
    ///
    /// - Parameter isWhole: whether all of the logs could be read; if not, that has been said.
    /// - Returns: what was fixed, and what has come of the changes; `nil` if nothing was to be fixed.
    public func write(
        _ logs: [DecisionLog], isWhole: Bool, in repository: Repository, as mode: ChangeMode
    ) throws -> (results: [FixResult], outcome: ChangeOutcome?) {
        let project = repository.project
        var results = logs.map(result)
        guard results.contains(where: { !$0.changes.isEmpty }) else { return (results, nil) }
        guard isWhole else { throw RepositoryProblem.notFixed }
        let concerned = logs.indices.filter { !results[$0].changes.isEmpty }
        let lock = try FolderLock(concerned.map { logs[$0].folder }, below: project.root)
        defer { lock.release() }
        let now = project.logs(including: concerned.map { logs[$0].folder })
        guard now.problems.isEmpty else { throw RepositoryProblem.unreadableMeanwhile(now.problems) }
        var changes = ChangeSet()
        for index in concerned {
            let log = logs[index]
            guard let current = now.logs.first(where: { $0.folder.isPath(log.folder) }) else {
                throw RepositoryProblem.gone(log.folder)
            }
            if current.records.map(\.source) != log.records.map(\.source) {
                results[index] = result(for: current)
            }
            changes.append(results[index].changes)
        }
        return (results, try repository.write(changes, of: now.logs, as: mode))
    }
}
