public import ADRText

/// Puts a change set on disk, all or nothing; nothing else in this tool writes into a project.
///
/// Everything is validated first, then every new content is written to a file in the project's state, beside its
/// target where that is on another file system, and forced to the disk, and only then do the files change their
/// names. Whatever fails, even the last name, everything before it is undone. Should the process be killed, each
/// file has its old bytes or its new ones, never a part of them, and the next run puts all of them back:
/// ``InterruptedRun``. Where the state cannot be written, that protection is missing: ``ProjectState``.
///
/// A replaced file keeps its mode and, where this process may give it, its owner and group. A file reached
/// through a symbolic link is replaced behind the link. A file with several hard links leaves them: its
/// other names keep the old bytes. Extended attributes are not carried over. Git folders are never written to.
///
/// Two writers of one log have to hold its ``FolderLock`` from reading to writing.
public struct ChangeWriter: Sendable {
    public let root: RootFolder
    private let state: ProjectState
    private let door: WriteDoor

    /// A writer of a project that keeps its journal and remembers its changes in the project's state.
    public init(_ project: Project) { self.init(root: project.root, state: project.state) }

    /// A writer of a folder that does so if the folder is a git repository.
    public init(root: RootFolder) { self.init(root: root, state: ProjectState(of: root, environment: [:])) }

    init(root: RootFolder, state: ProjectState, door: WriteDoor = .project) {
        self.root = root
        self.state = state
        self.door = door
    }

    /// Writes every change, or none.
    ///
    /// - Returns: what was done.
    /// - Throws: what stands in the way: a path that leads out of the root or into a git folder, a new file that
    ///   already exists, a file that is read-only, or not what it was when it was read, or whatever the system
    ///   refuses.
    @discardableResult
    public func write(
        _ changes: ChangeSet, as note: ChangeNote = ChangeNote()
    ) throws(ChangeFailure) -> WrittenChange {
        try POSIX.holdingSignals { () throws(ChangeFailure) in
            _ = InterruptedRun.putBack(in: state)
            let plan: ChangePlan
            do throws(FileProblem) {
                plan = try ChangePlan(changes, in: root, through: door)
            } catch {
                throw ChangeFailure(error)
            }
            let journal = ChangeJournal(of: plan, note: note, time: POSIX.now(), in: root)
            let run = ChangeRun.begin(journal, in: state)
            let files = RunFiles(
                id: run?.id ?? StableHash.text(.random(in: 0...UInt64.max)), folder: run?.path)
            var transaction = FileTransaction(plan, files: files)
            do throws(FileProblem) {
                try transaction.run()
                try finish(run, generated: plan.writes.filter { note.generated.contains($0.path) })
            } catch {
                throw failure(error, undoing: RunUndo(journal, files, in: root, keeping: run?.kept), of: run)
            }
            transaction.finish()
            return WrittenChange(places: journal.places.map(\.path), isRemembered: run != nil)
        }
    }

    /// From the end of this on, the change is done.
    private func finish(
        _ run: ChangeRun?, generated: [ChangePlan.Write]
    ) throws(FileProblem) {
        guard let run else { return }
        do throws(SystemError) {
            let files = generated.map { (path: root.wayTo($0.target), bytes: $0.bytes) }
            try WrittenFiles(state).note(files, in: run.state)
            try run.commit()
        } catch {
            throw FileProblem(path: run.path, error)
        }
    }

    private func failure(_ problem: FileProblem, undoing undo: RunUndo, of run: ChangeRun?) -> ChangeFailure {
        var undo = undo
        undo.run()
        guard undo.problems.isEmpty else {
            return ChangeFailure(problem, notRestored: undo.kept + undo.problems, waitsIn: run?.path)
        }
        run?.remove()
        return ChangeFailure(problem, notRestored: undo.kept)
    }

    /// Makes sure that no change touches what must not be written, as far as that is known without writing.
    public func check(_ changes: ChangeSet) throws(FileProblem) {
        for path in changes.changes.flatMap({ [$0.before?.path, $0.after?.path] }).compactMap(\.self) {
            guard let target = try? root.resolveNew(path) else { continue }
            try door.demand((try? root.resolve(path)) ?? target, of: path, in: root)
        }
    }
}
