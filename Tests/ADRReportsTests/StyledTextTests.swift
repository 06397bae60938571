import Testing

@testable import ADRReports

@Suite struct StyledTextTests {
    private let text = StyledText("bold\u{1B}[31m", .bold) + " plain\r\nnext\tline\u{9B}31m\u{202E}"

    @Test func aTerminalObeysNothingButTheStyles() {
        let shown = "bold<U+001B>[31m plain<U+000D>\nnext\tline<U+009B>31m<U+202E>"
        #expect(text.shown(coloured: false) == shown)
        #expect(
            text.shown(coloured: true)
                == "\u{1B}[1mbold<U+001B>[31m\u{1B}[0m plain<U+000D>\nnext\tline<U+009B>31m<U+202E>")
    }

    @Test func aFileGetsTheTextAsItIs() {
        #expect(text.raw(coloured: false) == text.plain)
        #expect(text.plain == "bold\u{1B}[31m plain\r\nnext\tline\u{9B}31m\u{202E}")
        #expect(StyledText("", .bold).raw(coloured: true) == "")
    }

    @Test func linesAreBrokenBetweenWords() {
        let text = "  " + StyledText("one two", .bold) + " three\nfour-and-more x\nfive\n"
        let fitted = text.fitted(to: 9)
        #expect(fitted.plain == "  one two\n    three\nfour-and-more\n  x\nfive\n")
        #expect(fitted.raw(coloured: true).hasPrefix("  \u{1B}[1mone two\u{1B}[0m\n    three"))
        #expect(text.fitted(to: 80) == text)
        #expect(StyledText("漢字 漢字").fitted(to: 5).plain == "漢字\n  漢字")
    }

    @Test func textsAreJoined() {
        let parts = [StyledText("a", .bold), StyledText("b"), StyledText("c", .frame)]
        #expect(
            parts.joined(separator: ", ").shown(coloured: true)
                == "\u{1B}[1ma\u{1B}[0m, b, \u{1B}[1;34mc\u{1B}[0m")
        #expect([StyledText]().joined(separator: ", ").plain == "")
    }
}
