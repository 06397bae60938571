import ADRAuthoring
public import ADRModel
import ADRText

/// Chooses among a project's logs.
public struct LogChoice: Sendable {
    private let logs: [DecisionLog]
    private let currentFolder: String

    /// - Parameter currentFolder: the folder in which the command runs, relative to the root.
    public init(_ logs: [DecisionLog], currentFolder: String) {
        self.logs = logs
        self.currentFolder = currentFolder
    }

    /// The log that is named, or that has the files at some paths, or that contains the current folder, or that is
    /// the only one there, or the only one in which some references name records.
    ///
    /// - Parameters:
    ///   - paths: relative to the root; those that are no records of a log do not count.
    ///   - references: numbers, names and titles, as they were typed.
    public func one(
        named name: String?, holding paths: [String] = [], answeringTo references: [String] = []
    ) throws(ProjectProblem) -> DecisionLog {
        let holding = holding(paths)
        if name == nil, !holding.isEmpty {
            guard holding.count == 1 else { throw .severalLogs(holding.map(\.folder)) }
            return holding[0]
        }
        let candidates = try several(named: name)
        switch candidates.count {
        case 0: throw .noLog
        case 1: return candidates[0]
        default:
            return try one(of: candidates, answeringTo: references)
        }
    }

    /// The only log that has what is named; all as one if none has it, so that whoever looks there says so.
    private func one(
        of candidates: [DecisionLog], answeringTo references: [String]
    ) throws(ProjectProblem) -> DecisionLog {
        guard !references.isEmpty else { throw .severalLogs(candidates.map(\.folder)) }
        var answering = candidates.filter { log in references.allSatisfy(log.isName) }
        if answering.isEmpty {
            answering = candidates.filter { log in references.allSatisfy(log.hasEntry) }
        }
        if answering.isEmpty {
            answering = candidates.filter { log in
                references.allSatisfy { !Self.answers(of: log, to: $0).isEmpty }
            }
        }
        guard answering.count != 1 else { return answering[0] }
        let joint = DecisionLog(joining: candidates)
        for reference in references {
            let records = answering.flatMap { Self.answers(of: $0, to: reference) }
            guard records.count < 2 else { throw .severalRecords(reference, joint.choice(among: records)) }
        }
        guard answering.isEmpty else { throw .severalLogs(answering.map(\.folder)) }
        return joint
    }

    /// The records of a log that a text names, itself or by a risk or an action of them.
    private static func answers(of log: DecisionLog, to reference: String) -> [DecisionRecord] {
        switch log.holder(of: reference) {
        case .record(let record): [record]
        case .ambiguous(let records): records
        case .unknown, .foreign: []
        }
    }

    /// The logs that have the files at some paths.
    public func holding(_ paths: [String]) -> [DecisionLog] {
        logs.filter { log in paths.contains { log.record(at: $0) != nil } }
    }

    /// The log that is named or contains the current folder, or all below the current folder, or all.
    public func several(named name: String?) throws(ProjectProblem) -> [DecisionLog] {
        if let name {
            let named = logs.filter { $0.isNamed(name) }
            guard !named.isEmpty else { throw .unknownLog(name, logs.map(\.folder)) }
            let exact = named.filter { $0.folder.isPath(name) }
            return exact.isEmpty ? named : exact
        }
        let around = logs.filter { Self.contains($0.folder, currentFolder) }
        if let nearest = around.max(by: { $0.folder.utf8.count < $1.folder.utf8.count }) { return [nearest] }
        let below = logs.filter { Self.contains(currentFolder, $0.folder) }
        return below.isEmpty ? logs : below
    }

    /// The folder that somebody means who moves a record there: one of a log, or that of the log that is named.
    ///
    /// - Parameters:
    ///   - folder: as it was typed.
    ///   - path: what it is as a path from the root; `nil` if it lies outside.
    ///   - isNewLog: whether a folder that is in no log yet would be one.
    public func folder(
        named folder: String, at path: String?, isNewLog: (String) -> Bool
    ) throws(ProjectProblem) -> String {
        guard !folder.isEmpty else { throw .unknownLog(folder, logs.map(\.folder)) }
        if let path, logs.contains(where: { Self.contains($0.folder, path) }) || isNewLog(path) {
            return path
        }
        return try one(named: folder).folder
    }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        folder.isEmpty || path.isPath(folder) || RelativePath.isBelow(folder, path)
    }
}
