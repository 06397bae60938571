#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system calls of this module, each retried when a signal interrupts it, with errors that are thrown.
///
/// Only the files of this folder import the C library and know how its editions differ.
enum POSIX {
    /// The absolute path behind every link of `path`, which must exist.
    static func resolve(_ path: String) throws(SystemError) -> String {
        guard let resolved = realpath(found(path), nil) else { throw .last }
        defer { free(resolved) }
        guard let text = String(validatingCString: resolved) else { throw SystemError(code: EILSEQ) }
        return text
    }

    /// What stands at a path; a link itself unless links are followed.
    static func status(of path: String, followingLinks: Bool = false) throws(SystemError) -> FileStatus {
        var status = stat()
        try retrying { followingLinks ? stat(found(path), &status) : lstat(found(path), &status) }
        return FileStatus(status)
    }

    /// The path that a symbolic link holds.
    static func target(ofLink path: String) throws(SystemError) -> String {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { readlink(found(path), $0.baseAddress!, $0.count) }
        }
        guard count >= 0 else { throw .last }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// The user whom the system takes this process for.
    static var user: UInt32 { UInt32(geteuid()) }

    static var processID: Int32 { getpid() }

    /// Whether there is a process of this number.
    static func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

    /// Whether this process may write to the file at `path`.
    static func mayWrite(_ path: String) -> Bool { access(found(path), W_OK) == 0 }

    /// Gives a file a second name, which must be free.
    static func addName(_ new: String, to path: String) throws(SystemError) {
        try retrying { link(found(path), found(new)) }
    }

    /// Moves a file within its file system in one step, over whatever file has the new name.
    static func move(_ path: String, to new: String) throws(SystemError) {
        try retrying { rename(found(path), found(new)) }
    }

    static func removeFile(_ path: String) throws(SystemError) { try retrying { unlink(found(path)) } }
    /// Makes a folder; the mode is subject to the umask.
    static func makeFolder(_ path: String, mode: UInt32 = 0o777) throws(SystemError) {
        try retrying { mkdir(found(path), mode_t(mode)) }
    }
    static func removeEmptyFolder(_ path: String) throws(SystemError) { try retrying { rmdir(found(path)) } }

    /// Forces a folder's names to the disk, where the file system can do that.
    static func synchronizeFolder(_ path: String) throws(SystemError) {
        do throws(SystemError) {
            try FileDescriptor(opening: path, .folder).synchronize()
        } catch {
            guard [EINVAL, ENOTSUP, EBADF, EACCES].contains(error.code) else { throw error }
        }
    }

    /// Forces to the disk of a folder what it keeps in a cache of its own, for as many files as there are: on macOS,
    /// synchronizing them does not.
    static func flushDisk(of folder: String) throws(SystemError) {
        #if canImport(Darwin)
            let folder = try FileDescriptor(opening: folder, .folder)
            // A disk that cannot do that has no cache to ask for.
            _ = fcntl(folder.number, F_FULLFSYNC)
        #endif
    }

    /// Whether a file is called just so in its folder: a file system may take other spellings of its name for it too.
    static func isSpelled(_ path: String) throws(SystemError) -> Bool {
        let (folder, name) = RootFolder.split(path)
        return try entries(of: folder).contains { $0.name?.utf8.elementsEqual(name.utf8) ?? false }
    }

    /// The entries of a folder but `.` and `..`, in no order; the name is `nil` if it is not UTF-8.
    static func entries(of folder: String) throws(SystemError) -> [(name: String?, kind: FileKind?)] {
        guard let stream = opendir(found(folder)), let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name)
        else {
            throw .last
        }
        defer { closedir(stream) }
        var entries: [(name: String?, kind: FileKind?)] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw .last }
                return entries
            }
            let bytes = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
            let name = String(validatingCString: bytes)
            if name == "." || name == ".." { continue }
            entries.append((name, FileKind(entryType: Int(entry.pointee.d_type))))
        }
    }

    /// The bytes that are ready in an open file, `limit` at most; empty at the end.
    static func available(in file: Int32, upTo limit: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = try retrying { read(file, &bytes, limit) }
        bytes.removeLast(limit - count)
        return bytes
    }

    /// Writes as many of the bytes as an open file takes now: how many.
    static func send(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(SystemError) -> Int {
        try retrying { bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } }
    }

    /// Seconds since 1970.
    static func now() -> Int { Int(time(nil)) }

    /// How long the machine has been running, by a clock that nobody sets.
    static func uptime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }

    static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    /// The local calendar date of a moment in seconds since 1970.
    static func localDate(at seconds: Int) -> (year: Int, month: Int, day: Int) {
        var (moment, parts) = (time_t(seconds), tm())
        localtime_r(&moment, &parts)
        return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }

    /// The local time of day of a moment in seconds since 1970, as `hhmmss`.
    static func localTime(at seconds: Int) -> String {
        var (moment, parts) = (time_t(seconds), tm())
        localtime_r(&moment, &parts)
        let digits = String(
            1_000_000 + Int(parts.tm_hour) * 10000 + Int(parts.tm_min) * 100 + Int(parts.tm_sec))
        return String(digits.dropFirst())
    }
}

/// Calls until it is not interrupted by a signal; a negative result is thrown as the C library's error.
@discardableResult
func retrying<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
    while true {
        let result = call()
        if result >= 0 { return result }
        if errno != EINTR { throw .last }
    }
}

/// An error number of the C library.
package struct SystemError: Error, Hashable {
    let code: Int32

    package var message: String { String(cString: strerror(code)) }

    static var last: SystemError { SystemError(code: errno) }

    static let notRegular = SystemError(code: ENODEV)
    static let tooLarge = SystemError(code: EFBIG)
    static let notFound = SystemError(code: ENOENT)
    static let notAFolder = SystemError(code: ENOTDIR)
    static let exists = SystemError(code: EEXIST)
    static let tooManyLinks = SystemError(code: ELOOP)
    static let accessDenied = SystemError(code: EACCES)
    static let notPermitted: Set = [SystemError(code: EACCES), SystemError(code: EPERM)]
    static let badName = SystemError(code: EILSEQ)
    static let wouldBlock = SystemError(code: EWOULDBLOCK)
    /// What moving or linking to another file system answers.
    static let otherFileSystem = SystemError(code: EXDEV)
    package static let brokenPipe = SystemError(code: EPIPE)
    /// What opening a socket, or a device without a driver, answers.
    static let notOpenable = Set([ENXIO, ENODEV, EOPNOTSUPP].map(SystemError.init))
    /// What file systems without hard links answer to `link`.
    static let linksNotSupported = Set([EPERM, EOPNOTSUPP, ENOTSUP, EMLINK, ENOSYS].map(SystemError.init))
}

extension FileStatus {
    init(_ status: stat) {
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.init(
            kind: FileKind(modeType: UInt32(status.st_mode) & 0o170000),
            mode: UInt32(status.st_mode) & 0o7777, size: Int(status.st_size),
            owner: UInt32(status.st_uid), group: UInt32(status.st_gid),
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino),
            modified: Swift.Duration(modified), changed: Swift.Duration(changed))
    }
}

// The headers of macOS have a `Duration` too.
extension Swift.Duration {
    fileprivate init(_ time: timespec) { self = .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec)) }
}
