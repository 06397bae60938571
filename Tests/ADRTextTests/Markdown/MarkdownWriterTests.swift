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

    /// The name of an email address may begin with marks that begin no tag.
    @Test(arguments: [("<{a}@b.c>", "\\<{a}@b.c>"), ("1 <2@ 3>", "1 <2@ 3>"), ("a <= b@c", "a <= b@c")])
    func angleBracketsAreEscapedWhereTheyWouldMakeALink(_ text: String, _ markdown: String) {
        #expect(MarkdownWriter.escaped(text) == markdown)
        let outline = MarkdownOutline(SourceText(path: "a.md", markdown))
        #expect(outline.plainText(of: 0..<markdown.utf8.count) == text && outline.inlines().links.isEmpty)
    }
}
