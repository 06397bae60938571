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

    /// The log in which a text names a record, or a risk or action of one; all logs as one if there is none.
    ///
    /// - Parameter name: the log that is named.
    func log(of reference: String, in reading: ChosenLogs, logNamed name: String?) throws -> DecisionLog {
        let logs = reading.all.logs
        return try LogChoice(logs, currentFolder: project.currentFolder).one(
            named: name, holding: repository.recordPaths(typed: reference, in: logs),
            answeringTo: [reference])
    }

    /// The one record among the logs that a person names; a path counts whatever the log in which the command runs.
    ///
    /// - Parameter name: the log that is named.
    func record(
        _ reference: String, in reading: ChosenLogs, logNamed name: String?
    ) throws -> (DecisionLog, DecisionRecord) {
        let log = try log(of: reference, in: reading, logNamed: name)
        // What leads to a risk or an action names no record.
        let paths = repository.recordPaths(typed: reference, in: [log])
        if log.entry(named: reference) == nil,
            let record = paths.lazy.compactMap({ log.record(at: $0) }).first
        {
            return (log, record)
        }
        do throws(AuthoringError) {
            return (log, try log.lookUp(reference))
        } catch {
            throw Failure(error, in: self)
        }
    }

    /// The paths of the records that references name.
    func paths(of references: [String], in reading: ChosenLogs, logNamed name: String?) throws -> [String] {
        try references.map { try record($0, in: reading, logNamed: name).1.source.path }
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
