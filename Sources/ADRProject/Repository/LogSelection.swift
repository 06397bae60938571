import ADRAuthoring
import ADRModel
import ADRText

/// Which log of a project is to be changed.
public struct LogSelection: Sendable {
    /// The log's folder, or a name in its path; `nil` to find out.
    public var name: String?
    /// The records as they were typed; a path among them tells which log is meant.
    public var references: [String]
    /// Whether a log is begun if there is none.
    public var mayBegin: Bool
    /// Whether paths may name records of several logs, which are changed as if they were one.
    public var mayJoin: Bool
    /// Whether the logs join in to which the records named lead.
    public var followsLinks: Bool

    public init(
        named name: String? = nil, holding references: [String] = [], mayBegin: Bool = false,
        mayJoin: Bool = false, followsLinks: Bool = false
    ) {
        self.name = name
        self.references = references
        self.mayBegin = mayBegin
        self.mayJoin = mayJoin
        self.followsLinks = followsLinks
    }
}

extension Repository {
    /// The one log that is meant, and all logs; an empty one where the first may begin.
    func choose(
        _ selection: LogSelection, in reading: Project.Reading
    ) throws -> (log: DecisionLog, all: [DecisionLog]) {
        // A log that is configured and not there yet is begun.
        let problems = reading.problems.filter { problem in
            guard case .noSuchLogFolder = problem.reason else { return true }
            return !selection.mayBegin || problem.path != project.newLogFolder
        }
        if let problem = problems.first { throw RepositoryProblem.unreadable(problem) }
        if reading.logs.isEmpty, selection.mayBegin {
            if let folder = reading.foldersWithoutRecords.first(where: {
                $0.asciiDocCount > 0 && !$0.hasRecords
            }) {
                throw RepositoryProblem.asciiDocLog(shown(folder.folder))
            }
            return (DecisionLog(folder: project.newLogFolder, records: []), [])
        }
        let choice = LogChoice(reading.logs, currentFolder: project.currentFolder)
        let pathsByReference = selection.references.map { recordPaths(typed: $0, in: reading.logs) }
        let paths = pathsByReference.flatMap(\.self)
        var holding = choice.holding(paths)
        // What no path names is of the log in which the command runs, or of those that paths name, or of any.
        let others = zip(selection.references, pathsByReference).filter(\.1.isEmpty).map(\.0)
        if selection.mayJoin, selection.name == nil, !holding.isEmpty, !others.isEmpty {
            let isAnswered = others.allSatisfy { name in
                holding.count { $0.resolve(name).record != nil } == 1
            }
            let here = (try? choice.one(named: nil)).map { [$0] } ?? (isAnswered ? [] : reading.logs)
            holding += here.filter { log in !holding.contains { $0.folder.isPath(log.folder) } }
        }
        if selection.followsLinks {
            if holding.isEmpty {
                holding = [try choice.one(named: selection.name, answeringTo: selection.references)]
            }
            holding += partners(of: selection.references + paths, in: holding, among: reading.logs)
        }
        if selection.mayJoin, selection.name == nil || selection.followsLinks, holding.count > 1 {
            return (DecisionLog(joining: holding), reading.logs)
        }
        return (
            try choice.one(named: selection.name, holding: paths, answeringTo: selection.references),
            reading.logs
        )
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
}
