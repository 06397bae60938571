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
            let captured = Result { () throws(SystemError) in
                try POSIX.withoutPipeSignal { () throws(SystemError) in try converse(pipes) }
            }
            let status = try captured.isFailure ? POSIX.end(child) : POSIX.wait(for: child)
            let streams = try captured.get()
            return Outcome(status: status, output: streams[0], errors: streams[1])
        } catch .tooLarge {
            throw .tooMuchOutput(limit: limit)
        } catch {
            throw .system(error)
        }
    }

    /// This process's ends of the pipes to a program.
    private struct Pipes {
        /// `nil` if the program gets nothing.
        let input: FileDescriptor?
        let outputs: [FileDescriptor]
    }

    /// Starts the program between pipes: no file is made for it, wherever it runs.
    private func start() throws(SystemError) -> (child: Int32, pipes: Pipes) {
        let (reading, writing) =
            try input.isEmpty ? (FileDescriptor(opening: "/dev/null", .file), nil) : Self.pipeForInput()
        let output = try POSIX.makePipe()
        let errors = try POSIX.makePipe()
        let child = try POSIX.spawn(
            arguments, environment: environment, streams: [reading, output.writing, errors.writing])
        return (child, Pipes(input: writing, outputs: [output.reading, errors.reading]))
    }

    private static func pipeForInput() throws(SystemError) -> (FileDescriptor, FileDescriptor?) {
        let (reading, writing) = try POSIX.makePipe()
        try writing.stopWaiting()
        writing.ignoreBrokenPipe()
        return (reading, writing)
    }

    /// Gives the program its input as it takes it, and takes what it writes until both outputs end.
    ///
    /// A program that does not want all of its input may leave it.
    private func converse(_ pipes: Pipes) throws(SystemError) -> [[UInt8]] {
        defer { pipes.input?.end() }
        var captured = pipes.outputs.map { _ in [UInt8]() }
        var outputs: [FileDescriptor?] = pipes.outputs
        var writing = pipes.input
        var sent = 0
        while outputs.contains(where: { $0 != nil }) {
            let ready = try POSIX.waitForInput(outputs, orRoomIn: writing)
            for index in ready.inputs {
                let bytes = try pipes.outputs[index].available(upTo: 1 << 16)
                captured[index] += bytes
                guard captured[index].count <= limit else { throw .tooLarge }
                if bytes.isEmpty { outputs[index] = nil }
            }
            guard ready.hasRoom, let file = writing else { continue }
            if let count = try file.send(input[sent...]) { sent += count } else { sent = input.count }
            if sent == input.count {
                file.end()
                writing = nil
            }
        }
        return captured
    }
}

extension Result {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
