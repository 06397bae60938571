public import ADRAuthoring
public import ADRModel
public import ADRText

/// The records that get other names.
public struct RenameRequest {
    public var renames: [RecordRename]
    /// What the branch wrote itself, if its records make way for those of another branch.
    ///
    /// - Parameters: the texts that may name the records, and the paths of all files.
    public var branch: (([SourceText], [String]) throws -> BranchTexts)?

    public init(
        _ renames: [RecordRename], branch: (([SourceText], [String]) throws -> BranchTexts)? = nil
    ) {
        self.renames = renames
        self.branch = branch
    }
}

extension OpenLog {
    /// Gives records other names, and changes all texts of the repository that name them; the plan is told first.
    ///
    /// - Parameters:
    ///   - folder: the folder that a record goes to, if it goes to another one.
    ///   - first: what changes in the log before; without renames its paths are the result.
    ///   - request: from the log as it is then, and all logs of the project.
    /// - Returns: what has come of it, and the paths of the records.
    public func rename(
        as mode: ChangeMode = .write, to folder: String? = nil,
        after first: (DecisionLog) throws -> ChangeSet = { _ in ChangeSet() },
        _ request: (DecisionLog, [DecisionLog]) throws -> RenameRequest
    ) throws -> (outcome: ChangeOutcome, paths: [String]) {
        var paths: [String] = []
        var hasClosedTexts = false
        let folders = logs.map(\.folder) + (folder.map { [$0] } ?? [])
        var outcome = try change(as: mode, locking: folders) { log, logs in
            var changes = try first(log)
            let reader = repository.reader
            let log = log.applying(changes, reader: reader)
            let logs = logs.map { $0.folder == log.folder ? log : $0 }
            let request = try request(log, logs)
            guard !request.renames.isEmpty else {
                paths = changes.changes.compactMap(\.after?.path)
                return changes
            }
            let files = try files(ReferenceSearch(request.renames, logs: logs))
            hasClosedTexts = files.closed.contains { $0.reason == .notPermitted }
            let update = try ReferenceUpdate(
                request.renames, logs: logs, texts: files.texts, paths: files.paths,
                addresses: repository.addresses,
                branch: try request.branch?(files.texts, files.paths), reader: reader)
            repository.tell(.renames(update, links: files.links))
            changes.append(update.changes)
            paths = update.paths
            return changes
        }
        outcome.hasClosedTexts = hasClosedTexts
        return (outcome, paths)
    }

    private func files(_ search: ReferenceSearch) throws(RepositoryProblem) -> RepositoryTexts {
        let files: RepositoryTexts
        do {
            files = try repository.project.texts(git: repository.git, including: search.moves) {
                search.concerns($0)
            }
        } catch {
            throw .unlisted(error)
        }
        let closed = files.closed
        let unread = files.problems.filter { !closed.contains($0) }
        guard unread.isEmpty else { throw .notLookedThrough(unread) }
        if !closed.isEmpty { repository.tell(.notLookedThrough(closed)) }
        return files
    }
}
