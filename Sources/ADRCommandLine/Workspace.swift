import ADRAuthoring
import ADRModel
import ADRProject
import ADRTemplates
import ADRText

/// The project around the working directory, and the paths as its user sees them.
struct Workspace {
    let project: Project
    let surroundings: Surroundings

    /// - Throws: ``Failure``, or a `ProjectProblem`.
    init(_ surroundings: Surroundings) throws {
        self.surroundings = surroundings
        project = try ProjectLocator(environment: surroundings.environment).locate(
            from: surroundings.folder())
        putBackInterruptedRuns()
    }

    /// The git repository that the project is, or may be.
    var git: GitRepository { GitRepository(root: project.root, environment: surroundings.environment) }

    /// Makes sure that there is a git repository.
    func demandRepository() throws(Failure) {
        guard git.isThere else {
            throw Failure("there is no git repository here", hint: "git init makes one")
        }
    }

    /// Whose habits hold where the command runs: in the log that is meant there, or one to be begun.
    var habits: Habits {
        let choice = LogChoice(project.logs().logs, currentFolder: project.currentFolder)
        return (try? choice.one(named: nil)).map(project.habits) ?? project.newLogHabits
    }

    /// A path of the project as it is reached from the current folder.
    func shown(_ path: String) -> String { RelativePath.from(project.currentFolder, to: path) }

    /// A place in a file of the project, its path as it is reached from the current folder.
    func shown(_ place: TextPlace) -> String { "\(shown(place.path)):\(place.line):\(place.column)" }

    /// A path that the user typed, relative to the project's root.
    ///
    /// - Throws: ``Failure`` if it does not lie below the root.
    func path(typed: String) throws(Failure) -> String {
        var path = typed
        if path.hasPrefix("/") {
            guard let relative = project.root.relativePath(of: path) else { throw outside(typed) }
            path = relative
        } else {
            path = project.currentFolder + "/" + path
        }
        let joined = RelativePath.join("", path)
        guard joined != "..", !joined.hasPrefix("../") else { throw outside(typed) }
        return joined
    }

    /// The paths of the records that a reference with a folder in it leads to, from the root or the current folder,
    /// links followed.
    func recordPaths(typed reference: String, in logs: [DecisionLog]) -> [String] {
        let labelled = logs.compactMap { log -> String? in
            guard let name = reference.partedAtLast(":")?.before, log.isNamed(String(name)),
                case .record(let record) = log.resolve(reference)
            else { return nil }
            return record.source.path
        }
        guard labelled.isEmpty else { return labelled }
        guard reference.contains("/") else { return [] }
        let typed = [RelativePath.join("", reference)] + ((try? path(typed: reference)).map { [$0] } ?? [])
        let records = logs.flatMap(\.records).map(\.source.filePath)
        let exact = records.filter { record in typed.contains { record.text.isPath($0) } }
        guard exact.isEmpty else { return exact.map(\.text) }
        let targets = typed.filter(project.root.exists).map(project.root.withoutLinks)
        let names = targets.map(RelativePath.lastComponent)
        return records.map(\.text).filter { record in
            names.contains { RelativePath.lastComponent(of: record).isPath($0) }
                && targets.contains { project.root.withoutLinks(record).isPath($0) }
        }
    }

    private func outside(_ typed: String) -> Failure {
        Failure(
            "\(typed) lies outside the project at \(project.root.path)",
            hint: "-C DIR runs in another project")
    }

    /// The logs that a reading command works on, and what could not be read.
    struct Reading {
        let logs: [DecisionLog]
        /// All logs that there are, and what could not be read.
        let all: Project.Reading
        let problems: [FileProblem]

        /// Failure if something could not be read.
        var status: ExitStatus { problems.isEmpty ? .success : .failure }
    }

    /// The logs that a reading command works on; files that cannot be read are told.
    func logs(
        named name: String?, selection: PathSelection = .everything
    ) throws -> Reading {
        try chosen(selection.reading(of: project), named: name, selection: selection)
    }

