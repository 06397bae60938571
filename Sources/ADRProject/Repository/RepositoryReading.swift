public import ADRModel
import ADRText

/// The logs that a reading command works on, and what could not be read.
public struct ChosenLogs: Sendable {
    public let logs: [DecisionLog]
    /// All logs that there are, and what could not be read.
    public let all: Project.Reading
    public let problems: [FileProblem]
}

extension Repository {
    /// The logs that a reading command works on; files that cannot be read are told.
    public func logs(
        named name: String?, selection: PathSelection = .everything
    ) throws -> ChosenLogs {
        try chosen(selection.reading(of: project), named: name, selection: selection)
    }

    /// The logs among those read that a reading command works on; files that could not be read are told.
    func chosen(
        _ reading: Project.Reading, named name: String?, selection: PathSelection
    ) throws -> ChosenLogs {
        tell(.unread(reading.problems))
        if let limit = reading.folderLimit { tell(.stoppedLooking(folders: limit)) }
        guard !selection.namesPaths || name != nil else {
            return ChosenLogs(logs: reading.logs, all: reading, problems: reading.problems)
        }
        if reading.logs.allSatisfy(\.records.isEmpty) { try demandFolderOfAdrTools() }
        let chosen = try LogChoice(reading.logs, currentFolder: project.currentFolder).several(named: name)
        return ChosenLogs(logs: chosen, all: reading, problems: reading.problems)
    }

    /// The one log that a report is made of; `nil` if files of it cannot be read, which is told.
    public func log(named name: String?) throws -> DecisionLog? {
        let reading = try logs(named: name)
        guard reading.problems.isEmpty else { return nil }
        return try LogChoice(reading.logs, currentFolder: project.currentFolder).one(named: name)
    }

    /// adr-tools says so if there is no folder to read.
    private func demandFolderOfAdrTools() throws(RepositoryProblem) {
        let folder = project.newLogFolder
        guard project.newLogHabits == .adrTools, !project.root.exists(folder) else { return }
        throw .noFolderOfAdrTools(shown(folder))
    }
}
