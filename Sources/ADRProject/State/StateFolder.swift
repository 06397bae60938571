import ADRText

/// A folder in which the tool keeps what it has to remember of a project, where git cannot carry it.
///
/// It is made when something is first kept there, and believed only if it is a folder of this user into which
/// nobody else may write. Others may list the runs that are under way, so that they notice one that was killed;
/// everything else in it is for this user alone.
struct StateFolder: Hashable, Sendable {
    /// The absolute path; need not exist.
    let path: String
    /// The folder that the paths kept here are relative to.
    let root: RootFolder
    /// The folders above that are made with it, the outermost first.
    private let parents: [String]
    /// Whether the folder names its root: it does not lie in the root's git folder.
    private let isOfUser: Bool

    /// The folder inside the git folder of a work tree; `nil` where a clone or an archive could bring it along.
    ///
    /// A link is not believed, and a `.git` file only if it leads out of the work tree: by an absolute path, or to
    /// what git keeps of another repository.
    static func inGitFolder(of root: RootFolder) -> StateFolder? {
        switch (try? POSIX.status(of: RootFolder.join(root.path, ".git")))?.kind {
        case .folder:
            return StateFolder(inGitFolder: RootFolder.join(root.path, ".git"), root)
        case .regular:
            guard let way = try? GitFolder.wayToFolder(of: root),
                let folder = try? GitFolder.ofWorkTree(root).path, !root.contains(folder),
                way.hasPrefix("/") || folder.split(separator: "/").contains(".git")
            else { return nil }
            return StateFolder(inGitFolder: folder, root)
        case .link, .other, nil:
            return nil
        }
    }

    private init(inGitFolder folder: String, _ root: RootFolder) {
        path = RootFolder.join(folder, "adr")
        self.root = root
        parents = []
        isOfUser = false
    }

    /// The folder of a root among those that this user has for projects without git.
    init(of root: RootFolder, in home: StateHome) {
        path = RootFolder.join(home.path, StableHash.text(StableHash.of(bytes: root.path.utf8)))
        self.root = root
        parents = home.parents + [home.path]
        isOfUser = true
    }

    // MARK: - What stands there

    /// Whether the folder is there and believed.
    var isThere: Bool {
        guard Self.isOwn(path) else { return false }
        return !isOfUser || named.map { $0.elementsEqual(root.path.utf8) } ?? false
    }

    /// The folder of a user's project that has a name, if a run is under way there or was killed.
    static func busy(named name: String, in home: StateHome) -> StateFolder? {
        let path = RootFolder.join(home.path, name)
        let runs = RootFolder.join(path, ChangeRun.folder)
        guard isOwn(path), isFolder(runs), let names = try? POSIX.entries(of: runs), !names.isEmpty,
            let file = try? FileDescriptor(opening: RootFolder.join(path, "root"), .file),
            let bytes = try? file.contents(upTo: 1 << 16),
            let root = String(validating: bytes, as: UTF8.self),
            let folder = (try? RootFolder(root)).map({ StateFolder(of: $0, in: home) }), folder.isThere
        else { return nil }
        return folder
    }

    /// The user whose folder stands in the place, if that is somebody else.
    var foreignOwner: UInt32? {
        guard let status = try? POSIX.status(of: path), status.owner != POSIX.user else { return nil }
        return status.owner
    }

    /// Whether a folder stands in a place into which nobody but this user may write; a link is none.
    static func isOwn(_ path: String) -> Bool {
        guard let status = try? POSIX.status(of: path) else { return false }
        return status.kind == .folder && status.owner == POSIX.user && status.mode & 0o022 == 0
    }

    private static func isFolder(_ path: String) -> Bool { (try? POSIX.status(of: path))?.kind == .folder }

    /// Whether a path below this folder leads through no link and to a folder.
    private func hasFolder(_ name: String) -> Bool {
        var folder = path
        return name.split(separator: "/").allSatisfy {
            folder = RootFolder.join(folder, String($0))
            return Self.isFolder(folder)
        }
    }

    /// The entries of a folder below this one; none where a link stands in its place.
    func entries(of name: String) -> [(name: String?, kind: FileKind?)] {
        hasFolder(name) ? (try? POSIX.entries(of: absolute(name))) ?? [] : []
    }

    func absolute(_ name: String) -> String { RootFolder.join(path, name) }

    /// A path below another root, given as the paths are that are kept here; `nil` if this root does not hold it.
    func path(of relative: String, below other: RootFolder) -> String? {
        let absolute = RootFolder.join(other.path, relative)
        guard root.contains(absolute) else { return nil }
        return root.wayTo(absolute)
    }

    /// The bytes of a file; `nil` if it is not there, not this user's, behind a link, or larger than the limit.
    ///
    /// - Parameter name: with the folders below this one.
    func read(_ name: String, limit: Int) -> [UInt8]? {
        guard hasFolder(RootFolder.split(name).folder),
            let file = try? FileDescriptor(opening: absolute(name), .file), let status = try? file.status(),
            status.kind == .regular, status.owner == POSIX.user, status.size <= limit
        else { return nil }
        return try? file.contents(upTo: limit)
    }

    /// The parts of a file that end in NUL, and what follows the last NUL; one empty part where ``read(_:limit:)`` has
    /// nothing.
    func fields(_ name: String, limit: Int) -> [ArraySlice<UInt8>] {
        (read(name, limit: limit) ?? []).split(separator: 0, omittingEmptySubsequences: false)
    }

    // MARK: - Writing

    /// Makes the folder if it is not there.
    ///
    /// - Throws: `notPermitted` also if what stands there is not believed.
    func make() throws(SystemError) {
        for parent in parents { try Self.makeFolder(parent, mode: 0o700) }
        try Self.makeFolder(path, mode: 0o755)
        guard Self.isOwn(path) else { throw .accessDenied }
        if isOfUser, !isThere { try nameRoot() }
    }

    /// Notes the root's path. It is written once, and what a killed run has written of it is part of that.
    private func nameRoot() throws(SystemError) {
        let file = absolute("root")
        if let named {
            guard root.path.utf8.starts(with: named) else { throw .accessDenied }
            try POSIX.removeFile(file)
        }
        try FileDescriptor(opening: file, .newFile(mode: 0o600)).append(Array(root.path.utf8))
    }

    /// Makes a folder below this one if it is not there.
    func makeFolder(_ name: String, mode: UInt32) throws(SystemError) {
        try Self.makeFolder(absolute(name), mode: mode)
        guard Self.isOwn(absolute(name)) else { throw .accessDenied }
    }

    private static func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
        do {
            try POSIX.makeFolder(path, mode: mode)
        } catch .exists {
            return
        }
    }

    /// Puts bytes into a file of this folder, all or nothing; those who write it take turns by ``lock()``.
    func replace(_ name: String, with bytes: [UInt8]) throws(SystemError) {
        let new = absolute(name + ".new")
        // What a killed run left.
        try? POSIX.removeFile(new)
        let file = try FileDescriptor(opening: new, .newFile(mode: 0o600))
        try file.append(bytes)
        try POSIX.move(new, to: absolute(name))
    }

    /// Keeps other processes from replacing files here as long as the result is in use.
    func lock() throws(SystemError) -> FileDescriptor {
        let folder = try FileDescriptor(opening: path, .folder)
        for _ in 0..<1000 {
            do {
                try folder.lock(exclusively: true)
                return folder
            } catch .wouldBlock {
                POSIX.pause(milliseconds: 2)
            }
        }
        throw .wouldBlock
    }

    private var named: [UInt8]? { read("root", limit: 1 << 16) }
}
