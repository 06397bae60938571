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

    /// Fixes and writes the files of some logs, all or none, under their locks and from what then stands on disk.
    ///
    /// - Parameter isWhole: whether all of the logs could be read; if not, that has been said.
    func write(_ logs: [DecisionLog], isWhole: Bool, to output: ChangeOutput) throws -> [FixResult] {
        let workspace = output.workspace
        var results = logs.map(result)
        guard results.contains(where: { !$0.changes.isEmpty }) else { return results }
        guard isWhole else {
            throw Failure(
                "nothing is fixed, because the log could not be read whole",
                hint: "nothing was written; see to what is named above and try again")
        }
        let concerned = logs.indices.filter { !results[$0].changes.isEmpty }
        let lock = try FolderLock(concerned.map { logs[$0].folder }, below: workspace.project.root)
        defer { lock.release() }
        let now = workspace.project.logs(including: concerned.map { logs[$0].folder })
        guard now.problems.isEmpty else {
            throw Failure(
                "the log cannot be read whole:", details: now.problems.map { "  \($0)" },
                hint: "nothing was written; see to these files and try again")
        }
        var changes = ChangeSet()
        for index in concerned {
            let log = logs[index]
            guard let current = now.logs.first(where: { $0.folder.isPath(log.folder) }) else {
                throw Failure("\(log.folder) has changed meanwhile", hint: "nothing was written; try again")
            }
            if current.records.map(\.source) != log.records.map(\.source) {
                results[index] = result(for: current)
            }
            changes.append(results[index].changes)
        }
        try output.put(changes) { _ in false }
        return results
    }
}
