import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText

/// Changes of one log, computed and written under its lock.
struct Authoring {
    let workspace: Workspace
    let write: WriteOptions
    /// The log as it stood before anything was asked or locked.
    let log: DecisionLog
    /// All logs of the project as they stood then.
    let logs: [DecisionLog]
    /// Whose habits hold in the log.
    let habits: Habits
    /// Whether the paths of changed files are kept silent, as adr-tools does it.
    var isQuiet = false

    private let reading: Project.Reading
    private let choose: (Project.Reading) throws -> (log: DecisionLog, all: [DecisionLog])

    /// - Parameters:
    ///   - references: the records as they were typed; a path among them tells which log is meant.
    ///   - mayBegin: whether a log is begun if there is none.
    ///   - mayJoin: whether paths may name records of several logs, which are changed as if they were one.
    ///   - followsLinks: whether the logs join in to which the records named lead.
    init(
        _ surroundings: Surroundings, _ choice: LogOptions, _ write: WriteOptions,
        of references: [String] = [], mayBegin: Bool = false, mayJoin: Bool = false,
        followsLinks: Bool = false
    ) throws {
        let workspace = try Workspace(surroundings)
        choose = { reading in
            try workspace.logToChange(
                in: reading, named: choice.name, holding: references, mayBegin: mayBegin, mayJoin: mayJoin,
                followsLinks: followsLinks)
        }
        reading = workspace.project.logs()
        (log, logs) = try choose(reading)
        habits = workspace.project.habits(of: log)
        self.workspace = workspace
        self.write = write
    }

    /// Computes changes from the log as it stands on disk, and writes them, or shows them as a diff.
    ///
    /// Nobody else changes the log between reading and writing. Nothing is written when anything is wrong.
    ///
    /// - Parameters:
    ///   - others: further folders that nobody else may change meanwhile.
    ///   - isResult: which changed paths go to standard output, given what was computed.
    ///   - compute: from the log and all logs of the project.
    func change<Result>(
        locking others: [String], showing isResult: (String, Result) -> Bool = { _, _ in true },
        _ compute: (DecisionLog, [DecisionLog]) throws -> (ChangeSet, Result)
    ) throws -> (changes: ChangeSet, result: Result) {
        let root = workspace.project.root
        let lock = try write.isDryRun ? nil : FolderLock(log.folders + others, below: root)
        defer { lock?.release() }
        if lock != nil { workspace.putBackInterruptedRuns() }
        let (log, logs) =
            try lock == nil ? (log, logs) : choose(workspace.project.logs(after: reading))
        let (changes, result) = try translatingErrors { try compute(log, logs) }
        for notice in changes.notices {
            workspace.surroundings.warn("\(workspace.shown(notice.place)): \(notice.message)")
        }
        var output = write.output(in: workspace)
        output.isQuiet = isQuiet
        try output.put(changes) { !isQuiet && isResult($0, result) }
        return (changes, result)
    }

    /// The same, computed from the log alone.
    func change<Result>(
        showing isResult: (String, Result) -> Bool = { _, _ in true },
        _ compute: (DecisionLog) throws -> (ChangeSet, Result)
    ) throws -> (changes: ChangeSet, result: Result) {
        try change(locking: [], showing: isResult) { log, _ in try compute(log) }
    }

    /// Computes and writes changes, and prints the paths of the files changed.
    func changeAndTell(_ compute: (DecisionLog) throws -> ChangeSet) throws -> ExitStatus {
        let (changes, _) = try change { (try compute($0), ()) }
        if changes.isEmpty, !write.isDryRun, !isQuiet {
            workspace.surroundings.tell("adr: nothing to change")
        }
        return .success
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

extension Workspace {
    /// The one log that is changed, as it stands on disk, and all logs; an empty one where the first may begin.
    fileprivate func logToChange(
        in reading: Project.Reading, named name: String?, holding references: [String], mayBegin: Bool,
        mayJoin: Bool, followsLinks: Bool
    ) throws -> (log: DecisionLog, all: [DecisionLog]) {
        // A log that is configured and not there yet is begun.
        let problems = reading.problems.filter { problem in
            guard case .noSuchLogFolder = problem.reason else { return true }
            return !mayBegin || problem.path != project.newLogFolder
        }
        if let problem = problems.first {
            throw Failure("\(problem)", hint: "nothing was written; the whole log must be readable")
        }
        if reading.logs.isEmpty, mayBegin {
            try demandNoAsciiDoc(reading)
            return (DecisionLog(folder: project.newLogFolder, records: []), [])
        }
        let choice = LogChoice(reading.logs, currentFolder: project.currentFolder)
        let pathsByReference = references.map { recordPaths(typed: $0, in: reading.logs) }
        let paths = pathsByReference.flatMap(\.self)
        var holding = choice.holding(paths)
        // What no path names is of the log in which the command runs, or of any.
        let isPartlyNamed = pathsByReference.contains(where: \.isEmpty)
        if mayJoin, name == nil, !holding.isEmpty, isPartlyNamed {
            let here = (try? choice.one(named: nil)).map { [$0] } ?? reading.logs
            holding += here.filter { log in !holding.contains { $0.folder.isPath(log.folder) } }
        }
        if followsLinks {
            if holding.isEmpty { holding = [try choice.one(named: name)] }
            holding += partners(of: references + paths, in: holding, among: reading.logs)
        }
        if mayJoin, name == nil || followsLinks, holding.count > 1 {
            return (DecisionLog(joining: holding), reading.logs)
        }
        return (try choice.one(named: name, holding: paths), reading.logs)
    }

    /// The further logs to which records lead.
    private func partners(
        of references: [String], in logs: [DecisionLog], among all: [DecisionLog]
    ) -> [DecisionLog] {
        let targets = logs.flatMap { log in
            references.compactMap { log.record(at: $0) ?? (try? log.lookUp($0)) }
                .flatMap { log.links.statements(of: $0) }.compactMap { $0.target.record?.source.path }
        }
        return all.filter { log in
            !logs.contains { $0.folder.isPath(log.folder) }
                && targets.contains { log.record(at: $0) != nil }
        }
    }

    /// - Throws: ``Failure`` if a log in AsciiDoc is there, beside which another one would begin.
    private func demandNoAsciiDoc(_ reading: Project.Reading) throws(Failure) {
        guard let folder = reading.foldersWithoutRecords.first(where: { $0.asciiDocCount > 0 }) else {
            return
        }
        throw Failure(
            "\(shown(folder.folder)) holds a log in AsciiDoc, which adr neither reads nor writes",
            hint: "adr init \(LogFolder.standard) begins a log in Markdown beside it")
    }
}
