public import ADRAuthoring
import ADRTemplates
public import ADRText

/// The templates of which a project's records may be made: the team's own, and those that are built in.
public struct TemplateLibrary: Sendable {
    /// A template of the team, a file of its folder.
    public struct Own: Hashable, Sendable {
        /// The file's name below the folder without its extension.
        public let name: String
        /// Relative to the project's root.
        public let path: String
    }

    /// The folder of the team's templates, relative to the project's root; `nil` if there is none.
    public let folder: String?
    /// The team's own templates, sorted by name.
    public let own: [Own]
    /// What of the folder could not be looked into.
    public let problems: [FileProblem]

    private let root: RootFolder

    public init(of project: Project) {
        root = project.root
        folder = project.configuration.templates
        let prefix = (folder ?? "") + "/"
        let listing = folder.map { FolderScanner(root: project.root).scan($0) } ?? FolderListing()
        problems = listing.problems.filter { $0.reason != .notFound }
        own = listing.files.filter { $0.begins(with: prefix) }
            .map { Own(name: Self.name(of: String($0.behind(prefix))), path: $0) }
            .sorted { $0.name < $1.name }
    }

    /// The template of a name, of which one of the team's own counts first; `nil` if there is none.
    ///
    /// - Throws: why a file cannot be read.
    public func template(named name: String) throws(FileProblem) -> RecordTemplate? {
        if let file = try text(named: name) { return .custom(file.text) }
        return BuiltInTemplate.named(name).map(RecordTemplate.builtIn)
    }

    /// The text of one of the team's own templates.
    ///
    /// - Throws: why the file cannot be read.
    public func text(named name: String) throws(FileProblem) -> SourceText? {
        guard let match = own.first(where: { $0.name == Self.name(of: name) }) else { return nil }
        var reader = FileReader(root: root)
        return try reader.read(match.path)
    }

    /// The names of all templates, the team's own first.
    public var names: [String] { own.map(\.name) + BuiltInTemplate.names }

    private static func name(of file: String) -> String {
        guard FolderScanner.isMarkdown(file), let parts = file.partedAtLast(".") else { return file }
        return String(parts.before)
    }
}
