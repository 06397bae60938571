#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system calls of this module, each retried when a signal interrupts it, with errors that are thrown.
///
/// This is the only file that imports the C library and the only one that knows how its editions differ.
enum POSIX {
    /// The absolute path behind every link of `path`, which must exist.
    static func resolve(_ path: String) throws(SystemError) -> String {
        guard let resolved = realpath(path, nil) else { throw .last }
        defer { free(resolved) }
        guard let text = String(validatingCString: resolved) else { throw SystemError(code: EILSEQ) }
        return text
    }

    /// What stands at a path; a link itself unless links are followed.
    static func status(of path: String, followingLinks: Bool = false) throws(SystemError) -> FileStatus {
        var status = stat()
        try retrying { followingLinks ? stat(path, &status) : lstat(path, &status) }
        return FileStatus(status)
    }

    /// The user whom the system takes this process for.
    static var user: UInt32 { UInt32(geteuid()) }

    static var processID: Int32 { getpid() }

    /// Whether there is a process of this number.
    static func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

    /// Whether this process may write to the file at `path`.
    static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// Gives a file a second name, which must be free.
    static func addName(_ new: String, to path: String) throws(SystemError) {
        try retrying { link(path, new) }
    }

    /// Moves a file within its file system in one step, over whatever file has the new name.
    static func move(_ path: String, to new: String) throws(SystemError) {
        try retrying { rename(path, new) }
    }

    static func removeFile(_ path: String) throws(SystemError) { try retrying { unlink(path) } }
    /// Makes a folder; the mode is subject to the umask.
    static func makeFolder(_ path: String, mode: UInt32 = 0o777) throws(SystemError) {
        try retrying { mkdir(path, mode_t(mode)) }
    }
    static func removeEmptyFolder(_ path: String) throws(SystemError) { try retrying { rmdir(path) } }

    /// Forces a folder's names to the disk, where the file system can do that.
    static func synchronizeFolder(_ path: String) throws(SystemError) {
        do throws(SystemError) {
            try FileDescriptor(opening: path, .folder).synchronize()
        } catch {
            guard [EINVAL, ENOTSUP, EBADF, EACCES].contains(error.code) else { throw error }
        }
    }

    /// The entries of a folder but `.` and `..`, in no order; the name is `nil` if it is not UTF-8.
    static func entries(of folder: String) throws(SystemError) -> [(name: String?, kind: FileKind?)] {
        guard let stream = opendir(folder), let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else {
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

    /// Waits until some of the files have bytes, or their end, to read: their indices.
    static func waitForInput(_ files: [FileDescriptor?]) throws(SystemError) -> [Int] {
        var polled = files.map { pollfd(fd: $0?.number ?? -1, events: Int16(POLLIN), revents: 0) }
        try retrying { poll(&polled, nfds_t(polled.count), -1) }
        return polled.indices.filter { polled[$0].revents != 0 }
    }

    /// A pipe whose ends child processes get only as one of their streams.
    static func makePipe() throws(SystemError) -> (reading: FileDescriptor, writing: FileDescriptor) {
        var ends: [Int32] = [0, 0]
        try retrying { pipe(&ends) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (FileDescriptor(owning: ends[0]), FileDescriptor(owning: ends[1]))
    }

    /// Starts a program found on PATH with these files as its streams 0, 1, 2; with this process's if none.
    static func spawn(
        _ arguments: [String], environment: [String: String], streams: [FileDescriptor] = []
    ) throws(SystemError) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, file) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file.number, Int32(number))
        }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The child must not inherit what a thread of a pool blocks and what `runOnTerminal` ignores.
        var (blocked, reset) = (signalSet([]), signalSet([SIGINT, SIGQUIT]))
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setsigdefault(&attributes, &reset)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in argv + envp { free(string) } }
        var child = pid_t()
        let code = posix_spawnp(&child, arguments[0], &actions, &attributes, argv, envp)
        guard code == 0 else { throw SystemError(code: code) }
        return child
    }

    /// Waits for a child's end: its exit status, or 128 + the signal that ended it.
    static func wait(for child: Int32) throws(SystemError) -> Int32 {
        var status: Int32 = 0
        try retrying { waitpid(child, &status, 0) }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Runs a program on this process's terminal; Ctrl-C and Ctrl-\ are the program's: its exit status.
    static func runOnTerminal(
        _ arguments: [String], environment: [String: String], input: FileDescriptor? = nil
    ) throws(SystemError) -> Int32 {
        let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
        defer { _ = (signal(SIGINT, interrupt), signal(SIGQUIT, quit)) }
        return try wait(for: spawn(arguments, environment: environment, streams: input.map { [$0] } ?? []))
    }

    static func end(_ child: Int32) { kill(child, SIGKILL) }

    /// Runs `body` to its end before a signal that asks this thread's process to stop takes effect.
    static func holdingSignals<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
        var (held, before) = (signalSet([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]), sigset_t())
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }

    /// Seconds since 1970.
    static func now() -> Int { Int(time(nil)) }
    static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    /// The local calendar date of a moment in seconds since 1970.
    static func localDate(at seconds: Int) -> (year: Int, month: Int, day: Int) {
        var (moment, parts) = (time_t(seconds), tm())
        localtime_r(&moment, &parts)
        return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }
}

