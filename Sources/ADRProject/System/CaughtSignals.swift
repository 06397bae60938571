#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Signals that are told, one after the other, instead of doing what they do.
struct CaughtSignals {
    private let input: FileDescriptor
    private let output: FileDescriptor
    private let previous: [(signal: Int32, handler: sig_t?)]

    /// - Parameter signals: those of them that the process ignores stay ignored.
    init?(_ signals: [Int32]) {
        guard let ends = try? POSIX.makePipe() else { return nil }
        // A full pipe holds signals enough.
        try? ends.writing.stopWaiting()
        (input, output) = ends
        bell.pointee = output.number
        var previous: [(Int32, sig_t?)] = []
        for number in signals {
            let handler = signal(number, ring)
            if unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                signal(number, SIG_IGN)
            } else {
                previous.append((number, handler))
            }
        }
        self.previous = previous
    }

    /// Can be read from when there is a signal to tell.
    var reading: Int32 { input.number }

    /// The signal that came first; waits for one.
    func next() -> Int32? {
        var number: UInt8 = 0
        while true {
            let count = read(reading, &number, 1)
            if count == 1 { return Int32(number) }
            guard count < 0, errno == EINTR else { return nil }
        }
    }

    /// Lets the signals do again what they did.
    func release() {
        for (number, handler) in previous { signal(number, handler) }
        input.end()
        output.end()
    }
}

/// The end of the pipe that a signal is written to: a place that a signal handler may look at.
private nonisolated(unsafe) let bell = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

private func ring(_ number: Int32) {
    let error = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(bell.pointee, &byte, 1)
    errno = error
}
