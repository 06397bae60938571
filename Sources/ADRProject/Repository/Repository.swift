public import ADRAuthoring
public import ADRModel
public import ADRText

/// A project as something that is read and changed: what the commands do, for whoever asks.
///
/// ``open(_:)`` gives the log that is meant, and its ``OpenLog/change(as:locking:_:)`` takes the lock, reads again,
/// computes, writes and remembers. What changes no log goes through ``write(_:as:note:)``. Nothing here prints: what a
/// person should know while the work goes on is a ``RepositoryEvent``, and what stands in the way a
/// ``RepositoryProblem``.
public struct Repository: Sendable {
    public let project: Project
    /// The git repository that the project is, or may be.
    public var git: GitRepository { project.git }
    public let today: CalendarDate
    /// As `hhmmss`.
    public let timeOfDay: String
    public let environment: [String: String]
    /// What makes the changes, as the command line that was typed; remembered with them.
    public let commandLine: String
    let tell: @Sendable (RepositoryEvent) -> Void

    /// The project around a folder; what killed runs have left there half done is put back.
    ///
    /// - Parameters:
    ///   - folder: absolute.
    ///   - progress: is told how far long work has come.
    ///   - tell: takes what happens on the way, and the project in which it does.
    /// - Throws: `ProjectProblem`.
    public init(
        around folder: String, environment: [String: String] = [:], today: CalendarDate,
        timeOfDay: String = "000000",
        commandLine: String = "",
        progress: WorkProgress = WorkProgress(),
        tell: @escaping @Sendable (RepositoryEvent, Project) -> Void = { _, _ in }
    ) throws {
        var located = try ProjectLocator(environment: environment).locate(from: folder)
        located.progress = progress
        let project = located
        self.project = project
        self.environment = environment
        self.today = today
        self.timeOfDay = timeOfDay
        self.commandLine = commandLine
        self.tell = { tell($0, project) }
        putBackInterruptedRuns()
    }

    public var reader: RecordReader { project.configuration.recordReader }

    /// Where hosts show the files of the repository.
    public var addresses: RepositoryAddresses {
        RepositoryAddresses(remotes: git.remotes, folder: git.prefix)
    }

    /// The templates of which records may be made.
    public var templates: TemplateLibrary { TemplateLibrary(of: project) }

    /// Makes sure that there is a git repository.
    public func demandRepository() throws(RepositoryProblem) {
        guard git.isThere else { throw .noRepository }
    }

    func putBackInterruptedRuns() { tell(.putBack(InterruptedRun.putBack(in: project.state))) }

    // MARK: - Paths

    /// A path of the project as it is reached from the current folder.
    public func shown(_ path: String) -> String { project.shown(path) }

    /// A path that the user typed, relative to the project's root.
    ///
    /// - Throws: that it does not lie below the root.
    public func path(typed: String) throws(RepositoryProblem) -> String {
        let outside = RepositoryProblem.outside(typed, root: project.root.path)
        var path = typed
        if path.hasPrefix("/") {
            guard let relative = project.root.relativePath(of: path) else { throw outside }
            path = relative
        } else {
            path = project.currentFolder + "/" + path
        }
        let joined = RelativePath.join("", path)
        guard joined == ".." || joined.hasPrefix("../") else { return joined }
        // A way out may lead back in.
        let absolute = "/" + RelativePath.join("", RootFolder.join(project.root.path, joined))
        guard let back = project.root.relativePath(of: absolute) else { throw outside }
        return back
    }

    /// The paths of the records that a reference with a log or a folder in it leads to, from the root or the current
    /// folder, links followed; also those whose risk or action it names.
    public func recordPaths(typed reference: String, in logs: [DecisionLog]) -> [String] {
        if let label = reference.partedAtLast(":")?.before {
            let named = logs.filter { $0.isNamed(String(label)) }
            let exact = named.filter { $0.folder.isPath(String(label)) }
            let labelled = (exact.isEmpty ? named : exact).compactMap { $0.holder(of: reference).record }
            guard labelled.isEmpty else { return labelled.map(\.source.path) }
        }
        guard reference.contains("/") else { return [] }
        let typed = [reference, RelativePath.folder(of: reference)].flatMap { text in
            [RelativePath.join("", text)] + ((try? path(typed: text)).map { [$0] } ?? [])
        }
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

    // MARK: - Files

    /// A file of the project, or `nil` if there is none.
    public func existingFile(_ path: String) throws(FileProblem) -> SourceText? {
        var reader = FileReader(root: project.root)
        do {
            return try reader.read(path)
        } catch  where error.reason == .notFound {
            return nil
        }
    }

    /// A file that the user names, inside or outside of the project.
    public func fileAnywhere(_ typed: String) throws(FileProblem) -> SourceText {
        do throws(FileProblem) {
            var reader = FileReader(root: try RootFolder("/"))
            let folder = RootFolder.join(project.root.path, project.currentFolder)
            return try reader.read(
                String((typed.hasPrefix("/") ? typed : folder + "/" + typed).dropFirst()))
        } catch {
            throw FileProblem(path: typed, reason: error.reason)
        }
    }

    /// The template of a name: one of the project's folder, a built-in one, or a file.
    public func template(named name: String) throws -> RecordTemplate {
        let library = templates
        if let template = try library.template(named: name) { return template }
        for candidate in [try path(typed: name), name] {
            if let file = try existingFile(candidate) { return .custom(file.text) }
        }
        throw RepositoryProblem.noTemplate(name, library.names)
    }

    /// The changes that take back that records are superseded: by what is remembered of them, else computed.
    ///
    /// - Returns: also the paths of the records whose status had to be computed although any would have done.
    public func changes(
        of reinstatement: Reinstatement, in log: DecisionLog
    ) throws(AuthoringError) -> (changes: ChangeSet, computed: [String]) {
        let former = formerBytes(isStatusFree: reinstatement.status == nil && reinstatement.date == nil)
        if let remembered = try reinstatement.remembered(in: log, by: former) { return (remembered, []) }
        return former.instead(of: try reinstatement.changes(in: log, reader: reader))
    }

    /// The bytes that files had before the last change of each, as far as they are remembered.
    public func formerBytes(isStatusFree: Bool = false) -> FormerBytes {
        let memory = ChangeMemory(project.state)
        return FormerBytes(reader: reader, isStatusFree: isStatusFree) { memory.former(of: $0) }
    }
}
