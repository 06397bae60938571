import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

extension Authoring {
    /// Tells what changes do that may not be meant: a decision that was made is open again, or a record is superseded by
    /// an older one.
    ///
    /// - Parameter after: the log with the changes.
    func tellDoubts(after changes: ChangeSet, in after: DecisionLog) {
        guard !isQuiet, !mode.isDryRun else { return }
        for change in changes.changes {
            guard let before = change.before.flatMap({ log.record(at: $0.path) }),
                let record = change.after.flatMap({ after.record(at: $0.path) })
            else { continue }
            if let status = before.currentStatus, status.isDecided, record.currentStatus?.isPending ?? false {
                let day = before.date.value.map { " since \($0.iso)" } ?? ""
                tell("\(record.called) had been \(status.rawValue)\(day) and is a proposal again", undo: nil)
            }
            guard record.currentStatus == .superseded, before.currentStatus != .superseded else { continue }
            for successor in after.links.supersessions.wholeSuccessors(of: record)
            where successor.holder == record.holder && successor.number ?? 0 < record.number ?? 0 {
                tell(
                    "\(record.called) is newer than \(successor.called), which supersedes it now",
                    undo: "adr supersede \(successor.label) --by \(record.label)")
            }
        }
    }

    private func tell(_ message: String, undo other: String?) {
        workspace.surroundings.warn(
            message,
            hint: "`adr undo` takes that back" + (other.map { "; the other way round is `\($0)`" } ?? ""))
    }
}
