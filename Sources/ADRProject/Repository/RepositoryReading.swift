public import ADRAuthoring
public import ADRModel
public import ADRText

/// The logs that a reading command works on, and what could not be read.
public struct ChosenLogs: Sendable {
    public let logs: [DecisionLog]
    /// All logs that there are, and what could not be read.
    public let all: Project.Reading
    public let problems: [FileProblem]
}

extension Repository {
    /// The logs that a reading command works on; files that cannot be read are told, and records whose facts cannot.
    public func logs(
        named name: String?, selection: PathSelection = .everything
    ) throws -> ChosenLogs {
        let chosen = try chosen(selection.reading(of: project), named: name, selection: selection)
        let problems = chosen.logs.flatMap(\.records).compactMap(FileProblem.init(unreadable:))
        tell(.unread(problems))
        return ChosenLogs(logs: chosen.logs, all: chosen.all, problems: chosen.problems + problems)
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

    /// The one log that a report is made of, and all logs; `nil` if files cannot be read, which is told.
    ///
    /// - Parameter page: a page whose markers may tell which log is meant.
    public func log(
        named name: String?, listedBy page: SourceText? = nil
    ) throws -> (log: DecisionLog, all: [DecisionLog])? {
        let reading = try logs(named: name)
        guard reading.problems.isEmpty else { return nil }
        let all = reading.all.logs
        if name == nil, let page, let listed = try? IndexMarkers.all(in: page)[0].log(of: page, among: all) {
            return (listed, all)
        }
        return (try LogChoice(reading.logs, currentFolder: project.currentFolder).one(named: name), all)
    }

    /// A log with the metadata of its records in front matter, as far as they can be moved there.
    ///
    /// - Throws: `AuthoringError`.
    public func portable(_ log: DecisionLog) throws(AuthoringError) -> DecisionLog {
        log.applying(try DialectConversion([], to: .frontMatter).result(in: log).changes, reader: reader)
    }

    /// adr-tools says so if there is no folder to read.
    private func demandFolderOfAdrTools() throws(RepositoryProblem) {
        let folder = project.newLogFolder
        guard project.newLogHabits == .adrTools, !project.root.exists(folder) else { return }
        throw .noFolderOfAdrTools(shown(folder))
    }
}
