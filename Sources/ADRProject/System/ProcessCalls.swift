import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system calls that start other programs, speak with them and hear signals.
extension POSIX {
    /// Waits until some of the files have bytes, or their end, to read, or another one takes bytes or is broken.
    ///
    /// - Returns: the indices of those to read, and whether there is room in the one to write.
    static func waitForInput(
        _ files: [FileDescriptor?], orRoomIn writing: FileDescriptor?
    ) throws(SystemError) -> (inputs: [Int], hasRoom: Bool) {
        var polled = files.map { pollfd(fd: $0?.number ?? -1, events: Int16(POLLIN), revents: 0) }
        polled.append(pollfd(fd: writing?.number ?? -1, events: Int16(POLLOUT), revents: 0))
        try retrying { poll(&polled, nfds_t(polled.count), -1) }
        return (files.indices.filter { polled[$0].revents != 0 }, polled[files.count].revents != 0)
    }

    /// Runs `body` in which writing to a pipe that nobody reads is an error, and no signal to this process.
    static func withoutPipeSignal<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
        var (held, before, pending) = (signalSet([SIGPIPE]), sigset_t(), sigset_t())
        sigpending(&pending)
        let wasPending = sigismember(&pending, SIGPIPE) == 1
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer {
            sigpending(&pending)
            var number: Int32 = 0
            if !wasPending, sigismember(&pending, SIGPIPE) == 1 { sigwait(&held, &number) }
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        return try body()
    }

    /// A pipe whose ends child processes get only as one of their streams.
    static func makePipe() throws(SystemError) -> (reading: FileDescriptor, writing: FileDescriptor) {
        var ends: [Int32] = [0, 0]
        try starting.withLock { _ throws(SystemError) in
            try retrying { pipe(&ends) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        return (FileDescriptor(owning: ends[0]), FileDescriptor(owning: ends[1]))
    }

    /// Where a program is found on the PATH that it gets, which need not be that of this process.
    private static func file(of program: String, _ environment: [String: String]) throws(SystemError)
        -> String
    {
        guard let path = environment["PATH"], !program.utf8.contains(UInt8(ascii: "/")) else {
            return program
        }
        let places = path.split(separator: ":").map { RootFolder.join(String($0), program) }
        let found = places.first {
            (try? status(of: $0, followingLinks: true).kind) == .regular && ThisProcess.mayRun($0)
        }
        guard let found else { throw .notFound }
        return found
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
        // The child must not inherit what a thread of a pool blocks, what `runOnTerminal` ignores, nor that a
        // broken pipe is no signal here.
        var (blocked, reset) = (signalSet([]), signalSet([SIGINT, SIGQUIT, SIGPIPE]))
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setsigdefault(&attributes, &reset)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in argv + envp { free(string) } }
        var child = pid_t()
        let file = try file(of: arguments[0], environment)
        let code = starting.withLock { _ in
            posix_spawnp(&child, file, &actions, &attributes, argv, envp)
        }
        guard code == 0 else { throw SystemError(code: code) }
        return child
    }

    /// Waits for a child's end: its exit status, or 128 + the signal that ended it.
    static func wait(for child: Int32) throws(SystemError) -> Int32 {
        var status: Int32 = 0
        try retrying { waitpid(child, &status, 0) }
        return exitStatus(status)
    }

    /// Runs a program on this process's terminal; Ctrl-C and Ctrl-\ are the program's: its exit status.
    ///
    /// - Parameter input: what it reads instead of this process's standard input, as far as it wants to.
    static func runOnTerminal(
        _ arguments: [String], environment: [String: String], input: [UInt8]? = nil
    ) throws(SystemError) -> Int32 {
        let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
        defer { _ = (signal(SIGINT, interrupt), signal(SIGQUIT, quit)) }
        guard let input else { return try wait(for: spawn(arguments, environment: environment)) }
        let (reading, writing) = try makePipe()
        writing.ignoreBrokenPipe()
        let child = try spawn(arguments, environment: environment, streams: [reading])
        reading.end()
        try? withoutPipeSignal { () throws(SystemError) in try writing.append(input) }
        writing.end()
        return try wait(for: child)
    }

    /// Ends a program that this process has started: it may clean up, and is killed if it takes more than a second.
    ///
    /// - Returns: its exit status, as ``wait(for:)`` gives it.
    static func end(_ child: Int32) throws(SystemError) -> Int32 {
        kill(child, SIGTERM)
        for _ in 0..<500 {
            var status: Int32 = 0
            if try retrying({ waitpid(child, &status, WNOHANG) }) != 0 { return exitStatus(status) }
            pause(milliseconds: 2)
        }
        kill(child, SIGKILL)
        return try wait(for: child)
    }

    private static func exitStatus(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Runs `body` to its end before a signal that asks this thread's process to stop takes effect.
    static func holdingSignals<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
        var (held, before) = (signalSet([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]), sigset_t())
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}

/// Keeps a child that one thread starts from getting the ends of a pipe that another one is making.
private let starting = Mutex(())

private func signalSet(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
}
