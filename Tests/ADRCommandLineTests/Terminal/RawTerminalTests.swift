import ADRAuthoring
import Dispatch
import Testing

@testable import ADRCommandLine
@testable import ADRProject

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A terminal of its own, whose keyboard the test is.
@Suite struct RawTerminalTests {
    private struct Pair: ~Copyable {
        let keyboard: Int32
        let terminal: Int32

        init() throws {
            var (keyboard, terminal): (Int32, Int32) = (-1, -1)
            try #require(openpty(&keyboard, &terminal, nil, nil, nil) == 0)
            (self.keyboard, self.terminal) = (keyboard, terminal)
            // Somebody has to see what the terminal shows: macOS waits for that before it changes a mode.
            DispatchQueue(label: "screen").async { [keyboard] in
                var bytes = [UInt8](repeating: 0, count: 256)
                while read(keyboard, &bytes, 256) > 0 {}
                close(keyboard)
            }
        }

        deinit { close(terminal) }

        func press(_ text: String) { _ = text.withCString { write(keyboard, $0, strlen($0)) } }

        var mode: tcflag_t {
            var mode = termios()
            tcgetattr(terminal, &mode)
            // On macOS, what is typed ahead is marked until it is read.
            return mode.c_lflag & ~tcflag_t(PENDIN)
        }
    }

    private let editor = LineEditor(
        prompt: "> ", completions: { _ in Completions() }, write: { _ in }, width: { 80 })

    @Test func aLineIsReadKeyByKeyAndTheTerminalRestored() throws {
        let pair = try Pair()
        let mode = pair.mode
        let terminal = try #require(RawTerminal(pair.terminal) { _ in })
        terminal.use {
            #expect(pair.mode & tcflag_t(ICANON | ECHO) == 0)
            #expect(pair.mode & tcflag_t(ISIG) != 0, "Ctrl-C is a signal")
        }
        #expect(pair.mode == mode)
        pair.press("ac\u{1B}[Db\rnext\n")
        #expect(terminal.readLine(with: editor) == "abc")
        #expect(pair.mode == mode)
        #expect(terminal.readLine(with: editor) == "next", "what is typed ahead is kept")
    }

    @Test func theEndOfTheInputIsAKey() throws {
        let pair = try Pair()
        let terminal = try #require(RawTerminal(pair.terminal) { _ in })
        let event = terminal.use {
            pair.press("\u{4}")
            return terminal.next()
        }
        #expect(event == .byte(4))
    }

    @Test func aFileIsNoTerminal() {
        let file = open("/dev/null", O_RDWR)
        defer { close(file) }
        #expect(RawTerminal(file) { _ in } == nil)
    }
}
