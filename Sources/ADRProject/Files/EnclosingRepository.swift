import ADRText

/// The repository around a project's own, of which it is a submodule.
public struct EnclosingRepository: Sendable {
    private let root: RootFolder
    private let project: RootFolder

    /// `nil` if no repository lies around that of the project.
    public init?(around project: RootFolder) {
        guard let own = RepositoryRoot.find(from: project.path),
            let root = RepositoryRoot.find(from: RootFolder.split(own.path).folder)
        else { return nil }
        self.root = root
        self.project = project
    }

    /// Whether a path relative to the project's root leads to a file or folder of the repository around it.
    public func exists(_ path: String) -> Bool {
        guard let way = root.relativePath(of: project.path) else { return false }
        let target = RelativePath.join(way, path)
        return !target.begins(with: "..") && root.exists(target)
    }
}
