import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

/// Changes of one log, as options say, and what is told of them.
struct Authoring {
    let workspace: Workspace
    let mode: ChangeMode
    let open: OpenLog
    /// Whose habits hold in the log.
    let habits: Habits
    /// Whether the paths of changed files are kept silent, as adr-tools does it.
    var isQuiet = false

    /// - Parameters:
    ///   - references: the records as they were typed; a path among them tells which log is meant.
    ///   - mayBegin: whether a log is begun if there is none.
    ///   - mayJoin: whether paths may name records of several logs, which are changed as if they were one.
    ///   - followsLinks: whether the logs join in to which the records named lead.
    init(
        _ surroundings: Surroundings, _ choice: LogOptions, _ options: some ChangeOptions,
        of references: [String] = [], mayBegin: Bool = false, mayJoin: Bool = false,
        followsLinks: Bool = false
    ) throws {
        workspace = try Workspace(surroundings)
        open = try workspace.repository.open(
            LogSelection(
                named: choice.name, holding: references, mayBegin: mayBegin, mayJoin: mayJoin,
                followsLinks: followsLinks))
        habits = open.habits
        mode = options.mode
        tellFoundByWords(references)
    }

    /// Tells which records were found by words of their titles, before they are changed.
    private func tellFoundByWords(_ references: [String]) {
        for text in references where !log.isName(text) {
            guard case .record(let record) = log.resolve(text) else { continue }
            workspace.surroundings.tell(
                "adr: “\(text)” is \(log.reference(to: record)) \(record.displayTitle)")
        }
    }

    /// The log as it stood before anything was asked or locked.
    var log: DecisionLog { open.log }

    /// Computes changes from the log as it stands on disk, and writes them, or shows them as a diff.
    ///
    /// - Parameter isResult: which changed paths go to standard output, asked when the changes are computed.
    func change(
        showing isResult: (String) -> Bool = { _ in true },
        _ compute: (DecisionLog) throws -> ChangeSet
    ) throws -> ChangeSet {
        try telling(isResult) {
            try open.change(as: mode) { log, _ in try compute(log) }
        }
    }

    /// Computes and writes changes, and prints the paths of the files changed.
    func changeAndTell(_ compute: (DecisionLog) throws -> ChangeSet) throws -> ExitStatus {
        let changes = try change(compute)
        if changes.isEmpty, !mode.isDryRun, !isQuiet {
            workspace.surroundings.tell("adr: nothing to change")
        }
        return .success
    }

    /// Computes and writes what is decided, and tells what it does to other records.
    func decide(_ compute: (DecisionLog) throws -> ChangeSet) throws -> ExitStatus {
        var changes = ChangeSet()
        let status = try changeAndTell { log in
            changes = try compute(log)
            return changes
        }
        tellConsequences(of: changes)
        return status
    }

    /// Gives records other names, and prints the new paths; tells what was changed before does to other records.
    func rename(
        to folder: String? = nil, after first: (DecisionLog) throws -> ChangeSet = { _ in ChangeSet() },
        _ request: (DecisionLog, [DecisionLog]) throws -> RenameRequest
    ) throws -> ExitStatus {
        var renamed: [String] = []
        var isWhole = true
        var decided = ChangeSet()
        func decide(_ log: DecisionLog) throws -> ChangeSet {
            decided = try first(log)
            return decided
        }
        func isRenamed(_ path: String) -> Bool { renamed.contains(path) }
        let changes = try telling(isRenamed) {
            let (outcome, paths) = try open.rename(as: mode, to: folder, after: decide, request)
            (renamed, isWhole) = (paths, !outcome.hasClosedTexts)
            return outcome
        }
        if changes.isEmpty { workspace.surroundings.tell("adr: nothing to change") }
        tellConsequences(of: decided)
        return isWhole ? .success : .failure
    }

    private func telling(
        _ isResult: (String) -> Bool, _ change: () throws -> ChangeOutcome
    ) throws -> ChangeSet {
        let outcome = try translatingErrors(change)
        var output = ChangeOutput(workspace: workspace, mode: mode)
        output.isQuiet = isQuiet
        try output.show(outcome) { path in
            !isQuiet && isResult(path) && !outcome.refreshed.contains(path: path)
        }
        return outcome.changes
    }

    /// Runs what tells problems of authoring, in words for the person who typed the command.
    func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as AuthoringError {
            throw Failure(error, in: workspace)
        }
    }
}
