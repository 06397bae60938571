import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

extension Authoring {
    /// Tells what changes do that may not be meant: a decision that was made is made otherwise, one that took the place of
    /// others ends, or a record is superseded by an older one.
    ///
    /// - Parameter after: the log with the changes.
    func tellDoubts(after changes: ChangeSet, in after: DecisionLog) {
        guard !isQuiet, !mode.isDryRun else { return }
        for change in changes.changes {
            guard let before = change.before.flatMap({ log.record(at: $0.path) }),
                let record = change.after.flatMap({ after.record(at: $0.path) })
            else { continue }
            if let status = before.currentStatus, let new = record.currentStatus,
                status.isSurprising(before: new)
            {
                let day = before.date.value.map { " on \($0.iso)" } ?? ""
                let now =
                    new.isPending ? "is now a proposal again" : "is now \(record.shownStatus ?? new.rawValue)"
                let other = status.isInForce ? "adr deprecate \(log.reference(to: record))" : nil
                tell(
                    "\(record.called) was \(before.shownStatus ?? status.rawValue)\(day) and \(now)",
                    other: other.map { "use `\($0)` if the decision no longer applies" })
            }
            tellEnded(record, before, in: after)
            guard record.currentStatus == .superseded, before.currentStatus != .superseded else { continue }
            for successor in after.links.supersessions.wholeSuccessors(of: record)
            where successor.holder == record.holder && successor.number ?? 0 < record.number ?? 0 {
                tell(
                    "\(record.called) is newer than \(successor.called), which now supersedes it",
                    other:
                        "the other way round: `adr supersede \(log.reference(to: successor)) --by \(log.reference(to: record))`"
                )
            }
        }
    }

    /// Tells what a decision superseded that is deprecated now: nothing holds in its place.
    private func tellEnded(_ record: DecisionRecord, _ before: DecisionRecord, in after: DecisionLog) {
        guard record.currentStatus == .deprecated, before.currentStatus != .deprecated else { return }
        for statement in after.links.statements(of: record, .supersedes) {
            guard let old = statement.target.record, old.currentStatus == .superseded else { continue }
            workspace.surroundings.warn(
                "\(old.called) stays superseded by \(record.called), so neither is in force",
                hint: "`adr supersede \(log.reference(to: old)) --undo` puts \(old.called) back in force")
        }
    }

    private func tell(_ message: String, other: String?) {
        workspace.surroundings.warn(
            message, hint: "undo this with `adr undo`" + (other.map { "; \($0)" } ?? ""))
    }
}

extension DecisionStatus {
    /// Whether a change to another status is none that decisions usually take: it may be a wrong number.
    fileprivate func isSurprising(before new: DecisionStatus) -> Bool {
        switch self {
        case .accepted: new.isPending || new == .rejected
        case .rejected: new != .rejected
        case .deprecated: new.isPending || new == .accepted || new == .rejected
        case .draft, .proposed, .superseded, .other: false
        }
    }
}
