public import ADRText

/// The one way in which a project is changed: checked, or written, remembered and staged.
extension Repository {
    /// Writes all of the changes, or checks them.
    ///
    /// - Parameters:
    ///   - mode: whether they are written.
    ///   - note: what is remembered of the change beside the command line.
    /// - Throws: `ChangeFailure`, `FileProblem` or ``RepositoryProblem``; then nothing was written, unless it says so.
    public func write(
        _ changes: ChangeSet, as mode: ChangeMode = .write, note: ChangeNote = ChangeNote()
    ) throws -> ChangeOutcome {
        var outcome = ChangeOutcome(changes)
        let writer = ChangeWriter(project)
        guard !mode.isDryRun else {
            try writer.check(changes)
            return outcome
        }
        // What the same command wrote before it was killed, or before git failed, is still to be staged.
        let former = mode.stages ? ChangeMemory(project.state).places(leftBy: commandLine) : []
        guard !changes.isEmpty || !former.isEmpty else { return outcome }
        let staging = try mode.stages ? staging(of: changes, besides: former) : nil
        var places: [String] = []
        if !changes.isEmpty {
            var note = note
            note.label = commandLine
            let written = try writer.write(changes, as: note)
            if !written.isRemembered || !letVotesFollow(changes) { tell(.notRemembered) }
            places = written.places
            outcome.isWritten = true
        }
        do throws(GitFailure) {
            try staging?.stage(former + places)
        } catch {
            outcome.stagingProblem = error
        }
        return outcome
    }

    /// Lets sealed votes follow the records that are renamed.
    ///
    /// - Returns: whether that could be written.
    private func letVotesFollow(_ changes: ChangeSet) -> Bool {
        let moves = changes.changes.compactMap { change -> (from: String, to: String)? in
            guard let from = change.before?.path, let to = change.after?.path, !from.isPath(to) else {
                return nil
            }
            return (from, to)
        }
        return moves.isEmpty || (try? SealedVotes(project.state).follow(moves)) != nil
    }

    /// What stages changes, and nothing but them.
    ///
    /// - Parameter former: the places that the same command has changed already.
    private func staging(
        of changes: ChangeSet, besides former: [String]
    ) throws(RepositoryProblem) -> GitStaging {
        let staging: GitStaging
        do {
            staging = try GitStaging(in: git)
        } catch {
            throw .noRepositoryToStageIn(error)
        }
        let before = changes.changes.compactMap { $0.before.map { project.root.withoutLinks($0.path) } }
        let after = changes.changes.compactMap { $0.after.map { project.root.withoutLinks($0.path) } }
        let unstaged: [String]
        do {
            let known = Set(paths: former)
            try staging.demandWatched(Set(former + before + after).sorted())
            try staging.demandNoForeignFilter(on: former + after)
            unstaged = try staging.unstaged(among: before.filter { !known.contains(path: $0) })
        } catch {
            throw .notStageable(error)
        }
        guard unstaged.isEmpty else { throw .unstagedChanges(unstaged.map(shown)) }
        return staging
    }
}
