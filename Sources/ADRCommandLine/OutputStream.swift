import Synchronization

/// Why a stream takes no more bytes.
public enum StreamProblem: Error, Hashable, Sendable {
    /// Nobody reads the pipe any more.
    case readerIsGone
    /// What the system says.
    case failed(String)
}

/// A stream of this process that is written to, until it takes no more: then the rest is dropped, and the work of a
/// command goes on.
final class OutputStream: Sendable {
    let isTerminal: Bool
    private let send: @Sendable ([UInt8]) throws(StreamProblem) -> Void
    private let found = Mutex<StreamProblem?>(nil)

    init(isTerminal: Bool, send: @escaping @Sendable ([UInt8]) throws(StreamProblem) -> Void) {
        self.isTerminal = isTerminal
        self.send = send
    }

    /// What keeps it from taking more.
    var problem: StreamProblem? { found.withLock { $0 } }

    func write(_ bytes: [UInt8]) {
        guard problem == nil else { return }
        do throws(StreamProblem) {
            try send(bytes)
        } catch {
            found.withLock { $0 = error }
        }
    }
}
