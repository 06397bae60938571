import ADRText
import Testing

@Suite struct MarkdownTableTests {
    @Test func cellsAreTrimmed() throws {
        let outline = outline("| a | b \\| c |\n|---|:-:|\n| 1 | 2 | 3 |\nx\n\nafter")
        #expect(outline.kinds == [.table, .paragraph])
        let table = outline.table(outline.blocks[0])
        #expect(table.header == [2..<3, 6..<12])
        #expect(table.rows.map(outline.texts) == [["1", "2"], ["x"]])
    }

    @Test func headerMayBeEmpty() {
        let outline = outline("|   |   |\n|---|---|\n| Status | accepted |\n")
        let table = outline.table(outline.blocks[0])
        #expect(outline.texts(table.header) == ["", ""])
        #expect(table.rows.map(outline.texts) == [["Status", "accepted"]])
    }

    @Test func aPartOfARowIsReadWithoutTheRestOfIt() {
        let outline = outline("| a | *b* \\| c |\n|---|---|\n| 1 | `2` | 3 |\n| x |\n")
        #expect(outline.plainText(of: 6..<14) == "b | c")
        #expect(outline.plainText(of: 5..<15) == "b | c")
        #expect(outline.plainText(of: 17..<22).isEmpty)
        #expect(outline.plainText(of: 26..<48) == "1 2 x")
        #expect(outline.row(of: outline.blocks[0], at: 32).map { outline.source[$0] } == ["1", "`2`"])
        #expect(outline.row(of: outline.blocks[0], at: 8).isEmpty)
        #expect(outline.row(of: outline.blocks[0], at: 18).isEmpty)
    }

    @Test func headerMayFollowText() {
        let outline = outline("text\na | b\n- | -\n\ntext\na | b\n--|--\n1\n")
        #expect(outline.kinds == [.paragraph, .paragraph, .paragraph, .table])
        #expect(outline.items.count == 1)
        #expect(outline.blocks[3].range == 23..<36)
    }

    @Test func columnsMustAgree() {
        #expect(outline("| a | b |\n|---|\n").kinds == [.paragraph])
        #expect(outline("| a |\n|---|\n").kinds == [.table])
    }

    @Test func otherBlocksEndATable() {
        let outline = outline("> |a|b|\n> |-|-|\n> |1|2|\n|3|4|\n")
        #expect(outline.kinds == [.table, .paragraph])
        let table = outline.table(outline.blocks[0])
        #expect(table.rows.map(outline.texts) == [["1", "2"]])
        #expect(outline.table(outline.blocks[1]).header.isEmpty)
    }
}
