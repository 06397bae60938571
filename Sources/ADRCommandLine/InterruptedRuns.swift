import ADRProject

extension Workspace {
    /// Puts back what runs that were killed while they wrote have left half done, and tells it.
    func putBackInterruptedRuns() {
        let report = InterruptedRun.putBack(in: project.state)
        for path in report.restored {
            surroundings.tell("adr: put back \(shown(path)), which a run that was killed had changed")
        }
        for path in report.removed {
            surroundings.tell("adr: removed the folder \(shown(path)), which a run that was killed had made")
        }
        for problem in report.kept { surroundings.warn("\(problem)") }
        for problem in report.stuck { surroundings.warn("\(problem); the next adr command tries again") }
        for run in report.others {
            if let user = run.user {
                surroundings.warn(
                    "a run of another user, \(user), was killed while it changed files here and left "
                        + "\(run.path); the next adr command of that user puts them back")
            } else {
                surroundings.warn(
                    "\(run.path) is of a run that was killed in another place, and nothing is put back; "
                        + "remove it once the files are as you want them")
            }
        }
    }
}
