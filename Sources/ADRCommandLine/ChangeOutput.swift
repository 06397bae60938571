import ADRProject
import ADRReports
import ADRText

/// Shows changes as a diff, or tells what was written.
struct ChangeOutput {
    let workspace: Workspace
    var mode = ChangeMode.write
    /// Whether only results are told.
    var isQuiet = false
    /// What is remembered of the change beside the command line.
    var note = ChangeNote()

    /// Writes changes that were computed without a log, and shows what has come of them.
    ///
    /// - Parameter isResult: which paths go to standard output as the command's result.
    func put(_ changes: ChangeSet, showing isResult: (String) -> Bool = { _ in true }) throws {
        try show(workspace.repository.write(changes, as: mode, note: note), showing: isResult)
    }

    /// Writes the whole of a file; it is remembered that the tool did.
    ///
    /// - Throws: `RepositoryProblem` if somebody else has written what stands there.
    func put(_ text: String, into file: OutputFile) throws {
        var output = self
        output.note.generated = [file.path]
        try output.put(file.changes(to: text)) { _ in false }
    }

    /// Shows the changes as a diff on standard output, or tells the changed paths.
    ///
    /// - Parameter isResult: which paths go to standard output as the command's result; the others are told on
    ///   standard error.
    /// - Throws: why something could not be staged, or which page could not follow.
    func show(_ outcome: ChangeOutcome, showing isResult: (String) -> Bool = { _ in true }) throws {
        let surroundings = workspace.surroundings
        if mode.isDryRun { surroundings.writeOutput(bytes: UnifiedDiff().bytes(of: outcome.changes)) }
        for path in outcome.isWritten ? outcome.paths : [] {
            let shown = workspace.shown(path)
            if isResult(path) {
                surroundings.writeOutput(line: shown)
            } else if !isQuiet {
                surroundings.tell("adr: changed \(shown)")
            }
        }
        for page in outcome.isWritten ? outcome.staleRiskPages : [] {
            let shown = workspace.shown(page.path)
            let command = ShellText.commandLine(page.command(writing: shown))
            surroundings.tell("adr: \(shown) is stale; run `\(command)` to update it")
        }
        try outcome.demandWhole()
    }
}
