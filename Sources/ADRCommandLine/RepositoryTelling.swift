import ADRAuthoring
import ADRLint
import ADRModel
import ADRProject
import ADRReports
import ADRText

/// The words for what happens in a repository while a command works on it.
extension Surroundings {
    func tell(_ event: RepositoryEvent, in project: Project) {
        switch event {
        case .putBack(let report): tell(report, shown: project.shown)
        case .stoppedLooking(let limit):
            warn(
                "this is not a git repository; only the nearest \(limit) folders were searched for records",
                hint: "run adr in the project, or name the folders of its log in .adr.yml")
        case .unread(let problems): tell(problems.map { "adr: error: \($0)" })
        case .notice(let notice): warn("\(project.shown(notice.place)): \(notice.message)")
        case .notRemembered:
            warn(
                "cannot keep a journal of this change, so `adr undo` cannot revert it, and nothing is "
                    + "rolled back if the run is killed",
                hint: "set ADR_STATE_HOME to a folder of yours outside the project")
        case .renames(let update, let links): tell(plan(update, links: links, in: project))
        case .notLookedThrough(let problems):
            tell(
                problems.map { "adr: warning: \(project.shown($0)); not searched" }
                    + ["hint: check these files for the old name, and correct it by hand"])
        case .leftOut(let problems):
            tell(problems.map { "adr: warning: \(project.shown($0)); not searched" })
        case .unlisted(let failure):
            warn(
                "git cannot list the files of the repository: \(failure.message)",
                hint:
                    "adr searches the folders for pages instead; it misses records that a sparse checkout leaves out"
            )
        case .branchesUnknown(let failure):
            tell("adr: cannot tell which numbers other branches use: \(failure.message)")
        case .misspelled(let misspelled, let place): warn("template \(place): \(misspelled.message)")
        case .takesBack(let change, let changes):
            let command = change.label.isEmpty ? "a change" : "`\(change.label)`"
            let time = moment(change.time).isEmpty ? "" : " from \(moment(change.time))"
            tell("adr: \(changes == nil ? "would undo" : "undoing") \(command)\(time)")
            guard let changes else { return }
            writeError(StyledText(String(decoding: UnifiedDiff().bytes(of: changes), as: UTF8.self)))
        case .takesBackVotes(let voters):
            let votes = voters.count == 1 ? "1 sealed vote" : "\(voters.count) sealed votes"
            tell("adr: undoing \(votes): \(voters.joined(separator: ", "))")
        case .noHistory(let failure, let isFailure):
            let message = "no history in this review: \(failure.message)"
            guard isFailure else { return warn(message, hint: failure.hint) }
            tell(
                Failure(message, hint: failure.hint ?? "use --no-history to make the review without it").lines
            )
        }
    }

    /// What runs that were killed while they wrote have left half done.
    ///
    /// - Parameter shown: a path below the root as the user sees it.
    func tell(_ report: InterruptedRun.Report, shown: (String) -> String) {
        for path in report.restored {
            tell("adr: restored \(shown(path)), which an interrupted run had changed")
        }
        for path in report.removed {
            tell("adr: removed the folder \(shown(path)), which an interrupted run had created")
        }
        for problem in report.kept { warn("\(problem)") }
        for problem in report.stuck { warn("\(problem); the next adr command tries again") }
        for (folder, limit) in report.crowded {
            warn(
                "\(folder) holds more than \(limit) runs; the rest are not checked",
                hint: "an unfinished run may be among them; remove those that do not belong to this project")
        }
        for run in report.others {
            if let user = run.user {
                warn(
                    "a run of another user, \(user), was killed while it changed files here and left "
                        + "\(run.path); the next adr command of that user restores the files")
            } else {
                warn(
                    "\(run.path) is from a run that was killed elsewhere, and nothing is restored; "
                        + "remove it once the files are as you want them")
            }
        }
    }

    /// What is still open in records that are about to be accepted.
    func tell(_ check: AcceptanceCheck, in project: Project) {
        if !check.diagnostics.isEmpty {
            var told: Set<String> = []
            // A template that nobody has filled in says so once.
            let first = check.diagnostics.filter { told.insert("\($0.rule) \($0.path)").inserted }
            let report = LintReport(
                first, in: check.sources, fileCount: check.sources.count,
                folder: project.currentFolder)
            writeError(lintFormat.styled(report, columns: terminal.isError ? terminal.width : nil))
            let more = check.diagnostics.count - first.count
            if more > 0 { tell("adr: and \(more) more of the same kind; adr lint shows them all") }
        }
        for risk in check.risks {
            tell(
                "adr: open critical risk \(risk.reference), "
                    + (risk.level.map { "\($0.text), " } ?? "")
                    + (risk.owner.map { "owner \($0)" } ?? "no owner") + ": \(risk.statement)")
        }
    }

    private func plan(
        _ update: ReferenceUpdate, links: [(path: String, target: String)], in project: Project
    ) -> [String] {
        let moved = update.changes.changes.compactMap { change in
            change.before.flatMap { before in change.after.map { (before: before.path, after: $0.path) } }
        }.filter { $0.before != $0.after }
        let places = ReferencePlacesText(project)
        let gone = Set(
            update.changes.changes.filter { $0.before?.path != $0.after?.path }.compactMap(\.before?.path))
        return moved.map { "\(project.shown($0.before)) → \(project.shown($0.after))" }
            + places.certain(update.certain) + places.doubtful(update.doubtful)
            + links.filter { gone.contains($0.target) }.map { link in
                "adr: \(project.shown(link.path)) is a symbolic link to \(project.shown(link.target)), which has "
                    + "a new name; recreate the link"
            }
    }
}
