#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What this process got from the one that started it: its streams, its folder, its signals.
package enum ThisProcess {
    /// Makes no stream that nobody reads any more end the process, and no file that is opened take the place of a closed
    /// stream: a result that is written there is still lost, and said to be.
    package static func begin() {
        signal(SIGPIPE, SIG_IGN)
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == 1 ? O_RDONLY : O_RDWR)
        }
    }

    /// Ends the process.
    package static func end(_ status: Int32) -> Never { exit(status) }

    /// `nil` if the folder in which the process was started is not there any more.
    package static var folder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        // Linux calls a folder that cannot be reached from the root "(unreachable)/...".
        return path[0] == UInt8(ascii: "/") ? String(cString: path) : nil
    }

    /// Whether this process may run a program.
    package static func mayRun(_ path: String) -> Bool { access(path, X_OK) == 0 }

    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// How many characters a line of the terminal has; `nil` if that is not known.
    package static func terminalWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Whether a descriptor is a file with something left to read, or a pipe that has something or may get it.
    package static func hasUnread(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return lseek(descriptor, 0, SEEK_CUR) < status.st_size
        case S_IFIFO, S_IFSOCK:
            var file = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&file, 1, 0)
            let isSilentPipe = count == 0 && status.st_mode & S_IFMT == S_IFIFO
            return isSilentPipe || file.revents & Int16(POLLIN) != 0 && hasBytes(descriptor)
        default: return false
        }
    }

    private static func hasBytes(_ descriptor: Int32) -> Bool {
        #if canImport(Darwin)
            // FIONREAD, which Swift cannot read in the header.
            let request: UInt = 0x4004_667F
        #else
            let request = UInt(FIONREAD)
        #endif
        var count: Int32 = 0
        return ioctl(descriptor, request, &count) == 0 && count > 0
    }

    /// The next bytes of a stream, `limit` at most; empty at its end.
    package static func read(_ descriptor: Int32, upTo limit: Int) throws(SystemError) -> [UInt8] {
        try POSIX.available(in: descriptor, upTo: limit)
    }

    /// Writes all of the bytes, also to a stream that somebody else has made one that does not wait.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        var position = 0
        while position < bytes.count {
            do throws(SystemError) {
                position += try POSIX.send(bytes[position...], to: descriptor)
            } catch .wouldBlock {
                var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&file, 1, -1)
            }
        }
    }
}
