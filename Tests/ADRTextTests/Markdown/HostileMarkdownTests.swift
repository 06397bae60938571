import ADRText
import Testing

@Suite struct HostileMarkdownTests {
    private static let patterns = [
        "[", "![", "(", "*", "_", "`", "<", ">", "]", "[a](", "[a](<", "[a](b \"", "![a](", "[]", "[[]",
        "[a][",
        "*a ", "_a*", "**a*", "a**b", "`` ` ", "<!--", "<?", "<!A", "<![CDATA[", "<a ", "<a b='",
        "<a b=\"<c d='",
        "- ", "> ", "1. ", "- a\n", "> a\n", "| ", "|-", "a|b\n-|-\n", "[a]: b\n", "[a]: '\n", "&", "&#",
        "\\",
        "[a](b)", "<a:", "# ", "```\n", "<div>\n", "<!-- -->\n", "\n", "\t", "- \n\n", "=\n", "[^", "é*",
    ]

    /// A quadratic scan of these takes minutes.
    @Test(arguments: patterns) func repetitionTakesLinearTime(_ pattern: String) {
        let text = String(repeating: pattern, count: 20_000)
        let duration = ContinuousClock().measure {
            let outline = outline(text)
            _ = outline.inlines()
            _ = outline.plainText
        }
        #expect(duration < .seconds(60), "\(pattern.debugDescription): \(duration)")
    }

    @Test func backtickRunsOfManyLengthsTakeLinearTime() {
        let text = (1...1_000).map { String(repeating: "`", count: $0) }.joined(separator: " ")
        let duration = ContinuousClock().measure { _ = outline(text).inlines() }
        #expect(duration < .seconds(60), "\(duration)")
    }

    @Test func blanksInDeeplyNestedItemsAreCountedOnce() {
        let nest = (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        let duration = ContinuousClock().measure {
            _ = outline(nest + String(repeating: " ", count: 1_000_000) + "x\n")
        }
        #expect(duration < .seconds(60), "\(duration)")
    }

    @Test func anyBytesHaveAnOutline() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("[]()!*_`<>&#-=+|:~\\ \t\n\r\"'a1.é\u{0}\u{A0}".utf8) + [0xFF, 0xC3]
        for _ in 0..<500 {
            let bytes = (0..<60).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let outline = MarkdownOutline(SourceText(path: "a.md", bytes: bytes))
            let inlines = outline.inlines()
            var end = 0
            for block in outline.blocks {
                #expect(block.range.lowerBound >= end, "\(bytes)")
                #expect(block.range.upperBound <= bytes.count, "\(bytes)")
                #expect(block.range.clamped(to: block.contentRange) == block.contentRange, "\(bytes)")
                end = block.range.upperBound
            }
            for link in inlines.links {
                #expect(link.range.contains(link.textRange.lowerBound) || link.kind == .html, "\(bytes)")
            }
            _ = outline.plainText(of: 0..<bytes.count)
        }
    }
}
