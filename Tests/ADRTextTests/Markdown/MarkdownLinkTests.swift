import ADRText
import Testing

@Suite struct MarkdownLinkTests {
    private func destinations(_ text: String) -> [String] { outline(text).inlines().links.map(\.destination) }

    @Test func inlineLinkHasItsPlaces() throws {
        let text = "> See [the\n> text](<a b.md> \"title\")!\n"
        let link = try #require(outline(text).inlines().links.first)
        #expect(link.kind == .inline)
        #expect(link.range == 6..<36)
        #expect(link.textRange == 7..<17)
        #expect(link.destinationRange == 20..<26)
        #expect(link.destination == "a b.md")
    }

    @Test func referencesTakeTheFirstDefinition() {
        let outline = outline("[a][Foo  Bar] [foo bar][] ![foo bar]\n\n[foo bar]: /x\n[Foo bar]: /y\n")
        let links = outline.inlines().links
        #expect(
            links.map(\.kind) == [
                .reference(.full), .reference(.collapsed), .reference(.shortcut), .definition, .definition,
            ])
        #expect(links.map(\.destination) == ["/x", "/x", "/x", "/x", "/y"])
        #expect(links.map(\.label) == ["Foo  Bar", "foo bar", "foo bar", "foo bar", "Foo bar"])
        #expect(links.map(\.isImage) == [false, false, true, false, false])
        #expect(links[0].destinationRange == links[3].destinationRange)
        #expect(outline.inlines().undefinedReferences.isEmpty)
    }

    @Test func undefinedReferencesAreTold() {
        let outline = outline("[a][nope] [b][] [c] [[d]] [x] \\[e][f]\n")
        let undefined = outline.inlines().undefinedReferences
        #expect(outline.inlines().links.isEmpty)
        #expect(undefined.map(\.label) == ["nope", "b"])
        #expect(undefined.map(\.range) == [0..<9, 10..<15])
        #expect(undefined.map(\.textRange) == [1..<2, 11..<12])
    }

    @Test func destinationsMayHoldParenthesesAndEscapes() {
        #expect(
            destinations("[a](x(y(z)).md) [b](c\\).md 't') [d](e&amp;f) [g]()") == [
                "x(y(z)).md", "c).md", "e&f", "",
            ])
        #expect(destinations("[a](x y) [b](<c\nd>) [e](f \"g)").isEmpty)
        #expect(destinations("[a](100%25.md)") == ["100%25.md"])
    }

    @Test func codeAndEscapesAreNoLinks() {
        #expect(destinations("`[a](b)` \\[c](d) \\![e](f) ``[g](h)`` <b title=\"[i](j)\">") == ["f"])
        #expect(destinations("    [a](b)\n\n```\n[c](d)\n```\n<!-- [e](f) -->\n").isEmpty)
    }

    @Test func linksHoldImagesAndNoLinks() {
        let links = outline("[![alt](i.png)](a.md) [b [c](d) e](f)").inlines().links
        #expect(links.map(\.destination) == ["a.md", "i.png", "d"])
        #expect(links.map(\.isImage) == [false, true, false])
        #expect(destinations("[a [b] c](d)") == ["d"])
    }

    @Test func cellsHaveLinks() {
        let outline = outline("| [a](b) | [c\\|d](e) |\n|---|---|\n| `x|y` | <https://z.org> |\n")
        #expect(outline.inlines().links.map(\.destination) == ["b", "e"])
        #expect(outline.texts(outline.inlines().links.map(\.textRange)) == ["a", "c\\|d"])
    }

    @Test func autolinksAndHTMLAreLinks() {
        let links = outline(
            "<https://a.org> <b@c.org> <a href='d.md'>x</a>\n\n<p>\n<IMG alt=x src=\"e.png\">\n</p>\n"
        ).inlines().links
        #expect(links.map(\.kind) == [.autolink, .autolink, .html, .html])
        #expect(links.map(\.destination) == ["https://a.org", "b@c.org", "d.md", "e.png"])
        #expect(links[2].destinationRange == 35..<39)
        #expect(links[3].isImage)
    }

    @Test func linksOfARangeBeginInIt() {
        let text = "[a](b)\n\n# [c](d)\n\n[e](f) [g](h)\n"
        #expect(outline(text).inlines(in: 8..<17).links.map(\.destination) == ["d"])
        #expect(outline(text).inlines().links(in: 0..<24).map(\.destination) == ["b", "d", "f"])
    }
}
