public import ADRModel
public import ADRText

/// A repository, or a part of one, with its decision logs.
public struct Project: Sendable {
    /// Everything read and written lies below it.
    public let root: RootFolder
    public internal(set) var configuration = Configuration()
    /// The file that says how the logs are kept, relative to the root; `nil` if there is none.
    public internal(set) var configurationPath: String?
    /// The folder in which the command runs, relative to the root.
    public let currentFolder: String
    /// What the tool remembers of the project.
    public let state: ProjectState
    /// The git repository that the project is, or may be.
    let git: GitRepository
    /// Whether the tool's own configuration names the logs' folders.
    var namesFolders = false
    /// Whether no repository and no configuration says where the project ends.
    var isOpen = false
    /// Whose habits hold in all logs, if the environment or the configuration says so.
    var habits: Habits?
    /// Whether what is read keeps its structure, as for a command that asks for that of every record.
    var keepsStructure = false
    /// Is told how far long work has come.
    public internal(set) var progress = WorkProgress()

    /// - Parameter environment: where the state is kept.
    init(root: RootFolder, currentFolder: String, environment: [String: String]) {
        self.root = root
        self.currentFolder = currentFolder
        state = ProjectState(of: root, environment: environment)
        git = GitRepository(root: root, environment: environment)
    }

    /// Whose habits hold in a log: those that are asked for, else those of the tool that made it.
    public func habits(of log: DecisionLog) -> Habits {
        if let habits { return habits }
        let log = AdrToolsLog(log: log)
        return (isNamedByAdrTools ? log.isOfItsKind : log.isMadeByAdrTools) ? .adrTools : .own
    }

    /// Whose habits hold where there is no log yet.
    public var newLogHabits: Habits { habits ?? (isNamedByAdrTools ? .adrTools : .own) }

    /// Whether the file with which adr-tools names its log's folder is all the configuration there is.
    private var isNamedByAdrTools: Bool {
        configurationPath.map(RelativePath.lastComponent) == ForeignConfiguration.adrTools.rawValue
    }

    /// Where a first log is made.
    public var newLogFolder: String {
        if let folder = configuration.folders.first { return folder }
        let base = newLogHabits == .own ? "" : configurationPath.map(RelativePath.folder) ?? currentFolder
        return RelativePath.join(base, newLogHabits.logFolder)
    }

    /// The file, relative to the root, in which the folder of a new log is named; `nil` for the configuration.
    public var folderFile: String? {
        guard let name = newLogHabits.folderFile, !namesFolders else { return nil }
        let folder = isNamedByAdrTools ? nil : configurationPath.map(RelativePath.folder)
        return RelativePath.join(folder ?? currentFolder, name)
    }

    /// All logs of the project: those that the configuration names, else those in folders named as logs are,
    /// else those that the files themselves make known.
    ///
    /// - Parameter former: what was read before; files that are unchanged since then are not read again.
    public func logs(after former: Reading? = nil) -> Reading {
        let known = former?.known() ?? KnownRecords()
        var reading = logsAsListed(known)
        // What another process renamed between listing and reading is found under its new name.
        for _ in 1...3 where reading.problems.contains(where: isGone) { reading = logsAsListed(known) }
        reading.problems.removeAll(where: isGone)
        return reading
    }

    private func logsAsListed(_ known: KnownRecords) -> Reading {
        guard configuration.folders.isEmpty else { return read(configuredFiles(), known) }
        let candidates = candidates()
        var reading = logs(among: candidates, known)
        if candidates.isCut { reading.folderLimit = Self.folderLimit }
        return reading
    }

    private func logs(among candidates: LogCandidates, _ known: KnownRecords) -> Reading {
        var reading = read(candidates.expected, known)
        if !reading.logs.isEmpty {
            reading.besides = FilesBesideLogs(
                candidates: candidates, loader: RecordLoader(root: root, reader: configuration.recordReader))
            return reading
        }
        var tried: [FolderListing] = []
        for listing in candidates.others where reading.logs.isEmpty && !tried.contains(listing) {
            reading = read(listing, known)
            tried.append(listing)
        }
        return reading
    }

    private func candidates() -> LogCandidates {
        let scanner = FolderScanner(
            root: root, limit: isOpen ? Self.folderLimit : .max, progress: progress)
        var listing = progress.during("searching", "folders") { scanner.scan("") }
        listing.problems.removeAll { git.leavesOut($0.path) }
        return LogCandidates(listing, currentFolder: currentFolder)
    }

    /// How many folders are looked into where nothing says where the project ends, as in a home folder.
    private static let folderLimit = 2_000

