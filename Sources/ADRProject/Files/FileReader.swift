public import ADRText

/// Reads files below a root folder.
///
/// Remembers the last folder it resolved: let each thread have a reader of its own, and ask for files in the
/// order of their paths.
public struct FileReader: Sendable {
    public let root: RootFolder

    /// The largest file that is read, in bytes.
    public let limit: Int

    private var folder: (path: String, resolved: String)?

    /// - Parameter limit: the largest file that is read, in bytes; 16 MiB unless told.
    public init(root: RootFolder, limit: Int = 16 << 20) {
        self.root = root
        self.limit = limit
    }

    /// Reads a regular file, through links as long as they stay below the root.
    ///
    /// Anything else of that name (a folder, FIFO, socket or device) is refused at once and never waited for.
    ///
    /// - Parameter path: relative to the root, with `/` between its components.
    /// - Throws: why the file cannot be read.
    public mutating func read(_ path: String) throws(FileProblem) -> SourceText {
        try file(at: path).source
    }

    /// The same, with what the file system knew of the file when it was read.
    mutating func file(at path: String) throws(FileProblem) -> (source: SourceText, status: FileStatus) {
        let place = try absolute(path)
        let file: RegularFile
        do {
            file = try RegularFile(at: place, of: path, limit: limit)
        } catch  where error.reason == .linkLoop {
            file = try RegularFile(at: try root.resolve(path), of: path, limit: limit)
        }
        return (SourceText(path: path, bytes: file.bytes), file.status)
    }

    /// What the file system knows of a file; `nil` if there is none, or a link.
    mutating func status(of path: String) -> FileStatus? {
        guard let place = try? absolute(path), let status = try? POSIX.status(of: place) else { return nil }
        return status.kind == .regular ? status : nil
    }

    /// The absolute path of a file, links to its folder resolved.
    private mutating func absolute(_ path: String) throws(FileProblem) -> String {
        let (folder, name) = RootFolder.split(path)
        return RootFolder.join(try resolve(folder, for: path), name)
    }

    private mutating func resolve(_ path: String, for file: String) throws(FileProblem) -> String {
        guard !file.utf8.contains(0) else { throw FileProblem(path: file, reason: .notFound) }
        if let folder, folder.path.utf8.elementsEqual(path.utf8) { return folder.resolved }
        do {
            let resolved = try root.resolve(path)
            folder = (path, resolved)
            return resolved
        } catch {
            throw FileProblem(path: file, reason: error.reason)
        }
    }
}

/// A regular file at one moment: its bytes and what the file system knows of it.
struct RegularFile {
    let bytes: [UInt8]
    let status: FileStatus

    /// Reads the file at an absolute path, refusing a link there with `linkLoop`.
    ///
    /// - Parameter path: the path problems are told with.
    init(at file: String, of path: String, limit: Int) throws(FileProblem) {
        do throws(SystemError) {
            let descriptor = try FileDescriptor(opening: file, .file)
            status = try descriptor.status()
            guard status.kind == .regular else { throw SystemError.notRegular }
            guard status.size <= limit else { throw SystemError.tooLarge }
            // Only the end of the file makes a read fall short of what is asked for.
            var bytes = try descriptor.available(upTo: status.size + 1)
            if bytes.count != status.size {
                bytes += try descriptor.contents(upTo: limit + 1 - bytes.count)
            }
            guard bytes.count <= limit else { throw SystemError.tooLarge }
            self.bytes = bytes
        } catch .tooLarge {
            throw FileProblem(path: path, reason: .tooLarge(limit: limit))
        } catch {
            throw FileProblem(path: path, error)
        }
    }
}
