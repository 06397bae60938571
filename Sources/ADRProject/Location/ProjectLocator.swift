import ADRLint
import ADRModel
import ADRText

/// Finds the project that a folder belongs to, and reads its configuration.
public struct ProjectLocator: Sendable {
    /// The configuration file's names, best first.
    public static let configurationNames = [".adr.yml", ".adr.yaml"]

    /// The names of all files that say how a log is kept, those of other tools too.
    public static let allConfigurationNames =
        configurationNames + ForeignConfiguration.allCases.map(\.rawValue)

    private let environment: [String: String]

    /// - Parameter environment: `ADR_DIALECT` in it counts before the configuration's dialect.
    public init(environment: [String: String] = [:]) { self.environment = environment }

    /// Finds the project around a folder.
    ///
    /// The root is that of the git repository; outside of one, the nearest folder above that has a
    /// configuration or a log of adr-tools, or else the folder itself. The nearest configuration up to the root
    /// counts.
    /// - Parameter folder: absolute, or relative to the process's working directory.
    /// - Throws: ``ProjectProblem`` if the folder cannot be read or the configuration has mistakes.
    public func locate(from folder: String) throws(ProjectProblem) -> Project {
        let start: RootFolder
        do {
            start = try RootFolder(folder)
        } catch {
            throw .file(error)
        }
        let (repository, around) = try Self.surroundings(of: start)
        var found: (file: SourceText, folder: RootFolder)?
        for folder in around where found == nil {
            if let file = try configuration(in: folder) { found = (file, folder) }
        }
        let asked = try dialectOfEnvironment()
        // Where adr-tools would look for a log.
        let home = try Self.home(among: around)
        let root =
            repository ?? found?.folder
            ?? home.flatMap { asked == .sections || $0 != start && Self.isKeptByAdrTools($0) ? $0 : nil }
            ?? start
        var project = Project(
            root: root, currentFolder: Self.path(of: start, in: root), environment: environment)
        project.isOpen = repository == nil && found == nil
        if let found {
            project.configurationPath = RelativePath.join(
                Self.path(of: found.folder, in: root), found.file.path)
            (project.configuration, project.namesFolders) = try read(
                found.file, beside: found.folder, in: root)
        }
        if let asked { project.configuration.dialect = asked }
        project.habits = project.configuration.dialect.map { $0 == .sections ? .adrTools : .own }
        if asked == .sections, project.configuration.folders.isEmpty {
            let parent = home.flatMap { root.contains($0.path) ? Self.path(of: $0, in: root) : nil }
            project.configuration.folders = [
                RelativePath.join(parent ?? project.currentFolder, Habits.adrTools.logFolder)
            ]
        }
        return project
    }

    /// Whether the standard folder of adr-tools below a folder has a log that it made.
    private static func isKeptByAdrTools(_ parent: RootFolder) -> Bool {
        var project = Project(root: parent, currentFolder: "", environment: [:])
        project.configuration.folders = [Habits.adrTools.logFolder]
        return project.logs().logs.contains { project.habits(of: $0) == .adrTools }
    }

    /// The root of the repository, and the folder and those around it up to there, the innermost first.
    ///
    /// - Throws: which folder cannot be looked at: what it holds is not taken for absent.
    private static func surroundings(
        of start: RootFolder
    ) throws(ProjectProblem) -> (repository: RootFolder?, around: [RootFolder]) {
        do {
            let repository = try RepositoryRoot.search(from: start.path)
            var folders = [start]
            while let folder = folders.last, folder != repository, folder.path != "/" {
                folders.append(try RootFolder(RootFolder.split(folder.path).folder))
            }
            return (repository, folders)
        } catch {
            throw .file(error)
        }
    }

    private static func home(among folders: [RootFolder]) throws(ProjectProblem) -> RootFolder? {
        do {
            for folder in folders where try folder.kindIfThere(of: Habits.adrTools.logFolder) == .folder {
                return folder
            }
            return nil
        } catch {
            throw .file(error)
        }
    }

    private func dialectOfEnvironment() throws(ProjectProblem) -> RecordDialect? {
        guard let name = environment["ADR_DIALECT"], !name.isEmpty else { return nil }
        guard let dialect = RecordDialect(rawValue: name) else {
            throw .unknownDialect(name, RecordDialect.names)
        }
        return dialect
    }

    private func configuration(in folder: RootFolder) throws(ProjectProblem) -> SourceText? {
        let own = try first(of: Self.configurationNames, in: folder)
        return if let own { own } else { try foreignConfiguration(in: folder) }
    }

    private func foreignConfiguration(in folder: RootFolder) throws(ProjectProblem) -> SourceText? {
        try first(of: ForeignConfiguration.allCases.map(\.rawValue), in: folder)
    }

    private func first(of names: [String], in folder: RootFolder) throws(ProjectProblem) -> SourceText? {
        var reader = FileReader(root: folder)
        for name in names {
            do {
                return try reader.read(name)
            } catch  where error.reason == .notFound {
                continue
            } catch {
                throw .file(error)
            }
        }
        return nil
    }

    /// Reads a configuration; one that names no folders is completed by that of another tool beside it.
    private func read(
        _ file: SourceText, beside folder: RootFolder, in root: RootFolder
    ) throws(ProjectProblem) -> (Configuration, namesFolders: Bool) {
        let path = Self.path(of: folder, in: root)
        var configuration = Configuration()
        if ForeignConfiguration(rawValue: file.path) == nil {
            let file = file.moved(to: RelativePath.join(path, file.path))
            let reader = ConfigurationReader(reading: file)
            guard reader.diagnostics.isEmpty else { throw .configuration(reader.diagnostics, file) }
            configuration = reader.configuration
        }
        let namesFolders = !configuration.folders.isEmpty
        var configurationName = RelativePath.join(path, file.path)
        if !namesFolders, let file = try foreignConfiguration(in: folder) {
            configuration.folders = ForeignConfiguration(rawValue: file.path)?.folders(in: file) ?? []
            configurationName = RelativePath.join(path, file.path)
            try Self.demandNoGitFolder(configuration.folders, of: file.moved(to: configurationName))
        }
        let places = configuration.folderPlaces
        configuration.folderPlaces = [:]
        configuration.folders = configuration.folders.compactMap { named in
            let folder = RelativePath.join(path, named)
            guard !folder.hasPrefix("..") else { return nil }
            configuration.folderPlaces[folder] = places[named] ?? configurationName
            return folder
        }
        configuration.templates = configuration.templates.map { RelativePath.join(path, $0) }
        configuration.lint.pathExceptions = configuration.lint.pathExceptions.map { $0.moved(below: path) }
        return (configuration, namesFolders)
    }

    private static func demandNoGitFolder(
        _ folders: [String], of file: SourceText
    ) throws(ProjectProblem) {
        guard let folder = folders.first(where: { GitFolder.isWithin(RelativePath.join("", $0)) }) else {
            return
        }
        let text = file.text
        let place = text.firstRange(of: folder).map {
            text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
        }
        let range = place.map { $0..<$0 + folder.utf8.count }
        let problem = Diagnostic(
            rule: ConfigurationReader.rule, severity: .error, path: file.path, range: range,
            message: ConfigurationValues.inGitFolder)
        throw .configuration([problem], file)
    }

    /// A folder's path relative to one that contains it.
    private static func path(of folder: RootFolder, in root: RootFolder) -> String {
        String(folder.path.behind(root.path).dropping("/"))
    }
}
