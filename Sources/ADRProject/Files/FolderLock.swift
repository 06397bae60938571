/// Keeps other `adr` processes from changing a folder, until it is released or this process ends.
///
/// The lock is advisory (`flock`) and leaves no file behind. A folder that does not exist yet is locked
/// through the nearest folder above it that does, against everyone who wants that folder or one in it.
public final class FolderLock {
    private var held: [FileDescriptor]

    /// Waits for the lock.
    ///
    /// Keep the lock in use until the work is done: `defer { lock.release() }`.
    ///
    /// - Parameters:
    ///   - folder: relative to the root; need not exist.
    ///   - patience: how long to wait for other processes while nothing changes in the folder: those that work
    ///     one after the other may together take longer.
    /// - Throws: `locked` after that time, or why the folder cannot be locked.
    public init(
        _ folder: String, below root: RootFolder, patience: Duration = .seconds(30)
    ) throws(FileProblem) {
        var deadline = ContinuousClock.now + patience
        var state = Self.state(of: folder, below: root)
        var longestPause: UInt32 = 1
        while true {
            if let locks = try Self.attempt(folder, below: root) {
                held = locks
                return
            }
            guard ContinuousClock.now < deadline else {
                let now = Self.state(of: folder, below: root)
                if patience > .zero, now != state {
                    (state, deadline) = (now, ContinuousClock.now + patience)
                    continue
                }
                throw FileProblem(path: folder.isEmpty ? "." : folder, reason: .locked(waited: patience))
            }
            POSIX.pause(milliseconds: .random(in: 1...longestPause))
            longestPause = min(longestPause * 2, Self.longestPause)
        }
    }

    /// In milliseconds: many who wait shall leave the processor to the one that works.
    private static let longestPause: UInt32 = 512

    /// When something last came to the folder or left it.
    private static func state(of folder: String, below root: RootFolder) -> Duration? {
        (try? root.resolve(folder)).flatMap { try? POSIX.status(of: $0).modified }
    }

    /// Lets others have the folder; does nothing the second time.
    public func release() { held = [] }

    /// Shares the folders above with their other users and takes the last for itself; `nil` if it has to wait.
    ///
    /// Whoever is about to create the folder has one above it for itself, which keeps out even those who
    /// come when the folder is already there.
    private static func attempt(
        _ folder: String, below root: RootFolder
    ) throws(FileProblem) -> [FileDescriptor]? {
        let chain = try existingFolders(to: folder, below: root)
        var locks: [FileDescriptor] = []
        do throws(SystemError) {
            for path in chain {
                let descriptor = try FileDescriptor(opening: path, .folder)
                try descriptor.lock(exclusively: locks.count == chain.count - 1)
                locks.append(descriptor)
            }
        } catch .wouldBlock, .notFound {
            return nil
        } catch {
            throw FileProblem(path: folder, error)
        }
        return try existingFolders(to: folder, below: root) == chain ? locks : nil
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
