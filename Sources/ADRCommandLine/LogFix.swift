import ADRLint
import ADRModel
import ADRProject
import ADRText

/// Fixes what is found in some files of a log.
struct LogFix {
    let fixer: Fixer
    /// The paths of the files whose findings are to be fixed.
    let wanted: Set<FilePath>
    /// Whether only these files may be changed.
    var staysWithin = false

    /// Fixes in memory.
    func result(for log: DecisionLog) -> FixResult {
        fixer.fix(log, where: wanted.contains(path:), mayEdit: { !staysWithin || wanted.contains(path: $0) })
    }

    /// Fixes and writes the files, under the log's lock and from what then stands on disk.
    func write(_ log: DecisionLog, to output: ChangeOutput) throws -> FixResult {
        let workspace = output.workspace
        let planned = result(for: log)
        guard !planned.changes.isEmpty else { return planned }
        let lock = try FolderLock(log.folder, below: workspace.project.root)
        defer { lock.release() }
        let now = workspace.project.logs(including: [log.folder])
        guard now.problems.isEmpty, let current = now.logs.first(where: { $0.folder == log.folder }) else {
            throw Failure("\(log.folder) has changed meanwhile", hint: "nothing was written; try again")
        }
        let isUnchanged = current.records.map(\.source) == log.records.map(\.source)
        let result = isUnchanged ? planned : result(for: current)
        try output.put(result.changes) { _ in false }
        return result
    }
}
