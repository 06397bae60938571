/// Which places below a root may be changed.
enum WriteDoor: String {
    /// All of a project but what belongs to git.
    case project
    /// Of a git folder the hook alone that ``CommitHook`` writes.
    case commitHook = "hook"

    static let hook = "hooks/pre-commit"

    /// The mode of a new file, subject to the umask.
    var newFileMode: UInt32 { self == .commitHook ? 0o777 : 0o666 }

    /// Makes sure that a place may be changed.
    ///
    /// - Parameters:
    ///   - target: absolute, links resolved.
    ///   - path: the path the problem is told with.
    func demand(_ target: String, of path: String, in root: RootFolder) throws(FileProblem) {
        let isOpen =
            switch self {
            case .project: !GitFolder.holds(target, below: root)
            case .commitHook: target.utf8.elementsEqual(RootFolder.join(root.path, Self.hook).utf8)
            }
        guard isOpen else { throw FileProblem(path: path, reason: .inGitFolder) }
    }

    /// The folder that the paths of changes are relative to.
    ///
    /// - Parameter project: the project's root.
    func root(of project: RootFolder) -> RootFolder? {
        switch self {
        case .project: project
        case .commitHook: try? GitFolder.find(of: project)
        }
    }
}
