/// A program run to its end, with its output captured and no shell in between.
struct Subprocess {
    /// What a program left.
    struct Outcome {
        /// The exit status, or 128 + the signal that ended it.
        let status: Int32
        let output: [UInt8]
        let errors: [UInt8]
    }

    enum Failure: Error, Hashable {
        /// The program does not exist, or the system is out of processes or files.
        case system(SystemError)
        /// The program wrote more bytes than the limit and was ended.
        case tooMuchOutput(limit: Int)
    }

    /// The program, found on PATH, and its arguments.
    let arguments: [String]
    let environment: [String: String]
    /// What the program reads from its standard input.
    var input: [UInt8] = []
    /// The most bytes of output, and of errors, that are taken.
    var limit = 256 << 20

    /// Runs the program.
    func run() throws(Failure) -> Outcome {
        do throws(SystemError) {
            let (child, pipes) = try start()
            let captured = Result { () throws(SystemError) in try capture(pipes) }
            if captured.isFailure { POSIX.end(child) }
            let status = try POSIX.wait(for: child)
            let streams = try captured.get()
            return Outcome(status: status, output: streams[0], errors: streams[1])
        } catch .tooLarge {
            throw .tooMuchOutput(limit: limit)
        } catch {
            throw .system(error)
        }
    }

    /// Starts the program; what it writes comes out of the two pipes, which end with it.
    private func start() throws(SystemError) -> (child: Int32, pipes: [FileDescriptor]) {
        let input =
            try input.isEmpty ? FileDescriptor(opening: "/dev/null", .file) : Self.file(holding: input)
        let output = try POSIX.makePipe()
        let errors = try POSIX.makePipe()
        let child = try POSIX.spawn(
            arguments, environment: environment, streams: [input, output.writing, errors.writing])
        return (child, [output.reading, errors.reading])
    }

    /// A file without a name that holds the bytes: unlike a pipe, it never makes anybody wait.
    static func file(holding bytes: [UInt8]) throws(SystemError) -> FileDescriptor {
        let path = "/tmp/.adr-input-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
        let writing = try FileDescriptor(opening: path, .newFile(mode: 0o600))
        defer { try? POSIX.removeFile(path) }
        try writing.append(bytes)
        return try FileDescriptor(opening: path, .file)
    }

    /// Everything the pipes give until both end.
    private func capture(_ pipes: [FileDescriptor]) throws(SystemError) -> [[UInt8]] {
        var captured = pipes.map { _ in [UInt8]() }
        var open: [FileDescriptor?] = pipes
        while open.contains(where: { $0 != nil }) {
            for index in try POSIX.waitForInput(open) {
                let bytes = try pipes[index].available(upTo: 1 << 16)
                captured[index] += bytes
                guard captured[index].count <= limit else { throw .tooLarge }
                if bytes.isEmpty { open[index] = nil }
            }
        }
        return captured
    }
}

extension Result {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
