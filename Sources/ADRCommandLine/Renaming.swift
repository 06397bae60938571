import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText

/// Gives records other names, and changes all texts of the repository that name them; the plan is told first.
struct Renaming {
    let authoring: Authoring
    /// The folder that a record goes to, if it goes to another one.
    var folder: String?

    /// What a command makes of a log: the records that get other names.
    struct Request {
        var renames: [RecordRename]
        /// What the branch wrote itself, if its records make way for those of another branch.
        ///
        /// - Parameters: the texts that may name the records, and the paths of all files.
        var branch: (([SourceText], [String]) throws -> BranchTexts)?
    }

    /// - Parameters:
    ///   - first: what changes in the log before; without renames its paths are the result.
    ///   - request: from the log as it is then, and all logs of the project.
    func run(
        after first: (DecisionLog) throws -> ChangeSet = { _ in ChangeSet() },
        _ request: (DecisionLog, [DecisionLog]) throws -> Request
    ) throws -> ExitStatus {
        let workspace = authoring.workspace
        let folders = authoring.logs.map(\.folder) + (folder.map { [$0] } ?? [])
        let (changes, _) = try authoring.change(locking: folders, showing: Self.isRenamed) { log, logs in
            var changes = try first(log)
            let reader = workspace.project.configuration.recordReader
            let log = log.applying(changes, reader: reader)
            let logs = logs.map { $0.folder == log.folder ? log : $0 }
            let request = try request(log, logs)
            guard !request.renames.isEmpty else {
                return (changes, changes.changes.compactMap(\.after?.path))
            }
            let files = try files(ReferenceSearch(request.renames, logs: logs))
            let git = workspace.git
            let update = try ReferenceUpdate(
                request.renames, logs: logs, texts: files.texts, paths: files.paths,
                addresses: RepositoryAddresses(remotes: git.remotes, folder: git.prefix),
                branch: try request.branch?(files.texts, files.paths), reader: reader)
            tell(update, links: files.links)
            changes.append(update.changes)
            changes.append(
                IndexRefresh(logs, changes: update.changes, reader: reader).changes(to: files.texts))
            return (changes, update.paths)
        }
        if changes.isEmpty { workspace.surroundings.tell("adr: nothing to change") }
        return .success
    }

    private static func isRenamed(_ path: String, _ paths: [String]) -> Bool { paths.contains(path) }

    private func files(_ search: ReferenceSearch) throws(Failure) -> RepositoryTexts {
        let files: RepositoryTexts
        do {
            files = try authoring.workspace.project.texts(
                git: authoring.workspace.git, including: search.moves
            ) { search.concerns($0) || IndexPage.isOne($0) }
        } catch {
            throw Failure(
                "the files of the repository cannot be listed: \(error.message)",
                hint: "nothing was written")
        }
        try demandLookedThrough(files)
        return files
    }

    /// Refuses where a file could not be read that perhaps names a record; says which are closed to this user.
    private func demandLookedThrough(_ files: RepositoryTexts) throws(Failure) {
        let closed = files.closed
        let unread = files.problems.filter { !closed.contains($0) }
        guard unread.isEmpty else {
            throw Failure(
                "files that may name the record, or go with it, cannot be read:",
                details: unread.map { "  \(shown($0))" },
                hint: "nothing was written; see to these files and try again")
        }
        guard !closed.isEmpty else { return }
        authoring.workspace.surroundings.tell(
            closed.map { "adr: warning: \(shown($0)); not looked through" }
                + ["hint: see whether the old name stands there, and correct it by hand"])
    }

    // MARK: - The plan

    private func tell(_ update: ReferenceUpdate, links: [(path: String, target: String)]) {
        var lines = update.changes.changes.compactMap { change -> String? in
            guard let before = change.before?.path, let after = change.after?.path, before != after else {
                return nil
            }
            return "\(shown(before)) → \(shown(after))"
        }
        let places = ReferencePlacesText(authoring.workspace)
        lines += places.certain(update.certain) + places.doubtful(update.doubtful)
        let moved = Set(
            update.changes.changes.filter { $0.before?.path != $0.after?.path }.compactMap(\.before?.path))
        for link in links where moved.contains(link.target) {
            lines.append(
                "adr: \(shown(link.path)) is a symbolic link to \(shown(link.target)), which has another name "
                    + "now; make the link again")
        }
        authoring.workspace.surroundings.tell(lines)
    }

    private func shown(_ problem: FileProblem) -> String { "\(shown(problem.path)): \(problem.reason)" }

    private func shown(_ path: String) -> String { authoring.workspace.shown(path) }
}
