import ADRReports
import Testing

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("plain é 日本 🔥", "plain é 日本 🔥"), ("\u{1B}[31m", "<U+001B>[31m"), ("a\nb\tc", "a<U+000A>b<U+0009>c"),
        ("\u{9B}m\u{7F}", "<U+009B>m<U+007F>"), ("a\u{202E}b", "a<U+202E>b"), ("\r\n", "<U+000D><U+000A>"),
    ])
    func whatATerminalWouldObeyIsShown(text: String, shown: String) {
        #expect(TerminalText.escaped(text) == shown)
    }

    @Test(arguments: [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🔥", 2), ("한글", 4), ("✅", 2), ("⚠\u{FE0F}", 2),
        ("Ａ", 2),
        ("👩‍👩‍👧", 2), ("…·→", 3), ("", 0),
    ])
    func widthIsThatOfATerminal(text: String, width: Int) {
        #expect(TerminalText.width(of: text) == width)
    }
}
