import ADRModel
import ADRProject
import ArgumentParser

/// What becomes of a command where there is no log.
struct RequireLogOption: ParsableArguments {
    @Flag(name: .customLong("require-log"), help: "Fail where there is no decision log.")
    var isRequired = false

    /// Warns that there is no log, or fails if there must be one.
    ///
    /// - Throws: ``Failure`` in the same words.
    func demand(_ reading: Project.Reading, in workspace: Workspace) throws(Failure) {
        guard reading.problems.isEmpty, reading.logs.allSatisfy(\.records.isEmpty) else { return }
        let failure = Failure(ProjectProblem.noLog)
        if isRequired { throw failure }
        guard workspace.project.newLogHabits == .own else { return }
        workspace.surroundings.warn(failure.message, hint: failure.hint)
    }
}
