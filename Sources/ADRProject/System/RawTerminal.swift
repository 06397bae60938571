#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A terminal that hands over each key as it is pressed, and shows nothing by itself.
///
/// It is restored when it is left, and while a signal stops or ends the process.
package final class RawTerminal {
    private let input: Int32
    private let send: (String) -> Void
    private let usual: termios
    private var signals: CaughtSignals?

    /// What comes from a terminal.
    package enum Event: Hashable {
        case byte(UInt8)
        /// What it shows may be gone: its size is another one, or the process goes on after a stop.
        case disturbed
        /// It is no longer there.
        case gone
    }

    /// - Parameters:
    ///   - input: the descriptor of the terminal.
    ///   - send: sends text to it.
    /// - Returns: `nil` if it is no terminal, is no longer there, or does not tell when a key is pressed, as `/dev/tty` on
    ///   macOS.
    package init?(_ input: Int32, send: @escaping (String) -> Void) {
        var mode = termios()
        var file = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        guard tcgetattr(input, &mode) == 0, poll(&file, 1, 0) >= 0, file.revents & Int16(POLLNVAL) == 0
        else { return nil }
        (self.input, self.send, usual) = (input, send, mode)
    }

    /// Runs a conversation with the terminal, which is restored afterwards in any case.
    package func use<Result>(_ body: () throws -> Result) rethrows -> Result {
        enter()
        defer { leave() }
        return try body()
    }

    /// Whether something has come that is not handed over yet.
    package var hasMore: Bool { waits(on: [input], for: 0) != nil }

    /// Waits for the next event.
    package func next() -> Event {
        while true {
            guard let descriptor = waits(on: [signals?.reading ?? -1, input], for: -1) else { continue }
            guard descriptor != input else { return readByte() }
            if let number = signals?.next() {
                answer(number)
                return .disturbed
            }
        }
    }

    // MARK: - Signals

    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    private static let disturbing = [SIGCONT, SIGWINCH]

    /// Does what the process would have done, with the terminal as it was.
    private func answer(_ number: Int32) {
        guard !Self.disturbing.contains(number) else { return setRaw() }
        leave()
        if Self.ending.contains(number) { send("\n") }
        raise(number)
        // Here it goes on after a stop.
        enter()
    }

    private func enter() {
        signals = CaughtSignals(Self.ending + Self.disturbing + [SIGTSTP])
        setRaw()
        send(Self.marksPastes)
    }

    private func leave() {
        send(Self.leavesPastes)
        set(usual)
        signals?.release()
        signals = nil
    }

    /// Makes terminals tell where pasted text begins and ends.
    private static let marksPastes = "\u{1B}[?2004h"
    private static let leavesPastes = "\u{1B}[?2004l"

    // MARK: - The device

    private func setRaw() {
        var mode = usual
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
        withUnsafeMutableBytes(of: &mode.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        set(mode)
    }

    private func set(_ mode: termios) {
        var mode = mode
        while tcsetattr(input, TCSADRAIN, &mode) < 0, errno == EINTR {}
    }

    private func readByte() -> Event {
        var byte: UInt8 = 0
        while true {
            let count = read(input, &byte, 1)
            if count == 1 { return .byte(byte) }
            guard count < 0, errno == EINTR else { return .gone }
        }
    }

    /// The first of the descriptors that has something to read; `nil` if none has within the time, or a signal came.
    private func waits(on descriptors: [Int32], for milliseconds: Int32) -> Int32? {
        var files = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&files, nfds_t(files.count), milliseconds) > 0 else { return nil }
        return files.first { $0.revents != 0 }?.fd
    }
}
