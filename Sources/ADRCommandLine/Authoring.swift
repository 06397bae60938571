import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

/// Changes of one log, computed and written under its lock.
struct Authoring {
    let workspace: Workspace
    let log: LogOptions
    let write: WriteOptions
    /// Whether the paths of changed files are kept silent, as adr-tools does it.
    var isQuiet = false

    init(_ surroundings: Surroundings, _ log: LogOptions, _ write: WriteOptions) throws {
        workspace = try Workspace(surroundings)
        self.log = log
        self.write = write
    }

    /// Computes changes from the log as it stands on disk, and writes them, or shows them as a diff.
    ///
    /// Nobody else changes the log between reading and writing. Nothing is written when anything is wrong.
    ///
    /// - Parameters:
    ///   - folder: the log to begin if there is none.
    ///   - isResult: which changed paths go to standard output, given what was computed.
    func change<Result>(
        orNew folder: String? = nil, showing isResult: (String, Result) -> Bool = { _, _ in true },
        _ compute: (DecisionLog) throws -> (ChangeSet, Result)
    ) throws -> (changes: ChangeSet, result: Result) {
        let chosen = try current(orNew: folder).folder
        let lock = try write.isDryRun ? nil : FolderLock(chosen, below: workspace.project.root)
        defer { lock?.release() }
        let log = try current(orNew: folder)
        let (changes, result) = try translatingErrors { try compute(log) }
        var output = write.output(in: workspace)
        output.isQuiet = isQuiet
        try output.put(changes) { !isQuiet && isResult($0, result) }
        return (changes, result)
    }

    /// Computes and writes changes, and prints the paths of the files changed.
    func changeAndTell(_ compute: (DecisionLog) throws -> ChangeSet) throws -> ExitStatus {
        let (changes, _) = try change { (try compute($0), ()) }
        if changes.isEmpty, !write.isDryRun, !isQuiet {
            workspace.surroundings.writeError("adr: nothing to change\n")
        }
        return .success
    }

    /// Whose habits hold in the log that is changed.
    func habits() throws -> Habits {
        let project = workspace.project
        return try project.habits(in: current(orNew: project.newLogFolder).folder)
    }

    /// The log as it stands on disk.
    func current(orNew folder: String?) throws -> DecisionLog {
        let reading = workspace.project.logs()
        if let problem = reading.problems.first {
            throw Failure("\(problem)", hint: "nothing was written; the whole log must be readable")
        }
        if reading.logs.isEmpty, let folder { return DecisionLog(folder: folder, records: []) }
        return try LogChoice(reading.logs, currentFolder: workspace.project.currentFolder).one(
            named: log.name)
    }

    private func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as AuthoringError {
            throw Failure(error, in: workspace)
        }
    }
}
