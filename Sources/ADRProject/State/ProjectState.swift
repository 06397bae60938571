/// Where the tool keeps what it has to remember of a project: the journal of a run that is under way, the last
/// changes, and which files it wrote.
///
/// That is inside the git folder of the work tree, or, where that is not possible, in a folder of the user. Where
/// neither can be written, changes are made all the same, but a run that is killed is not undone, and nothing is
/// remembered.
public struct ProjectState: Sendable {
    /// The project's root.
    public let root: RootFolder
    /// Where the state of this root may be, the best place first.
    let folders: [StateFolder]
    private let home: StateHome?
    private let hasGit: Bool

    /// - Parameter environment: `ADR_STATE_HOME`, `XDG_STATE_HOME` and `HOME` name the folder of the user.
    public init(of root: RootFolder, environment: [String: String]) {
        self.root = root
        let hasGit = (try? POSIX.status(of: RootFolder.join(root.path, ".git"))) != nil
        // What lies in the project, an archive can bring along, and git carry away.
        let home = StateHome(environment: environment).flatMap { $0.lies(in: root) ? nil : $0 }
        folders = [
            StateFolder.inGitFolder(of: root), home.map { StateFolder(of: root, in: $0) },
        ].compactMap(\.self)
        (self.home, self.hasGit) = (home, hasGit)
    }

    /// The folders that are there, that of the root first, and without git those of the folders around it: a
    /// command that runs in one of those has it for its root.
    var existing: [StateFolder] {
        guard let home, home.isThere else { return folders.filter(\.isThere) }
        var all = folders
        var folder = root.path
        while !hasGit, folder != "/" {
            folder = RootFolder.split(folder).folder
            if let around = try? RootFolder(folder) { all.append(StateFolder(of: around, in: home)) }
        }
        return all.filter(\.isThere)
    }

    /// The folders of commands that had a folder below this root for theirs, without git, as far as a run is under
    /// way there or was killed.
    var busyBelow: [StateFolder] {
        guard !hasGit, let home, home.isThere, let names = try? POSIX.entries(of: home.path) else {
            return []
        }
        return names.prefix(1000).compactMap { name, _ in
            name.flatMap { StateFolder.busy(named: $0, in: home) }
        }.filter { $0.root != root && root.contains($0.root.path) }
    }
}
