import ADRText
import Testing

@Suite struct MarkdownTagTests {
    private static func tags(_ text: String) -> [MarkdownTag] {
        MarkdownOutline(SourceText(path: "x.md", text)).inlines().tags
    }

    @Test func tagsOfTextAndBlocksHaveNamesAndDecodedValues() {
        let text = "a <B class=x data-y='1 &amp; 2'> b</B>\n\n<table>\n<tr hidden></table>\n"
        let tags = Self.tags(text)
        #expect(tags.map(\.name) == ["B", "B", "table", "tr", "table"])
        #expect(tags[0].attributes.map(\.value) == ["x", "1 & 2"])
        #expect(tags[3].attributes.map(\.name) == ["hidden"])
        let source = SourceText(path: "x.md", text)
        #expect(source[tags[0].attributes[1].nameRange] == "data-y")
        #expect(source[tags[4].range] == "</table>")
    }

    @Test func codeCommentsAndAutolinksHaveNoTags() {
        #expect(Self.tags("`<b>` <!-- <b> --> <https://example.org> \\<b>\n\n    <b>\n").isEmpty)
    }
}
