import ADRAuthoring
import Testing

@testable import ADRCommandLine

@Suite struct LineEditorTests {
    /// Types bytes at an editor and tells what came of it, and what was written since the last byte but one.
    private final class Typing {
        private var editor: LineEditor!
        private(set) var written = ""

        init(_ candidates: [String] = [], width: Int = 40) {
            editor = LineEditor(
                prompt: "> ",
                completions: { line in
                    let typed = String(line.split(separator: ",", omittingEmptySubsequences: false).last!)
                    return Completions(
                        of: typed, candidates.filter { $0.hasPrefix(typed) }.map { .init($0) })
                },
                write: { [unowned self] in written += $0 }, width: { width })
        }

        func type(_ text: String) -> LineEditor.Outcome? { type(Array(text.utf8)) }

        func type(_ bytes: [UInt8]) -> LineEditor.Outcome? {
            for byte in bytes {
                if let outcome = editor.take(byte) { return outcome }
            }
            return nil
        }

        func draw() -> String {
            written = ""
            editor.draw()
            return written
        }
    }

    private static let left = "\u{1B}[D"

    @Test(arguments: [
        ("Größe 表", "Größe 表"),
        ("ab\u{7F}c", "ac"),
        ("ae\u{301}👩‍👩‍👧\u{7F}\u{7F}b", "ab"),
        ("bc\(left)\(left)a", "abc"),
        ("bc\u{1B}[Ha\u{1B}OFd", "abcd"),
        ("bc\u{1}a\u{5}d", "abcd"),
        ("ab\(left)\u{1B}[3~c", "ac"),
        ("ab\(left)\u{4}c", "ac"),
        ("one two  \u{17}x", "one x"),
        ("one two\(left)\u{15}x", "xo"),
        ("one\(left)\(left)\u{B}x", "ox"),
        ("a\u{1B}[1;5Cb\u{1B}[99~c\u{1B}xd", "abcd"),
        ("a\u{0}b\u{202E}c\u{85}d", "abcd"),
        ("\u{7F}\u{17}\u{15}\(left)\u{1B}[C\u{1B}[3~a", "a"),
    ])
    func keysEditTheLine(typed: String, line: String) {
        #expect(Typing().type(typed + "\n") == .line(line))
    }

    @Test func bytesThatAreNoTextAreDropped() {
        #expect(Typing().type([0x61, 0xC3, 0x62, 0xFF, 0xE2, 0x82, 0x63, 0x0D]) == .line("abc"))
        #expect(Typing().type([0xED, 0xA0, 0x80, 0xF5, 0x80, 0x61, 0x0A]) == .line("a"))
    }

    @Test func theInputEndsOnAnEmptyLineAlone() {
        #expect(Typing().type("\u{4}") == .ended)
        #expect(Typing().type("a\u{4}") == nil)
    }

    @Test func whatIsPastedIsOneLine() {
        let typing = Typing(["b"])
        #expect(typing.type("\u{1B}[200~a\r\tb\u{1B}[201~") == nil)
        #expect(typing.type("\r") == .line("a  b"))
    }

    @Test func aLineHasAnEnd() {
        let typing = Typing()
        _ = typing.type(String(repeating: "x", count: EditedLine.limit + 9))
        #expect(typing.type("\n") == .line(String(repeating: "x", count: EditedLine.limit)))
    }

    // MARK: - Completion

    @Test func tabGoesOnAsFarAsAllDo() {
        #expect(Typing(["ana", "anabel", "lee"]).type("l\t\n") == .line("lee"))
        #expect(Typing(["ana", "anabel", "lee"]).type("a\tb\t\n") == .line("anabel"))
        #expect(Typing(["ana", "lee"]).type("lee,a\t\n") == .line("lee,ana"))
        #expect(Typing(["ana"]).type("x\t\t\n") == .line("x"))
    }

    @Test func aSecondTabLists() {
        let typing = Typing(["ana", "an\u{1B}[2J", "lee"])
        _ = typing.type("a\t")
        #expect(!typing.written.contains("lee") && !typing.written.contains("  ana\n"))
        _ = typing.type("\t")
        #expect(typing.written.hasSuffix("  ana\n  an<U+001B>[2J\n"))
        #expect(typing.draw() == "\r\u{1B}[J> an\r\u{1B}[4C")
        #expect(typing.type("\n") == .line("an"))
    }

    @Test func longListsEnd() {
        let typing = Typing((10..<50).map { "x\($0)" })
        _ = typing.type("x\t\t")
        #expect(typing.written.hasSuffix("  x29\n  and 20 more\n"))
    }

    // MARK: - Display

    @Test func theCursorStandsWhereTypingGoesOn() {
        let typing = Typing(width: 10)
        _ = typing.type("ab表" + Self.left)
        #expect(typing.draw() == "\r\u{1B}[J> ab表\r\u{1B}[4C")
    }

    @Test func aLongLineTakesSeveralRows() {
        let typing = Typing(width: 10)
        _ = typing.type("abcdefg表")
        #expect(
            typing.draw() == "\r\u{1B}[J> abcdefg表\r\u{1B}[2C", "what is wide does not fit into one column")
        _ = typing.type("\u{1}")
        #expect(typing.draw() == "\u{1B}[1A\r\u{1B}[J> abcdefg表\u{1B}[1A\r\u{1B}[2C")
        _ = typing.type("\u{B}abcdefgh")
        #expect(typing.draw() == "\r\u{1B}[J> abcdefgh\r\n\r", "the last column is full")
    }

    /// A tag of a record may hold what a terminal obeys.
    @Test func whatATerminalObeysIsNotCompleted() {
        let typing = Typing(["sto\u{1B}]0;x\u{07}rage"])
        _ = typing.type("st\t\t")
        #expect(!typing.written.contains("\u{1B}]0"))
        #expect(!typing.draw().contains("\u{1B}]0"))
        #expect(typing.type("\r") == .line("st"))
    }
}
