import ADRLint
import ADRText

/// Finds the project that a folder belongs to, and reads its configuration.
public struct ProjectLocator: Sendable {
    /// The configuration file's names, best first.
    public static let configurationNames = [".adr.yml", ".adr.yaml"]

    public init() {}

    /// Finds the project around a folder.
    ///
    /// The root is that of the git repository; outside of one, the nearest folder above that has a
    /// configuration, or else the folder itself. The nearest configuration up to the root counts.
    /// - Parameter folder: absolute, or relative to the process's working directory.
    /// - Throws: ``ProjectProblem`` if the folder cannot be read or the configuration has mistakes.
    public func locate(from folder: String) throws(ProjectProblem) -> Project {
        let start: RootFolder
        do {
            start = try RootFolder(folder)
        } catch {
            throw .file(error)
        }
        let repository = RepositoryRoot.find(from: start.path)
        var candidate = start
        while true {
            if let found = try configuration(in: candidate) {
                let root = repository ?? candidate
                return try project(root, start, found, below: Self.path(of: candidate, in: root))
            }
            guard candidate != repository, let parent = Self.parent(of: candidate) else { break }
            candidate = parent
        }
        return Project(
            root: repository ?? start, configuration: Configuration(), configurationPath: nil,
            currentFolder: Self.path(of: start, in: repository ?? start))
    }

    private func configuration(in folder: RootFolder) throws(ProjectProblem) -> SourceText? {
        var reader = FileReader(root: folder)
        for name in Self.configurationNames + ForeignConfiguration.allCases.map(\.rawValue) {
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

    private func project(
        _ root: RootFolder, _ start: RootFolder, _ file: SourceText, below folder: String
    ) throws(ProjectProblem) -> Project {
        var configuration = Configuration()
        if let foreign = ForeignConfiguration(rawValue: file.path) {
            configuration.folders = foreign.folders(in: file)
        } else {
            let reader = ConfigurationReader(reading: file.moved(to: RelativePath.join(folder, file.path)))
            guard reader.diagnostics.isEmpty else {
                throw .configuration(reader.diagnostics, file.moved(to: RelativePath.join(folder, file.path)))
            }
            configuration = reader.configuration
        }
        configuration.folders = configuration.folders.map { RelativePath.join(folder, $0) }
            .filter { !$0.hasPrefix("..") }
        configuration.templates = configuration.templates.map { RelativePath.join(folder, $0) }
        configuration.lint.pathExceptions = configuration.lint.pathExceptions.map { $0.moved(below: folder) }
        return Project(
            root: root, configuration: configuration, configurationPath: RelativePath.join(folder, file.path),
            currentFolder: Self.path(of: start, in: root))
    }

    private static func parent(of folder: RootFolder) -> RootFolder? {
        let path = RootFolder.split(folder.path).folder
        guard path != folder.path, !path.isEmpty else { return nil }
        return try? RootFolder(path)
    }

    /// A folder's path relative to one that contains it.
    private static func path(of folder: RootFolder, in root: RootFolder) -> String {
        String(folder.path.dropFirst(root.path.count).drop { $0 == "/" })
    }
}