/// Calls until it is not interrupted by a signal; a negative result is thrown as the C library's error.
@discardableResult
private func retrying<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
    while true {
        let result = call()
        if result >= 0 { return result }
        if errno != EINTR { throw .last }
    }
}

private func signalSet(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
}

/// An error number of the C library.
struct SystemError: Error, Hashable {
    let code: Int32

    var message: String { String(cString: strerror(code)) }

    fileprivate static var last: SystemError { SystemError(code: errno) }

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
    /// What opening a socket, or a device without a driver, answers.
    static let notOpenable = Set([ENXIO, ENODEV, EOPNOTSUPP].map(SystemError.init))
    /// What file systems without hard links answer to `link`.
    static let linksNotSupported = Set([EPERM, EOPNOTSUPP, ENOTSUP, EMLINK, ENOSYS].map(SystemError.init))
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        self.init(
            kind: FileKind(modeType: UInt32(status.st_mode) & 0o170000),
            mode: UInt32(status.st_mode) & 0o7777, size: Int(status.st_size),
            owner: UInt32(status.st_uid), group: UInt32(status.st_gid),
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino),
            modified: Duration.seconds(Int(modified.tv_sec)) + .nanoseconds(Int(modified.tv_nsec)))
    }
}

/// An open file or folder, closed at the end of its life.
final class FileDescriptor {
    enum Purpose {
        /// A file to read; a link is refused and a FIFO is not waited for.
        case file
        case folder
        /// A new file to write; its name must be free. The mode is subject to the umask.
        case newFile(mode: UInt32)
    }

    let number: Int32

    init(opening path: String, _ purpose: Purpose) throws(SystemError) {
        number =
            switch purpose {
            case .file: try retrying { open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC) }
            case .folder: try retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            case .newFile(let mode):
                try retrying {
                    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
                }
            }
    }

    init(owning number: Int32) { self.number = number }

    deinit { close(number) }

    func status() throws(SystemError) -> FileStatus {
        var status = stat()
        try retrying { fstat(number, &status) }
        return FileStatus(status)
    }

    /// The bytes up to the end of the file, `limit` at most.
    func contents(upTo limit: Int) throws(SystemError) -> [UInt8] {
        var bytes = try available(upTo: limit)
        while !bytes.isEmpty, bytes.count < limit {
            let more = try available(upTo: min(limit - bytes.count, 1 << 20))
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// The bytes that are ready, `limit` at most; empty at the end.
    func available(upTo limit: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = try retrying { read(number, &bytes, limit) }
        bytes.removeLast(limit - count)
        return bytes
    }

    func append(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let start = written
            let count = try retrying {
                bytes.withUnsafeBytes { write(number, $0.baseAddress! + start, $0.count - start) }
            }
            written += count
        }
    }

    /// Sets the permission bits.
    func setMode(_ mode: UInt32) throws(SystemError) { try retrying { fchmod(number, mode_t(mode)) } }

    /// Sets owner and group as far as this process may.
    func giveTo(owner: UInt32, group: UInt32) {
        if fchown(number, owner, group) != 0 { _ = fchown(number, uid_t.max, group) }
    }

    /// Forces the bytes to the disk.
    func synchronize() throws(SystemError) {
        #if canImport(Darwin)
            if fcntl(number, F_FULLFSYNC) == 0 { return }
        #endif
        try retrying { fsync(number) }
    }

    /// Takes an advisory lock if no other open description of the file stands against it.
    func lock(exclusively: Bool) throws(SystemError) {
        try retrying { flock(number, (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB) }
    }
}
