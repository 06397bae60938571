public import ADRModel

/// Chooses among a project's logs.
public struct LogChoice: Sendable {
    private let logs: [DecisionLog]
    private let currentFolder: String

    /// - Parameter currentFolder: the folder in which the command runs, relative to the root.
    public init(_ logs: [DecisionLog], currentFolder: String) {
        self.logs = logs
        self.currentFolder = currentFolder
    }

    /// The log that is named, or that contains the current folder, or that is the only one there.
    public func one(named name: String?) throws(ProjectProblem) -> DecisionLog {
        let candidates = try several(named: name)
        switch candidates.count {
        case 0: throw .noLog
        case 1: return candidates[0]
        default: throw .severalLogs(candidates.map(\.folder))
        }
    }

    /// The log that is named or contains the current folder, or all below the current folder, or all.
    public func several(named name: String?) throws(ProjectProblem) -> [DecisionLog] {
        if let name {
            let named = logs.filter {
                $0.folder == name || $0.folder.split(separator: "/").contains { $0 == name }
            }
            guard !named.isEmpty else { throw .unknownLog(name, logs.map(\.folder)) }
            let exact = named.filter { $0.folder == name }
            return exact.isEmpty ? named : exact
        }
        let around = logs.filter { Self.contains($0.folder, currentFolder) }
        if let nearest = around.max(by: { $0.folder.utf8.count < $1.folder.utf8.count }) { return [nearest] }
        let below = logs.filter { Self.contains(currentFolder, $0.folder) }
        return below.isEmpty ? logs : below
    }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
    }
}
