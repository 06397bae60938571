import ADRReports
import ADRText
import Testing

@Suite struct MarkdownTextTests {
    @Test(arguments: [
        ("a | b", "a | b"), ("a\r\nb\tc", "a b c"), ("<script>x</script>", "&lt;script>x&lt;/script>"),
        ("x](http://y)", "x\\](http://y)"), ("`code`", "\\`code\\`"), ("end\\", "end\\\\"),
        ("snake_case _em_", "snake_case \\_em\\_"), ("R&D &amp; &", "R&D &amp;amp; &"),
        ("# x", "\\# x"), ("1. x", "1\\. x"), ("1.5 x", "1.5 x"), ("- x", "\\- x"), ("a - b", "a - b"),
        ("a\u{1B}[31m", "a&lt;U+001B>\\[31m"), ("a\u{202E}b", "a&lt;U+202E>b"), ("", ""), ("日本 ✅", "日本 ✅"),
    ])
    func textIsShownAsItIs(text: String, markdown: String) {
        #expect(MarkdownText.inline(text) == markdown)
    }

    @Test(arguments: [
        ("1. x", "1. x"), ("- x", "- x"), ("# x", "# x"), ("x](y) [z", "x\\](y) \\[z"), ("a\nb", "a b"),
    ])
    func aLabelBeginsNoBlock(text: String, markdown: String) {
        #expect(MarkdownText.label(text) == markdown)
    }

    @Test(arguments: [
        ("Use `x` & *y*", "Use x & y", "Use `x` & *y*"), ("a | b", "a | b", "a | b"),
        ("a\\[b\\]", "a[b]", "a\\[b\\]"), ("[a](b) c", "a c", "a c"),
        ("a](y) [z", "a](y) [z", "a\\](y) \\[z"),
        ("<b>x</b>", "x", "x"), ("a <!-- b -->", "a", "a"), ("a <![CDATA[b]]>", "a", "a"),
        ("a <?b ?>", "a", "a"), ("a <!DOCTYPE b>", "a", "a"), ("`<?b?>`", "<?b?>", "`<?b?>`"),
        ("a\u{1B}b", "a\u{1B}b", "a&lt;U+001B>b"),
    ])
    func aLabelIsKeptAsItIsWrittenIfItIsSafe(markdown: String, text: String, label: String) {
        #expect(MarkdownText.label(text, writtenAs: markdown) == label)
    }

    @Test(arguments: [
        "a | b \\| c", "x](y) [z](w)", "<b>&lt;</b>", "*a* _b_ ~~c~~ `d`", "1) a", "\\", "<https://a.b>",
        "![x](y)", "a\\|b",
    ])
    func aCellReadsBackAsTheText(text: String) {
        let source = SourceText(
            path: "", "| h | i |\n|---|---|\n| \(MarkdownWriter.tableCell(MarkdownText.inline(text))) | k |\n"
        )
        let outline = MarkdownOutline(source)
        let row = outline.table(outline.blocks[0]).rows[0]
        #expect(row.count == 2)
        #expect(outline.plainText(of: row[0]) == text)
        #expect(outline.inlines().links.isEmpty)
    }

    @Test(arguments: [
        ("0001-a b.md", "0001-a%20b.md"), ("a(b).md", "a%28b%29.md"), ("決定/0001-é.md", "決定/0001-é.md"),
        ("a:b%20#?|<>[]\\&\u{202E}.md", "a%3Ab%2520%23%3F%7C%3C%3E%5B%5D%5C%26%E2%80%AE.md"),
    ])
    func aPathIsADestination(path: String, destination: String) {
        #expect(MarkdownText.destination(path) == destination)
        #expect(RelativePath.resolve(destination, from: "") == path)
    }
}