    /// Whether a file was moved away since it was listed.
    private func isGone(_ problem: FileProblem) -> Bool {
        guard problem.reason == .notFound, FolderScanner.isMarkdown(problem.path) else { return false }
        do {
            _ = try root.kindItself(of: problem.path)
            return false
        } catch {
            return error.reason == .notFound
        }
    }

    /// The logs of the project, and those that the files below the paths make known.
    ///
    /// - Parameter paths: files and folders, relative to the root.
    public func logs(including paths: [String]) -> Reading {
        let scanner = FolderScanner(root: root)
        var listing = knownFiles()
        for path in paths {
            if FolderScanner.isMarkdown(path) {
                listing.files.append(path)
            } else {
                let below = scanner.scan(path)
                listing.files += below.files
                listing.problems += below.problems
            }
        }
        let folders = paths.map { FolderScanner.isMarkdown($0) ? RelativePath.folder(of: $0) : $0 }
        return read(listing, named: folders.filter { !$0.isEmpty })
    }

    /// The files that are read without anybody naming them.
    private func knownFiles() -> FolderListing {
        configuration.folders.isEmpty ? candidates().expected : configuredFiles()
    }

    /// The files of the folders that the configuration names.
    private func configuredFiles() -> FolderListing {
        let scanner = FolderScanner(root: root)
        // adr-tools makes the folder that it is told when it makes the first record.
        let folders = configuration.folders.filter { newLogHabits == .own || !root.lacks($0) }
        let listings = folders.map { scanner.scan($0) }
        return FolderListing(
            files: listings.flatMap(\.files), unread: listings.flatMap(\.unread),
            problems: listings.flatMap(\.problems).map(withPlace))
    }

    /// A problem of a folder that is not there, with the place that names it.
    private func withPlace(_ problem: FileProblem) -> FileProblem {
        guard problem.reason == .notFound, let place = configuration.folderPlaces[problem.path] else {
            return problem
        }
        return FileProblem(path: problem.path, reason: .noSuchLogFolder(problem.path, namedIn: place))
    }

    /// Whether a file of this path, if there is one, is looked at without anybody naming it.
    public func knows(_ path: String) -> Bool {
        guard configuration.folders.isEmpty else {
            return configuration.folders.contains { FolderScanner.lists(path, from: $0) }
        }
        return LogCandidates.isExpected(path) && LogCandidates.foreignFolder(of: path) == nil
            && FolderScanner.lists(path)
    }

    /// A path of the project as it is reached from the current folder.
    public func shown(_ path: String) -> String { RelativePath.from(currentFolder, to: path) }

    /// A place in a file of the project, its path as it is reached from the current folder.
    public func shown(_ place: TextPlace) -> String { "\(shown(place.path)):\(place.line):\(place.column)" }

    /// A problem of a file of the project, its path as it is reached from the current folder.
    public func shown(_ problem: FileProblem) -> String { "\(shown(problem.path)): \(problem.reason)" }

    /// Whether a place is for git alone.
    ///
    /// - Parameter path: relative to the root.
    public func isInGitFolder(_ path: String) -> Bool {
        GitFolder.holds(RootFolder.join(root.path, path), below: root)
    }

    private func read(
        _ listing: FolderListing, _ known: KnownRecords = KnownRecords(), named: [String] = []
    ) -> Reading {
        let moment = Duration.seconds(POSIX.now())
        let loader = RecordLoader(
            root: root, reader: configuration.recordReader, known: known, keepsStructure: keepsStructure,
            progress: progress)
        let loaded = progress.during("reading", "files", of: listing.files.count) {
            loader.load(listing.files.inPathOrder)
        }
        let survey = LogSurvey(
            documents: loaded.records, folders: configuration.folders, named: named)
        let (templates, unread) = ownTemplates()
        return Reading(
            logs: survey.logs.map { $0.adding(templates) },
            problems: listing.problems + loaded.problems + unread,
            survey: survey, unread: listing.unread, configured: configuration.folders,
            known: { KnownRecords(loaded.records, loaded.statuses, at: moment) })
    }

    /// The team's own templates, which belong to every log.
    private func ownTemplates() -> (pages: [DecisionLog.Page], problems: [FileProblem]) {
        let library = TemplateLibrary(of: self)
        let loaded = RecordLoader(root: root, reader: configuration.recordReader).load(
            library.own.map(\.path))
        let pages = loaded.records.map { DecisionLog.Page(kind: .template, source: $0.source) }
        return (pages, library.problems + loaded.problems)
    }
}

extension DecisionLog {
    /// The log with pages that it may have already.
    fileprivate func adding(_ more: [Page]) -> DecisionLog {
        let known = Set(more.map(\.source.path))
        guard !known.isEmpty else { return self }
        return DecisionLog(
            folder: folder, records: records.filter { !known.contains($0.source.path) },
            pages: pages.filter { !known.contains($0.source.path) } + more)
    }
}
