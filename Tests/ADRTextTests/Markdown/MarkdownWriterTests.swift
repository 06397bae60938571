import ADRText
import Testing

@Suite struct MarkdownWriterTests {
    /// Punctuation and symbols of any script let an underscore open emphasis, letters do not.
    @Test(
        arguments: [
            ("snake_case_word", "snake_case_word"), ("\u{E9}_b_\u{65E5}", "\u{E9}_b_\u{65E5}"),
            ("\u{201C}_x_\u{201D}", "\u{201C}\\_x\\_\u{201D}"),
            ("\u{1F389}_a_\u{FFFD}", "\u{1F389}\\_a\\_\u{FFFD}"),
            ("_a_", "\\_a\\_"), ("a__b", "a\\_\\_b"),
        ])
    func underscoresAreEscapedWhereTheyWouldMarkEmphasis(_ text: String, _ markdown: String) {
        #expect(MarkdownWriter.escaped(text) == markdown)
        let outline = MarkdownOutline(SourceText(path: "a.md", markdown))
        #expect(outline.plainText(of: 0..<markdown.utf8.count) == text)
    }

    /// Backslashes only where every Markdown knows them, and where chats show them, nothing at all.
    @Test(
        arguments: [
            ("<script>x</script>", "&lt;script>x&lt;/script>"), ("< 5 ms", "< 5 ms"),
            ("(timeout <60m)", "(timeout <60m)"),
            ("a <b", "a &lt;b"), ("Nov | PAY-331", "Nov | PAY-331"), ("~930 days, ~20 h", "~930 days, ~20 h"),
            ("~~gone~~", "&#126;&#126;gone&#126;&#126;"), ("a~b~c", "a&#126;b&#126;c"),
            ("R&D & &amp;", "R&D & &amp;amp;"),
            ("&#60;b>", "&amp;#60;b>"), ("x <!-- y -->", "x &lt;!-- y -->"),
        ])
    func signsOfLaterMarkdownAreReferences(_ text: String, _ markdown: String) {
        #expect(MarkdownWriter.escaped(text) == markdown)
        let outline = MarkdownOutline(SourceText(path: "a.md", markdown))
        #expect(outline.plainText(of: 0..<markdown.utf8.count) == text)
    }

    /// As the whole of a paragraph, and as an item of a list.
    @Test(
        arguments: [
            ("> x", "\\> x"), (">", "\\>"), ("# x", "\\# x"), ("#12", "\\#12"), ("- x", "\\- x"),
            ("-", "\\-"),
            ("---", "\\---"), ("+ x", "\\+ x"), ("* x", "\\* x"), ("***", "\\*\\*\\*"), ("1. x", "1\\. x"),
            ("12) x", "12\\) x"), ("1.", "1\\."), ("| x", "| x"), ("===", "==="), ("```", "\\`\\`\\`"),
            ("~~~", "&#126;&#126;&#126;"), ("[x]: y", "\\[x\\]: y"), ("[ ] x", "\\[ \\] x"),
            ("<div>", "&lt;div>"),
            ("-5 degrees", "-5 degrees"), ("1.5 x", "1.5 x"), ("a > b", "a > b"),
            ("C# and - x", "C# and - x"),
        ])
    func aBlockIsTheTextAndNoOtherBlock(_ text: String, _ markdown: String) throws {
        #expect(MarkdownWriter.block(text) == markdown)
        for start in ["", "- "] {
            let outline = MarkdownOutline(SourceText(path: "a.md", "a\n\n\(start)\(markdown)\n"))
            let block = try #require(outline.blocks.last)
            #expect(block.kind == .paragraph && outline.blocks.count == 2)
            #expect(outline.plainText(of: block.contentRange) == text)
        }
    }

    /// The name of an email address may begin with marks that begin no tag.
    @Test(arguments: [("<{a}@b.c>", "&lt;{a}@b.c>"), ("1 <2@ 3>", "1 <2@ 3>"), ("a <= b@c", "a <= b@c")])
    func angleBracketsAreEscapedWhereTheyWouldMakeALink(_ text: String, _ markdown: String) {
        #expect(MarkdownWriter.escaped(text) == markdown)
        let outline = MarkdownOutline(SourceText(path: "a.md", markdown))
        #expect(outline.plainText(of: 0..<markdown.utf8.count) == text && outline.inlines().links.isEmpty)
    }

    /// Marks close a heading, and `{#id}` names it, so neither would be read as its words.
    @Test(
        arguments: [
            ("Use C #", "Use C \\#"), ("Use C {#1}", "Use C \\{#1}"), ("{#a} b}", "\\{#a} b}"),
            ("Use {x}", "Use {x}"), ("{#1} first", "{#1} first"),
        ])
    func aHeadingIsTheTextToItsEnd(_ text: String, _ markdown: String) throws {
        #expect(MarkdownWriter.heading(text) == markdown)
        let outline = MarkdownOutline(SourceText(path: "a.md", "# \(markdown)\n"))
        let heading = try #require(outline.headings.first)
        #expect(outline.plainText(of: heading.textRange) == text)
    }
}
