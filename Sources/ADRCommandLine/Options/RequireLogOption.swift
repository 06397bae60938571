import ADRModel
import ADRProject
import ArgumentParser

/// What becomes of a command where there is no log.
struct RequireLogOption: ParsableArguments {
    @Flag(name: .customLong("require-log"), help: "Fail where there is no decision log.")
    var isRequired = false
}

extension Workspace {
    /// Warns that there is no log, or fails if there must be one.
    ///
    /// - Throws: ``Failure`` in the same words.
    func demandLog(_ reading: Project.Reading, isRequired: Bool = false) throws(Failure) {
        guard reading.problems.isEmpty, reading.logs.allSatisfy(\.records.isEmpty) else { return }
        let failure = Failure(ProjectProblem.noLog)
        if isRequired { throw failure }
        guard project.newLogHabits == .own else { return }
        surroundings.warn(failure.message, hint: failure.hint)
    }
}
