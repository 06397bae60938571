import ADRModel
import ADRText

extension Repository {
    /// The changes that are remembered, the newest first, and whether each holds: none that holds takes it back.
    public var rememberedChanges: [(change: RememberedChange, holds: Bool)] {
        let entries = ChangeMemory(project.state).entries
        let holding = Set(ChangeMemory.holding(of: entries).map(\.id))
        return entries.map { ($0, holding.contains($0.id)) }
    }

    /// Takes back the last change that a command made, or the last such undo.
    ///
    /// Whether anything of it is committed does not matter: the files have to be as the change left them. Votes that were
    /// sealed after the last change are taken back first.
    ///
    /// - Parameters:
    ///   - redoes: whether an undo is taken back.
    ///   - name: the log that the change has to concern; any unless given.
    /// - Throws: ``RepositoryProblem`` if there is nothing to take back, or if a file has changed since.
    public func undo(
        redoing redoes: Bool = false, inLogNamed name: String? = nil, as mode: ChangeMode = .write
    ) throws -> ChangeOutcome {
        let memory = ChangeMemory(project.state)
        let votes = SealedVotes(project.state)
        if !redoes, name == nil, let last = votes.last, last.change == memory.entries.first?.id ?? "" {
            if !mode.isDryRun { try votes.takeBackLast() }
            tell(.takesBackVotes(of: last.voters))
            return ChangeOutcome(ChangeSet())
        }
        let folder = try name.map {
            try LogChoice(project.logs().logs, currentFolder: project.currentFolder).one(named: $0).folder
        }
        func counts(_ change: RememberedChange) -> Bool {
            folder.map { folder in change.paths.contains { RelativePath.isBelow(folder, $0) } } ?? true
        }
        // A page is made again by its command, and is no reason to leave a decision as it is.
        let written = WrittenFiles(project.state)
        func isOfLog(_ change: RememberedChange) -> Bool {
            counts(change) && !change.paths.allSatisfy(written.hold)
        }
        let last = redoes ? nil : memory.last(where: isOfLog) ?? memory.last(where: counts)
        guard let change = redoes ? memory.lastUndo(where: counts) : last else {
            throw RepositoryProblem.nothingToUndo(redoing: redoes)
        }
        let folders = Set(change.paths.map { FilePath(RelativePath.folder(of: $0)) }).sorted().map(\.text)
        let lock = try mode.isDryRun ? nil : FolderLock(folders, below: project.root)
        defer { lock?.release() }
        let changes: ChangeSet
        do throws(ChangeMemory.Refusal) {
            changes = try memory.undo(change)
        } catch {
            throw RepositoryProblem.changedSince(
                change, changed: error.changed.map(shown), forgotten: error.forgotten.map(shown))
        }
        tell(.takesBack(change, mode.isDryRun ? nil : changes))
        return try write(changes, as: mode, note: ChangeNote(undoes: change.id))
    }
}
