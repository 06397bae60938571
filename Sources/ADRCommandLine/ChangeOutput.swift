import ADRProject
import ADRReports
import ADRText

/// The one way in which a command changes a project: shown as a diff, or written, told and staged.
struct ChangeOutput {
    let workspace: Workspace
    var isDryRun = false
    /// Whether the changed paths are added to git's index.
    var stages = false
    /// Whether only results are told.
    var isQuiet = false
    /// What is remembered of the change beside the command line.
    var note = ChangeNote()

    /// Shows the changes as a diff on standard output, or writes all of them and tells the changed paths.
    ///
    /// - Parameter isResult: which paths go to standard output as the command's result; the others are told on
    ///   standard error.
    /// - Returns: whether anything was written.
    /// - Throws: ``Failure``; then nothing was written, unless it says so.
    @discardableResult
    func put(
        _ changes: ChangeSet, showing isResult: (String) -> Bool = { _ in true }
    ) throws(Failure) -> Bool {
        let surroundings = workspace.surroundings
        guard !isDryRun else {
            try check(changes)
            surroundings.writeOutput(UnifiedDiff().render(changes))
            return false
        }
        guard !changes.isEmpty else { return false }
        let repository = try stages ? repositoryToStageIn() : nil
        let places = try write(changes)
        for path in changes.changes.compactMap({ ($0.after ?? $0.before)?.path }) {
            let shown = workspace.shown(path)
            if isResult(path) {
                surroundings.writeOutput(shown + "\n")
            } else if !isQuiet {
                surroundings.writeError("adr: changed \(TerminalText.escaped(shown))\n")
            }
        }
        if let repository { try stage(places, in: repository) }
        return true
    }

    /// Writes a file beside the command's result, whether it is there already or not.
    func put(_ file: SourceText, over existing: SourceText?) throws(Failure) {
        var changes = ChangeSet()
        changes.put(file, over: existing)
        try put(changes) { _ in false }
    }

    private func check(_ changes: ChangeSet) throws(Failure) {
        do {
            try ChangeWriter(workspace.project).check(changes)
        } catch {
            throw Failure(error)
        }
    }

    private func write(_ changes: ChangeSet) throws(Failure) -> [String] {
        var note = note
        note.label = workspace.surroundings.commandLine
        do {
            return try ChangeWriter(workspace.project).write(changes, as: note)
        } catch {
            throw Failure(error)
        }
    }

    private func repositoryToStageIn() throws(Failure) -> GitRepository {
        let repository = workspace.git
        do {
            try repository.demandIndex()
        } catch {
            throw Failure(
                "--stage needs a git repository: \(TerminalText.escaped(error.message))",
                hint: "nothing was written; leave out --stage, or make a repository with git init")
        }
        return repository
    }

    private func stage(_ places: [String], in repository: GitRepository) throws(Failure) {
        do {
            try repository.stage(places)
        } catch {
            throw Failure(
                "the changes are written, but not staged: \(TerminalText.escaped(error.message))",
                hint: "stage them with git add once that is out of the way")
        }
    }
}
