#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open file or folder, closed at the end of its life.
final class FileDescriptor {
    enum Purpose {
        /// A file to read; a link is refused and a FIFO is not waited for.
        case file
        case folder
        /// A new file to write; its name must be free. The mode is subject to the umask.
        case newFile(mode: UInt32)
    }

    /// -1 once it is closed.
    private(set) var number: Int32

    init(opening path: String, _ purpose: Purpose) throws(SystemError) {
        number =
            switch purpose {
            case .file:
                try retrying {
                    open(POSIX.found(path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
                }
            case .folder: try retrying { open(POSIX.found(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            case .newFile(let mode):
                try retrying {
                    open(
                        POSIX.found(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
                }
            }
    }

    init(owning number: Int32) { self.number = number }

    deinit { end() }

    /// Closes it before the end of its life; does nothing the second time.
    func end() {
        if number >= 0 { close(number) }
        number = -1
    }

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
        try POSIX.available(in: number, upTo: limit)
    }

    func append(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count { written += try POSIX.send(bytes[written...], to: number) }
    }

    /// Makes writing to a full pipe return instead of waiting.
    func stopWaiting() throws(SystemError) {
        let flags = try retrying { fcntl(number, F_GETFL) }
        try retrying { fcntl(number, F_SETFL, flags | O_NONBLOCK) }
    }

    /// Makes writing to a pipe that nobody reads an error and no signal, where ``POSIX/withoutPipeSignal(_:)`` cannot keep
    /// that from the process: on macOS it is sent to whatever thread takes it.
    func ignoreBrokenPipe() {
        #if canImport(Darwin)
            _ = fcntl(number, F_SETNOSIGPIPE, 1)
        #endif
    }

    /// Writes as many of the bytes as a pipe has room for now.
    ///
    /// - Returns: how many; `nil` if nobody reads the pipe any more.
    func send(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int? {
        do {
            return try POSIX.send(bytes, to: number)
        } catch .wouldBlock {
            return 0
        } catch .brokenPipe {
            return nil
        }
    }

    /// Sets the permission bits.
    func setMode(_ mode: UInt32) throws(SystemError) { try retrying { fchmod(number, mode_t(mode)) } }

    /// Sets owner and group as far as this process may.
    func giveTo(owner: UInt32, group: UInt32) {
        if fchown(number, owner, group) != 0 { _ = fchown(number, uid_t.max, group) }
    }

    /// Forces the bytes to the disk; on macOS, in order before all that is forced there later, and out of its cache by
    /// ``POSIX/flushDisk(of:)``.
    func synchronize() throws(SystemError) {
        #if canImport(Darwin)
            if fcntl(number, F_BARRIERFSYNC) == 0 { return }
        #endif
        try retrying { fsync(number) }
    }

    /// Takes an advisory lock if no other open description of the file stands against it.
    func lock(exclusively: Bool) throws(SystemError) {
        try retrying { flock(number, (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB) }
    }
}
