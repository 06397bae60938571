import ADRModel
import ADRProject
import ADRText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Surroundings {
    /// The surroundings of this process, which no stream that nobody reads any more ends.
    public static func ofProcess() -> Surroundings {
        signal(SIGPIPE, SIG_IGN)
        occupyStandardStreams()
        let environment = ProcessArguments.environment
        let clock = clock(environment)
        var surroundings = Surroundings(
            workingDirectory: folder,
            environment: environment,
            program: program(environment),
            today: today(clock),
            terminal: Terminal(
                isInput: isatty(0) == 1, isOutput: isatty(1) == 1, isError: isatty(2) == 1,
                width: terminalWidth(1)),
            readInput: { try readAll(0) },
            hasUnreadInput: { hasUnread(0) },
            readLine: { try readLine($0, isPlain: ["", "dumb"].contains(environment["TERM", default: ""])) },
            output: { (bytes) throws(StreamProblem) in try send(bytes, to: 1) },
            error: { (bytes) throws(StreamProblem) in try send(bytes, to: 2) }
        )
        surroundings.showProgress(environment)
        surroundings.timeOfDay = clock.timeOfDay
        surroundings.moment = clock.text(of:)
        return surroundings
    }

    /// Shows on a terminal how far long work has come.
    private mutating func showProgress(_ environment: [String: String]) {
        guard terminal.isError, environment["CI", default: ""].isEmpty,
            !["", "dumb"].contains(environment["TERM", default: ""])
        else {
            return
        }
        let line = ProgressLine(
            send: { try? Self.send(Array($0.utf8), to: 2) }, width: { Self.terminalWidth(2) ?? 80 })
        let progress = WorkProgress(isOver: line.erase)
        self.progress = progress
        ticker = Ticker(every: 100) { line.look(at: progress) }
    }

    /// `nil` if the folder in which the process was started is not there any more.
    private static var folder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        // Linux calls a folder that cannot be reached from the root "(unreachable)/...".
        return path[0] == UInt8(ascii: "/") ? String(cString: path) : nil
    }

    /// Whether a descriptor is a file with something left to read, or a pipe that has something or may get it.
    private static func hasUnread(_ descriptor: Int32) -> Bool {
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
        var count: Int32 = 0
        return ioctl(descriptor, UInt(FIONREAD), &count) == 0 && count > 0
    }

    /// The path that this program was started by, or under which a shell finds its name.
    private static func program(_ environment: [String: String]) -> String {
        let name = ProcessArguments.all.first ?? "adr"
        if name.contains("/") {
            return name.hasPrefix("/") ? name : "/" + RelativePath.join(folder ?? "", name)
        }
        let candidates = environment["PATH", default: ""].split(separator: ":").map { "\($0)/\(name)" }
        return candidates.first { access($0, X_OK) == 0 } ?? name
    }

    /// Puts nothing in the place of a closed stream, or the next file opened would be taken for it; a result that is
    /// written there is still lost, and said to be.
    private static func occupyStandardStreams() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == 1 ? O_RDONLY : O_RDWR)
        }
    }

    /// That of the machine, or one that stands still at `ADR_DATE` if that is a date.
    private static func clock(_ environment: [String: String]) -> WallClock {
        WallClock(
            fixed: environment["ADR_DATE"].flatMap(CalendarDate.init(iso:)).map {
                ($0.year, $0.month, $0.day)
            })
    }

    private static func today(_ clock: WallClock) -> CalendarDate {
        let (year, month, day) = clock.today
        return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: 1970, month: 1, day: 1)!
    }

    private static func terminalWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func readAll(_ descriptor: Int32) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure("standard input cannot be read") }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= 64 << 20 else { throw Failure("standard input is larger than 64 MiB") }
        }
    }

    /// - Parameter isPlain: whether the terminal knows no other keys than those of lines.
    private static func readLine(_ request: LineRequest, isPlain: Bool) throws -> String? {
        let show: @Sendable (String) -> Void = { try? send(Array($0.utf8), to: 2) }
        if !isPlain, let terminal = RawTerminal(0, send: show) {
            return terminal.readLine(
                with: LineEditor(
                    prompt: request.prompt, completions: request.completions, write: show,
                    width: { terminalWidth(2) ?? 80 }))
        }
        show(request.prompt)
        return try readTypedLine()
    }

    /// A terminal gives one line at a time; what is typed ahead stays there, for the editor.
    private static func readTypedLine() throws -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(0, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure("standard input cannot be read") }
            if count == 0, bytes.isEmpty { return nil }
            if count == 0 || byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
            guard bytes.count <= 65536 else { throw Failure("the line is longer than 64 KiB") }
        }
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) throws(StreamProblem) {
        var position = 0
        while position < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress! + position, bytes.count - position)
            }
            if count >= 0 {
                position += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: waitForRoom(in: descriptor)
            case EPIPE: throw .readerIsGone
            default: throw .failed(String(cString: strerror(errno)))
            }
        }
    }

    /// Somebody else may have made the stream one that does not wait.
    private static func waitForRoom(in descriptor: Int32) {
        var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&file, 1, -1)
    }
}
