import ADRModel
import ADRReports
public import ADRText

/// A file that a person names for a page, a report or a baseline, where it may be written.
///
/// A file that is there is replaced only if the tool wrote it, which is told by a comment, a header or the memory of what
/// was written, or if the person insists. Records, templates, the configuration and the git folder are never replaced.
public struct OutputFile {
    /// Why a file is not written.
    public enum Obstacle: Sendable {
        case gitFolder, configuration, record, template
        /// `-`, by which standard output is meant.
        case dash
        /// Somebody else has written what stands there.
        case foreign
    }

    /// Relative to the project's root.
    public let path: String
    /// What stands there; `nil` if nothing does.
    public let existing: SourceText?
    /// Whether what stands there may be replaced as a whole, whoever wrote it.
    public let isReplaceable: Bool

    private let shown: String

    /// - Parameters:
    ///   - typed: the path as it was typed.
    ///   - isForced: whether the person insists.
    /// - Throws: ``RepositoryProblem`` for a place that is never written, or why the file cannot be read.
    public init(_ typed: String, isForced: Bool, in repository: Repository) throws {
        guard typed != "-" else { throw RepositoryProblem.notForOutput(typed, .dash) }
        path = try repository.path(typed: typed)
        shown = repository.shown(path)
        if let obstacle = Self.obstacle(at: path, in: repository.project) {
            throw RepositoryProblem.notForOutput(shown, obstacle)
        }
        existing = try repository.existingFile(path)
        let written = WrittenFiles(repository.project.state)
        isReplaceable =
            isForced
            || existing.map { $0.bytes.isEmpty || Self.isOwn($0) || written.mayReplace($0) } ?? true
    }

    /// Makes sure that the whole file may be written.
    ///
    /// - Throws: ``RepositoryProblem`` if somebody else has written what stands there.
    public func demandReplaceable() throws(RepositoryProblem) {
        guard isReplaceable else { throw .notForOutput(shown, .foreign) }
    }

    /// What writes the whole file.
    ///
    /// - Throws: ``RepositoryProblem`` if somebody else has written what stands there.
    public func changes(to text: String) throws(RepositoryProblem) -> ChangeSet {
        try demandReplaceable()
        var changes = ChangeSet()
        changes.put(SourceText(path: path, text), over: existing)
        return changes
    }

    /// Makes sure that a file is not replaced by what was made of a part of the log.
    ///
    /// - Parameter typed: the path as it was typed; `nil` where nothing goes to a file.
    /// - Throws: ``RepositoryProblem`` if something could not be read; what that is has been said.
    public static func demandWhole(_ typed: String?, isWhole: Bool) throws(RepositoryProblem) {
        if let typed, !isWhole { throw .outputOfPart(typed) }
    }

    private static func isOwn(_ file: SourceText) -> Bool {
        GeneratedFile.isOne(file) || (try? BaselineFile.read(file)) != nil
    }

    /// What is at a place that is never written.
    private static func obstacle(at path: String, in project: Project) -> Obstacle? {
        let places = Set([path, project.root.withoutLinks(path)])
        if places.contains(where: project.isInGitFolder) { return .gitFolder }
        let names = places.map { RelativePath.lastComponent(of: $0).lowercased() }
        if names.contains(where: ProjectLocator.allConfigurationNames.contains) { return .configuration }
        let logs = project.logs(including: places.filter { project.root.exists($0) }.sorted()).logs
        if logs.contains(where: { $0.records.contains { places.contains($0.source.path) } }) {
            return .record
        }
        let pages = logs.flatMap(\.pages)
        return pages.contains { $0.kind == .template && places.contains($0.source.path) } ? .template : nil
    }
}
