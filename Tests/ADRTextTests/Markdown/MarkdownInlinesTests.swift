import ADRText
import Testing

@Suite struct MarkdownInlinesTests {
    @Test func commentsHaveTheirInnerRange() {
        let outline = outline(
            "a <!-- b --> c <!--> `<!-- code -->`\n\n<div>\n<!--d-->\n</div>\n\n<!-- open\n")
        let comments = outline.inlines().comments
        #expect(outline.texts(comments.map(\.innerRange)) == [" b ", "", "d", " open"])
        #expect(comments.map(\.range.lowerBound) == [2, 15, 44, 61])
        #expect(comments.map(\.isClosed) == [true, true, true, false])
    }

    @Test func codeIsKnownByOffset() {
        let text = "a `b` ``c ` d`` \\`e`\n\n    f\n\n```\ng\n```\nh\n"
        let inlines = outline(text).inlines()
        let code = text.utf8.indices.filter {
            inlines.isCode(text.utf8.distance(from: text.startIndex, to: $0))
        }
        #expect(String(decoding: code.map { text.utf8[$0] }, as: UTF8.self) == "`b```c ` d``    f```\ng\n```")
    }

    @Test(arguments: [
        ("**Use** [Foo](x.md) `bar`", "Use Foo bar"),
        ("snake_case_name and _emphasis_ *x*y", "snake_case_name and emphasis xy"),
        ("2 * 3 * 4, **unclosed", "2 * 3 * 4, **unclosed"),
        ("***a* b** and *a **b***", "a b and a b"),
        ("![alt *text*](i.png) <https://a.org>", "alt text https://a.org"),
        ("a &amp; b &#65;&#x42; &nope; &hellip;", "a & b AB &nope; …"),
        ("1\\. \\*no\\* C:\\dir", "1. *no* C:\\dir"),
        ("a<br>b <b>c</b><!-- d --> e", "a b c e"),
        ("a  \n   b\\\nc", "a b c"),
        ("[text][nope] [[wiki]]", "[text][nope] [[wiki]]"),
        ("`` ` `` and `a  b`", "` and a b"),
        ("**Größe**: *„Zitat“*", "Größe: „Zitat“"),
    ])
    func plainTextHasNoMarkdown(_ markdown: String, _ plain: String) {
        #expect(outline(markdown).plainText == plain)
    }

    @Test func plainTextOfAPartBeginsThere() {
        let outline = outline(
            "**Status:** *accepted*\n\n| `a\\|b` | [c](d) |\n|---|---|\n\n***\n\n<p>e&lt;</p>\n\n[f]: g\n")
        #expect(outline.plainText(of: 11..<22) == "accepted")
        #expect(outline.plainText == "Status: accepted a|b c e<")
    }
}
