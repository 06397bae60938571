import ADRText

/// Keeps other `adr` processes from changing some folders, until it is released or this process ends.
///
/// The lock is advisory (`flock`) and leaves no file behind. A folder that does not exist yet is locked
/// through the nearest folder above it that does, against everyone who wants that folder or one in it.
public final class FolderLock {
    private var held: [FileDescriptor]

    /// Waits for the lock of one folder.
    public convenience init(
        _ folder: String, below root: RootFolder, patience: Duration = .seconds(30)
    ) throws(FileProblem) {
        try self.init([folder], below: root, patience: patience)
    }

    /// Waits for the lock of all the folders at once; nobody is kept from one while another has to be waited for.
    ///
    /// Keep the lock in use until the work is done: `defer { lock.release() }`.
    ///
    /// - Parameters:
    ///   - folders: relative to the root; need not exist.
    ///   - patience: how long to wait for other processes while nothing changes in the folders: those that work
    ///     one after the other may together take longer.
    /// - Throws: `locked` after that time, or why a folder cannot be locked.
    public init(
        _ folders: [String], below root: RootFolder, patience: Duration = .seconds(30)
    ) throws(FileProblem) {
        var deadline = POSIX.uptime() + patience
        var state = Self.state(of: folders, below: root)
        var longestPause: UInt32 = 1
        while true {
            var busy: String?
            if let locks = try Self.attempt(folders, below: root, busy: &busy) {
                held = locks
                return
            }
            guard POSIX.uptime() < deadline else {
                let now = Self.state(of: folders, below: root)
                if patience > .zero, now != state {
                    (state, deadline) = (now, POSIX.uptime() + patience)
                    continue
                }
                let folder = busy ?? folders.first ?? ""
                throw FileProblem(path: folder.isEmpty ? "." : folder, reason: .locked(waited: patience))
            }
            POSIX.pause(milliseconds: .random(in: 1...longestPause))
            longestPause = min(longestPause * 2, Self.longestPause)
        }
    }

    /// In milliseconds: many who wait shall leave the processor to the one that works.
    private static let longestPause: UInt32 = 512

    /// When something last came to the folders or left them.
    private static func state(of folders: [String], below root: RootFolder) -> [Duration?] {
        folders.map { folder in
            (try? root.resolve(folder)).flatMap { try? POSIX.status(of: $0).modified }
        }
    }

    /// Lets others have the folders; does nothing the second time.
    public func release() { held = [] }

    /// Shares the folders above with their other users and takes the last of each way for itself; `nil` if it has
    /// to wait.
    ///
    /// Whoever is about to create a folder has one above it for itself, which keeps out even those who
    /// come when the folder is already there.
    private static func attempt(
        _ folders: [String], below root: RootFolder, busy: inout String?
    ) throws(FileProblem) -> [FileDescriptor]? {
        let chains = try existingFolders(to: folders, below: root)
        let own = Set(chains.compactMap(\.last))
        var locked: Set<FilePath> = []
        var locks: [FileDescriptor] = []
        for (folder, chain) in zip(folders, chains) {
            do throws(SystemError) {
                for path in chain where locked.insert(path: path) {
                    let descriptor = try FileDescriptor(opening: path, .folder)
                    try descriptor.lock(exclusively: own.contains(path))
                    locks.append(descriptor)
                }
            } catch .wouldBlock, .notFound {
                busy = folder
                return nil
            } catch {
                throw FileProblem(path: folder, error)
            }
        }
        return try existingFolders(to: folders, below: root) == chains ? locks : nil
    }

    private static func existingFolders(
        to folders: [String], below root: RootFolder
    ) throws(FileProblem) -> [[String]] {
        var chains: [[String]] = []
        for folder in folders { chains.append(try existingFolders(to: folder, below: root)) }
        return chains
    }

    /// The resolved paths of the root and of the folders below it that lead to `folder`, as far as they exist.
    private static func existingFolders(
        to folder: String, below root: RootFolder
    ) throws(FileProblem) -> [String] {
        var path = try root.resolveNew(RootFolder.join(folder, "new"))
        var chain: [String] = []
        while path.utf8.count > root.path.utf8.count {
            path = RootFolder.split(path).folder
            if (try? POSIX.status(of: path).kind) == .folder { chain.append(path) }
        }
        return chain.reversed()
    }
}
