import ADRReports
import ADRText
import Synchronization

/// Shows on a terminal how far long work has come, and takes it away before anything else is shown.
///
/// It is asked to look ten times a second. Work that is over within half a second is never shown.
final class ProgressLine: Sendable {
    private struct State {
        /// How often there was work.
        var busyLooks = 0
        var isShown = false
    }

    private let state = Mutex(State())
    private let send: @Sendable (String) -> Void
    private let width: @Sendable () -> Int

    /// How many tenths of a second of work are not worth a word.
    private static let patience = 5

    /// - Parameters:
    ///   - send: sends text to the terminal.
    ///   - width: the columns of the terminal.
    init(send: @escaping @Sendable (String) -> Void, width: @escaping @Sendable () -> Int) {
        self.send = send
        self.width = width
    }

    /// Shows what is being done now, if that has been going on for a while.
    func look(at work: WorkProgress) {
        state.withLock { state in
            guard let current = work.state else { return }
            state.busyLooks += 1
            guard state.busyLooks > Self.patience else { return }
            state.isShown = true
            send(
                "\r" + TerminalText.escaped(String(Self.text(of: current).prefix(max(0, width() - 1))))
                    + "\u{1B}[K")
        }
    }

    /// Takes away what is shown.
    func erase() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            send("\r\u{1B}[K")
        }
    }

    /// `adr: reading 3200 of 10000 records`
    static func text(of state: WorkProgress.State) -> String {
        let amount =
            switch (state.done, state.total) {
            case (0, let total?): "\(total)"
            case (let done, let total?): "\(done) of \(total)"
            case (0, nil): ""
            case (let done, nil): "\(done)"
            }
        return "adr: " + [state.activity, amount, state.noun].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
