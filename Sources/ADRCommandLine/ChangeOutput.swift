import ADRProject
import ADRText

/// The one way in which a command changes a project: shown as a diff, or written, told and staged.
struct ChangeOutput {
    let workspace: Workspace
    var isDryRun = false
    /// Whether the changed paths are added to git's index.
    var stages = false
    /// Whether only results are told.
    var isQuiet = false
    /// What is remembered of the change beside the command line.
    var note = ChangeNote()

    /// Shows the changes as a diff on standard output, or writes all of them and tells the changed paths.
    ///
    /// - Parameter isResult: which paths go to standard output as the command's result; the others are told on
    ///   standard error.
    /// - Returns: whether anything was written.
    /// - Throws: ``Failure``; then nothing was written, unless it says so.
    @discardableResult
    func put(
        _ changes: ChangeSet, showing isResult: (String) -> Bool = { _ in true }
    ) throws(Failure) -> Bool {
        let surroundings = workspace.surroundings
        guard !isDryRun else {
            try check(changes)
            surroundings.writeOutput(bytes: UnifiedDiff().bytes(of: changes))
            return false
        }
        // What the same command wrote before it was killed, or before git failed, is still to be staged.
        let former =
            stages ? ChangeMemory(workspace.project.state).places(leftBy: surroundings.commandLine) : []
        guard !changes.isEmpty else {
            if !former.isEmpty { try stage(former, staging(of: changes, besides: former)) }
            return false
        }
        let staging = try stages ? staging(of: changes, besides: former) : nil
        let places = try write(changes)
        for path in changes.changes.compactMap({ ($0.after ?? $0.before)?.path }) {
            let shown = workspace.shown(path)
            if isResult(path) {
                surroundings.writeOutput(line: shown)
            } else if !isQuiet {
                surroundings.tell("adr: changed \(shown)")
            }
        }
        if let staging { try stage(former + places, staging) }
        return true
    }

    private func check(_ changes: ChangeSet) throws(Failure) {
        do {
            try ChangeWriter(workspace.project).check(changes)
        } catch {
            throw Failure(error)
        }
    }

    private func write(_ changes: ChangeSet) throws(Failure) -> [String] {
        var note = note
        note.label = workspace.surroundings.commandLine
        do {
            let written = try ChangeWriter(workspace.project).write(changes, as: note)
            if !written.isRemembered {
                workspace.surroundings.warn(
                    "no journal of this change could be kept, so that it is not remembered, and a run that is "
                        + "killed is not undone",
                    hint: "ADR_STATE_HOME names a folder of yours outside of the project")
            }
            return written.places
        } catch {
            throw Failure(error)
        }
    }

    /// What stages changes, and nothing but them.
    ///
    /// - Parameter former: the places that the same command has changed already.
    private func staging(
        of changes: ChangeSet, besides former: [String]
    ) throws(Failure) -> GitStaging {
        let staging: GitStaging
        do {
            staging = try GitStaging(in: workspace.git)
        } catch {
            throw Failure(
                "--stage needs a git repository: \(error.message)",
                hint: "nothing was written; leave out --stage, or make a repository with git init")
        }
        let root = workspace.project.root
        let before = changes.changes.compactMap { $0.before.map { root.withoutLinks($0.path) } }
        let after = changes.changes.compactMap { $0.after.map { root.withoutLinks($0.path) } }
        let unstaged: [String]
        do {
            let known = Set(paths: former)
            try staging.demandNoForeignFilter(on: former + after)
            unstaged = try staging.unstaged(among: before.filter { !known.contains(path: $0) })
        } catch {
            throw Failure(
                "nothing can be staged: \(error.message)",
                hint: ["nothing was written", error.hint].compactMap(\.self).joined(separator: "; "))
        }
        guard unstaged.isEmpty else {
            throw Failure(
                "--stage would stage more than the command changes; there are unstaged changes in:",
                details: unstaged.map { "  " + workspace.shown($0) },
                hint: "nothing was written; stage or stash those changes, or leave out --stage")
        }
        return staging
    }

    private func stage(_ places: [String], _ staging: GitStaging) throws(Failure) {
        do {
            try staging.stage(places)
        } catch {
            throw Failure(
                "the changes are written, but not staged: \(error.message)",
                details: error.hint.map { ["git: \($0)"] } ?? [],
                hint: "the same command stages them once that is out of the way; so does git add")
        }
    }
}
