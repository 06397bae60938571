public import ADRText

/// Puts a change set on disk, all or nothing; nothing else in this tool writes into a project.
///
/// Everything is validated first, then every new content is written to a temporary file beside its target
/// and forced to the disk, and only then do the files change their names. Whatever fails, even the last
/// name, everything before it is undone. Should the process be killed, each file has its old bytes or its
/// new ones, never a part of them, and the next run puts all of them back: ``InterruptedRun``.
///
/// A replaced file keeps its mode and, where this process may give it, its owner and group. A file reached
/// through a symbolic link is replaced behind the link. A file with several hard links leaves them: its
/// other names keep the old bytes. Extended attributes are not carried over.
///
/// Two writers of one log have to hold its ``FolderLock`` from reading to writing.
public struct ChangeWriter: Sendable {
    public let root: RootFolder

    public init(root: RootFolder) {
        self.root = root
    }

    /// Writes every change, or none.
    ///
    /// - Returns: the places that were written or emptied, relative to the root, links resolved.
    /// - Throws: what stands in the way: a path that leads out of the root, a new file that already exists, a
    ///   file that is read-only, or not what it was when it was read, or whatever the system refuses.
    @discardableResult
    public func write(_ changes: ChangeSet) throws(ChangeFailure) -> [String] {
        try POSIX.holdingSignals { () throws(ChangeFailure) in
            _ = InterruptedRun.putBack(in: root)
            let plan: ChangePlan
            do throws(FileProblem) {
                plan = try ChangePlan(changes, in: root)
            } catch {
                throw ChangeFailure(error)
            }
            let files = TemporaryFile()
            let journal = ChangeJournal(plan, run: files.run, in: root)
            defer { journal?.remove() }
            var transaction = FileTransaction(files: files)
            do throws(FileProblem) {
                try transaction.run(plan)
            } catch {
                throw ChangeFailure(error, notRestored: transaction.rollBack())
            }
            journal?.noteDone()
            transaction.finish()
            return (plan.writes.map(\.target) + plan.removals.map(\.target)).compactMap(
                root.relativePath(of:))
        }
    }
}
