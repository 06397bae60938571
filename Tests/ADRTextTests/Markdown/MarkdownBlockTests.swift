import ADRText
import Testing

@Suite struct MarkdownBlockTests {
    @Test func blocksHaveRangesInTheWholeFile() {
        let outline = outline("\u{FEFF}# Title #\r\n\r\nStatus: accepted  \r\nDate: 2024\r\n")
        #expect(outline.kinds == [.heading(level: 1, style: .atx), .paragraph])
        #expect(outline.blocks.map(\.range) == [3..<12, 16..<46])
        #expect(outline.blocks.map(\.contentRange) == [5..<10, 16..<46])
        #expect(outline.blockLines[1] == ["Status: accepted", "Date: 2024"])
    }

    @Test func outlineBeginsWhereItIsTold() {
        let source = SourceText(path: "a.md", "---\ntitle: x\n---\n# A\n")
        let outline = MarkdownOutline(source, from: 17)
        #expect(outline.blocks.map(\.range) == [17..<20])
        #expect(outline.source == source)
    }

    @Test func linesHaveNoPrefixesOfQuotesAndLists() {
        let outline = outline("> Status: accepted\n> Date: x\nlazy\n\n- a\n  b\n\n  c\n")
        #expect(outline.blockLines == [["Status: accepted", "Date: x", "lazy"], ["a", "b"], ["c"]])
        #expect(outline.blocks.map(\.range) == [2..<33, 37..<42, 46..<47])
        #expect(outline.blocks.map(\.nesting.quoteDepth) == [1, 0, 0])
        #expect(outline.blocks.map(\.nesting.listDepth) == [0, 1, 1])
        #expect(outline.blocks.map(\.nesting.marker?.range) == [nil, 35..<36, nil])
    }

    @Test func itemsKnowTheirMarkersAndBlocks() {
        let outline = outline("* a\n\n  12) b\n\n      c\n*\n* - d\n")
        #expect(outline.items.map(\.marker.ordinal) == [nil, 12, nil, nil, nil])
        #expect(
            outline.items.map { Character(Unicode.Scalar($0.marker.character)) } == ["*", ")", "*", "*", "-"])
        #expect(outline.items.map(\.depth) == [0, 1, 0, 0, 1])
        #expect(outline.items.map(\.blocks) == [0..<3, 1..<3, 3..<3, 3..<4, 3..<4])
        #expect(outline.blocks.map(\.nesting.item) == [0, 1, 1, 4])
    }

    @Test func onlyOneAsANumberInterruptsAParagraph() {
        #expect(outline("The year\n1986. was great\n").items.isEmpty)
        #expect(outline("First\n1. was great\n").items.count == 1)
        #expect(outline("Empty\n-\n").kinds == [.heading(level: 2, style: .setext)])
    }

    @Test func fencedCodeTellsItsInfoAndWhetherItIsClosed() {
        let outline = outline("``` swift x\n# no\n\n~~~\n```\n~~~\nopen\n")
        #expect(
            outline.kinds == [
                .fencedCode(info: 4..<11, isClosed: true), .fencedCode(info: 29..<29, isClosed: false),
            ])
        #expect(outline.contents == ["# no\n\n~~~", "open"])
        #expect(outline.blocks.map(\.range) == [0..<25, 26..<34])
        #expect(outline.headings.isEmpty)
    }

    @Test func indentedCodeEndsWithItsLastTextLine() {
        let outline = outline("a\n    no code\n\n    code\n\n\tmore\n\n\nb")
        #expect(outline.kinds == [.paragraph, .indentedCode, .paragraph])
        #expect(outline.blockLines == [["a", "no code"], ["code", "", "more"], ["b"]])
        #expect(outline.blocks[1].range == 15..<30)
    }

    @Test func commentsAreTheirOwnKindOfHTML() {
        #expect(outline("<!-- a\n\nb -->\n").kinds == [.comment(isClosed: true)])
        #expect(outline("<!-- a --> <!-- b -->\n").kinds == [.comment(isClosed: true)])
        #expect(outline("<!-- a --> b\n").kinds == [.html])
        #expect(outline("<!-- a\n\n# b\n").kinds == [.comment(isClosed: false)])
        #expect(outline("<div>\n# a\n\n# b\n").kinds == [.html, .heading(level: 1, style: .atx)])
    }

    @Test func definitionsLeaveTheParagraph() {
        let outline = outline("[a]: <x y> \"t\"\n[B c]:\n  /url\ntext\n\n[d]: /u\n===\n")
        #expect(outline.kinds == [.linkDefinition, .linkDefinition, .paragraph, .linkDefinition, .paragraph])
        #expect(outline.definitions.map(\.label) == ["a", "B c", "d"])
        #expect(outline.definitions.map(\.destination) == ["x y", "/url", "/u"])
        #expect(outline.definitions[0].destinationRange == 6..<9)
        #expect(outline.definitions[1].range == 15..<28)
        #expect(outline.contents.last == "===")
    }

    @Test func deepNestingIsText() {
        let depth = MarkdownOutline.maximumDepth
        let outline = outline(String(repeating: ">", count: depth + 3) + " a\n")
        #expect(outline.blocks.map(\.nesting.quoteDepth) == [depth])
        #expect(outline.contents == [">>> a"])
    }

    @Test func blocksAreFoundByRange() {
        let outline = outline("a\n\nb\n\nc\n")
        #expect(outline.blockIndexes(in: 1..<4) == 1..<2)
        #expect(outline.blockIndexes(in: 0..<7) == 0..<3)
        #expect(outline.blockIndexes(in: 1..<3).isEmpty)
    }
}