    /// The logs among those read that a reading command works on; files that could not be read are told.
    func chosen(
        _ reading: Project.Reading, named name: String?, selection: PathSelection
    ) throws -> Reading {
        tell(reading.problems)
        guard !selection.namesPaths || name != nil else {
            return Reading(logs: reading.logs, all: reading, problems: reading.problems)
        }
        if reading.logs.allSatisfy(\.records.isEmpty) { try demandFolderOfAdrTools() }
        let chosen = try LogChoice(reading.logs, currentFolder: project.currentFolder).several(named: name)
        return Reading(logs: chosen, all: reading, problems: reading.problems)
    }

    /// Says what could not be read.
    func tell(_ problems: [FileProblem]) {
        surroundings.tell(problems.map { "adr: error: \($0)" })
    }

    /// The one log that a report is made of; `nil` if files of it cannot be read, which is told.
    func log(named name: String?) throws -> DecisionLog? {
        let reading = try logs(named: name)
        guard reading.problems.isEmpty else { return nil }
        return try LogChoice(reading.logs, currentFolder: project.currentFolder).one(named: name)
    }

    /// adr-tools says so if there is no folder to read.
    private func demandFolderOfAdrTools() throws(Failure) {
        let folder = project.newLogFolder
        guard project.newLogHabits == .adrTools, !project.root.exists(folder) else { return }
        throw .inWordsOfAdrTools("The \(shown(folder)) directory does not exist")
    }

    /// The one record among the logs that a person names; a path counts whatever the log in which the command runs.
    ///
    /// - Parameter name: the log that is named.
    func record(
        _ reference: String, in reading: Reading, logNamed name: String?
    ) throws -> (DecisionLog, DecisionRecord) {
        let paths = name == nil ? recordPaths(typed: reference, in: reading.all.logs) : []
        for log in reading.all.logs {
            if let record = paths.lazy.compactMap({ log.record(at: $0) }).first { return (log, record) }
        }
        return try record(reference, in: reading.logs)
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

    /// The templates of which records may be made.
    var templates: TemplateLibrary { TemplateLibrary(of: project) }

    /// The template of a name: one of the project's folder, a built-in one, or a file.
    func template(named name: String) throws -> RecordTemplate {
        let library = templates
        if let template = try library.template(named: name) { return template }
        for candidate in [try path(typed: name), name] {
            if let file = try existingFile(candidate) { return .custom(file.text) }
        }
        let nearest = EditDistance.nearest(to: name, among: library.names)
        throw Failure(
            "there is no template \"\(name)\"",
            hint: nearest.map { "did you mean \"\($0)\"?" }
                ?? "there are \(library.names.joined(separator: ", ")); a path names a file")
    }

    /// A file that the user names, inside or outside of the project.
    func fileAnywhere(_ typed: String) throws -> SourceText {
        let path = typed.hasPrefix("/") ? typed : try surroundings.folder() + "/" + typed
        var reader = FileReader(root: try RootFolder("/"))
        do throws(FileProblem) {
            return try reader.read(String(path.dropFirst()))
        } catch {
            throw Failure(FileProblem(path: typed, reason: error.reason))
        }
    }

    /// A file of the project, or `nil` if there is none.
    func existingFile(_ path: String) throws(FileProblem) -> SourceText? {
        var reader = FileReader(root: project.root)
        do {
            return try reader.read(path)
        } catch  where error.reason == .notFound {
            return nil
        }
    }

    /// Whether the tool has written a file as it stands.
    func hasWritten(_ file: SourceText) -> Bool { WrittenFiles(project.state).mayReplace(file) }

    /// Standard input as text.
    func textOfInput() throws -> String {
        let bytes = try surroundings.readInput()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("standard input is not UTF-8 text")
        }
        return text
    }
}
