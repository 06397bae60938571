import ADRText
import Testing

@Suite struct MarkdownHeadingTests {
    private let text = "# One\n\nintro\n\n## Two\na\n### Three\nb\n\nFour\n----\n\n> # quoted\n\n- # listed\n"

    @Test func headingsAreThoseOutsideQuotesAndLists() {
        let outline = outline(text)
        #expect(outline.texts(outline.headings.map(\.textRange)) == ["One", "Two", "Three", "Four"])
        #expect(outline.headings.map(\.level) == [1, 2, 3, 2])
        #expect(outline.headings.map(\.style) == [.atx, .atx, .atx, .setext])
        #expect(outline.headings[3].range == 36..<45)
        #expect(outline.headings.map(\.blockIndex) == [0, 2, 4, 6])
    }

    @Test func sectionsEndAtHeadingsOfTheirLevel() {
        let outline = outline(text)
        #expect(outline.section(of: outline.headings[0]) == 6..<text.utf8.count)
        #expect(outline.source[outline.section(of: outline.headings[1])] == "a\n### Three\nb\n\n")
        #expect(outline.source[outline.ownText(of: outline.headings[1])] == "a\n")
        #expect(outline.source[outline.section(of: outline.headings[3])].hasPrefix("\n> # quoted"))
    }

    @Test func headingAtTheEndHasAnEmptySection() {
        let outline = outline("# A")
        #expect(outline.section(of: outline.headings[0]) == 3..<3)
    }

    @Test func marksNeedABlank() {
        let outline = outline("#Title\n\n#\u{A0}Loose\nStatus: x\n\n#######\u{A0}seven\n")
        #expect(outline.headings.isEmpty)
        #expect(outline.looseHeadings.map(\.textRange) == [11..<16])
        #expect(outline.looseHeadings.map(\.range) == [8..<16])
        #expect(outline.looseHeadings.map(\.blockIndex) == [1])
        #expect(outline.looseHeadings.map(\.style) == [.loose])
    }

    @Test func closingMarksAreNoText() {
        let outline = outline("## a ##  \n# b#\n### ###\n# \\#\n")
        #expect(outline.texts(outline.headings.map(\.textRange)) == ["a", "b#", "", "\\#"])
    }
}
