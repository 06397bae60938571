public import ADRModel
public import ADRText

/// A log that is open for changes, which are computed and written under its lock.
public struct OpenLog: Sendable {
    public let repository: Repository
    /// The log as it stood before anything was asked or locked.
    public let log: DecisionLog
    /// All logs of the project as they stood then.
    public let logs: [DecisionLog]

    private let selection: LogSelection
    private let reading: Project.Reading

    fileprivate init(_ repository: Repository, _ selection: LogSelection) throws {
        self.repository = repository
        self.selection = selection
        reading = repository.project.logs()
        (log, logs) = try repository.choose(selection, in: reading)
    }

    /// Whose habits hold in the log.
    public var habits: Habits { repository.project.habits(of: log) }

    /// Computes changes from the log as it stands on disk, and writes them as far as the mode says so.
    ///
    /// Nobody else changes the log between reading and writing. Nothing is written when anything is wrong.
    ///
    /// - Parameters:
    ///   - others: further folders that nobody else may change meanwhile.
    ///   - compute: from the log and all logs of the project.
    public func change(
        as mode: ChangeMode = .write, locking others: [String] = [],
        _ compute: (DecisionLog, [DecisionLog]) throws -> ChangeSet
    ) throws -> ChangeOutcome {
        let project = repository.project
        let lock = try mode.isDryRun ? nil : FolderLock(log.folders + others, below: project.root)
        defer { lock?.release() }
        if lock != nil { repository.putBackInterruptedRuns() }
        let (log, logs) =
            try lock == nil ? (log, logs) : repository.choose(selection, in: project.logs(after: reading))
        let changes = try compute(log, logs)
        for notice in changes.notices { repository.tell(.notice(notice)) }
        return try repository.write(changes, of: logs, as: mode)
    }
}

extension Repository {
    /// Opens the log that is meant.
    ///
    /// - Throws: why that is no one log, or cannot be read whole.
    public func open(_ selection: LogSelection = LogSelection()) throws -> OpenLog {
        try OpenLog(self, selection)
    }
}
