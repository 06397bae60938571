import ADRAuthoring
import ADRModel
import ADRProject
import ADRTemplates
import ADRText

/// The project around the working directory, and the paths as its user sees them.
struct Workspace {
    let repository: Repository
    let surroundings: Surroundings

    /// - Throws: ``Failure``, or a `ProjectProblem`.
    init(_ surroundings: Surroundings) throws {
        self.surroundings = surroundings
        repository = try Repository(
            around: surroundings.folder(), environment: surroundings.environment, today: surroundings.today,
            timeOfDay: surroundings.timeOfDay, commandLine: surroundings.typed.text,
            progress: surroundings.progress
        ) { event, project in surroundings.tell(event, in: project) }
    }

    var project: Project { repository.project }

    var git: GitRepository { repository.git }

    /// Whose habits hold where the command runs: in the log that is meant there, or one to be begun.
    var habits: Habits {
        let choice = LogChoice(project.logs().logs, currentFolder: project.currentFolder)
        return (try? choice.one(named: nil)).map(project.habits) ?? project.newLogHabits
    }

    /// A path of the project as it is reached from the current folder.
    func shown(_ path: String) -> String { project.shown(path) }

    /// Says what could not be read.
    func tell(_ problems: [FileProblem]) { surroundings.tell(.unread(problems), in: project) }

    /// The one record among the logs that a person names; a path counts whatever the log in which the command runs.
    ///
    /// - Parameter name: the log that is named.
    func record(
        _ reference: String, in reading: ChosenLogs, logNamed name: String?
    ) throws -> (DecisionLog, DecisionRecord) {
        let paths = name == nil ? repository.recordPaths(typed: reference, in: reading.all.logs) : []
        for log in reading.all.logs {
            if let record = paths.lazy.compactMap({ log.record(at: $0) }).first { return (log, record) }
        }
        return try record(reference, in: reading.logs)
    }

    /// The paths of the records that references name.
    func paths(of references: [String], in reading: ChosenLogs, logNamed name: String?) throws -> [String] {
        try references.map { try record($0, in: reading, logNamed: name).1.source.path }
    }

    private func record(
        _ reference: String, in logs: [DecisionLog]
    ) throws -> (DecisionLog, DecisionRecord) {
        var found: [(DecisionLog, DecisionRecord)] = []
        var failure: AuthoringError?
        for log in logs {
            do throws(AuthoringError) {
                found.append((log, try log.lookUp(reference)))
            } catch {
                if failure == nil || !error.candidates.isEmpty { failure = error }
            }
        }
        guard let first = found.first else {
            throw failure.map { Failure($0, in: self) } ?? Failure(ProjectProblem.noLog)
        }
        guard found.count == 1 else { throw Failure(ProjectProblem.severalLogs(found.map(\.0.folder))) }
        return first
    }

    /// Standard input as text.
    func textOfInput() throws -> String {
        let bytes = try surroundings.readInput()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("standard input is not UTF-8 text")
        }
        return text
    }
}

extension ChosenLogs {
    /// Failure if something could not be read.
    var status: ExitStatus { problems.isEmpty ? .success : .failure }
}
