import ADRText

/// Runs that were killed while they wrote, or could not undo what they had done.
public enum InterruptedRun {
    /// What was put right, and what was not.
    public struct Report: Sendable {
        /// The places that are as they were before the run, relative to the root.
        public fileprivate(set) var restored: [String] = []
        /// The folders that the run had made and that are gone again.
        public fileprivate(set) var removed: [String] = []
        /// The files that were changed since; their former content is kept in the file that is named.
        public fileprivate(set) var kept: [FileProblem] = []
        /// What could not be put back now, and waits for another time.
        public fileprivate(set) var stuck: [FileProblem] = []
        /// What killed runs left that are not this user's, or were not made here.
        public fileprivate(set) var others: [OtherRun] = []
        /// The folders with more runs than are looked at, absolute; how many are.
        public fileprivate(set) var crowded: [(folder: String, limit: Int)] = []
    }

    /// A killed run that is not acted upon.
    public struct OtherRun: Hashable, Sendable {
        /// The absolute path of what it left.
        public let path: String
        /// The number of the user who ran it; `nil` for one that was copied here from another place.
        public let user: UInt32?
    }

    /// Puts back every file that a killed run has changed without coming to its end, and removes what it left.
    ///
    /// Files that have been changed since stay as they are. What cannot be done now is left for another time.
    public static func putBack(in state: ProjectState) -> Report {
        var report = Report()
        for folder in state.folders {
            if let user = folder.foreignOwner { report.others += deadRuns(of: user, in: folder) }
        }
        for folder in state.existing + state.busyBelow {
            let runs = runs(in: folder)
            if runs.count > mostRuns {
                report.crowded.append((folder.absolute(ChangeRun.folder), mostRuns))
            }
            for (name, _) in runs.prefix(mostRuns) {
                let path = folder.absolute("\(ChangeRun.folder)/\(name)")
                POSIX.holdingSignals {
                    try? putBack(name, path, folder, below: state.root, &report)
                }
            }
        }
        return report
    }

    /// The most runs that are looked at in one folder.
    private static let mostRuns = 1000

    private static func runs(in folder: StateFolder) -> [(name: String, process: Int32)] {
        folder.entries(of: ChangeRun.folder).compactMap { name, _ in
            guard let name, let process = name.split(separator: "-").first.flatMap({ Int32($0) }) else {
                return nil
            }
            return (name, process)
        }
    }

    private static func deadRuns(of user: UInt32, in folder: StateFolder) -> [OtherRun] {
        runs(in: folder).prefix(mostRuns).filter { !POSIX.isAlive($0.process) }.map {
            OtherRun(path: folder.absolute("\(ChangeRun.folder)/\($0.name)"), user: user)
        }
    }

    private static func putBack(
        _ name: String, _ path: String, _ state: StateFolder, below root: RootFolder, _ report: inout Report
    ) throws(SystemError) {
        let status = try POSIX.status(of: path)
        guard status.kind == .folder, status.owner == POSIX.user else {
            report.others.append(OtherRun(path: path, user: status.owner))
            return
        }
        let lock = try FileDescriptor(opening: path, .folder)
        // Throws if the run lives.
        try lock.lock(exclusively: true)
        defer { withExtendedLifetime(lock) {} }
        guard try POSIX.status(of: path).number == lock.status().number else { return }
        switch try journal(in: path) {
        case .unfinished:
            try ChangeRun.remove(path)
        case .unbelieved(let user):
            report.others.append(OtherRun(path: path, user: user))
        case .whole(let journal):
            guard let place = journal.door.root(of: state.root) else { return }
            let files = RunFiles(id: String(name.drop { $0 != "-" }.dropFirst()), folder: path)
            var undo = RunUndo(journal, files, in: place, keeping: state.absolute(ChangeRun.keptFolder))
            undo.run()
            report.add(undo, of: place, below: root)
            if undo.problems.isEmpty { try ChangeRun.remove(path) }
        }
    }

    private enum Found {
        case whole(ChangeJournal)
        /// The run was killed before it had done anything.
        case unfinished
        case unbelieved(user: UInt32?)
    }

    private static func journal(in folder: String) throws(SystemError) -> Found {
        let path = RootFolder.join(folder, ChangeJournal.name)
        let status: FileStatus
        do throws(SystemError) {
            status = try POSIX.status(of: path)
        } catch .notFound {
            return try hasBegun(folder) ? .unbelieved(user: nil) : .unfinished
        }
        guard status.kind == .regular, status.owner == POSIX.user else {
            return .unbelieved(user: status.owner)
        }
        guard status.size <= ChangeJournal.limit else { return .unbelieved(user: nil) }
        let file = try FileDescriptor(opening: path, .file)
        let bytes = try file.contents(upTo: ChangeJournal.limit)
        if let seal = RunSeal(of: folder), let journal = ChangeJournal(reading: bytes, with: seal) {
            return .whole(journal)
        }
        let hasBegun = try hasBegun(folder)
        return ChangeJournal.isWhole(bytes) || hasBegun ? .unbelieved(user: nil) : .unfinished
    }

    /// Whether former bytes are there, which a run keeps only behind a whole journal.
    private static func hasBegun(_ folder: String) throws(SystemError) -> Bool {
        try POSIX.entries(of: folder).contains { $0.name?.hasPrefix("old-") ?? true }
    }
}

extension InterruptedRun.Report {
    /// Adds what was done in a place, with paths as they are from the root.
    fileprivate mutating func add(_ undo: RunUndo, of place: RootFolder, below root: RootFolder) {
        func path(_ path: String) -> String {
            let absolute = RootFolder.join(place.path, path)
            return root.contains(absolute) ? root.wayTo(absolute) : absolute
        }
        func moved(_ problem: FileProblem) -> FileProblem {
            FileProblem(path: path(problem.path), reason: problem.reason)
        }
        restored += undo.restored.map(path)
        removed += undo.removed.map(path)
        kept += undo.kept.map(moved)
        stuck += undo.problems.map(moved)
    }
}
