import ADRText
import Testing

@Suite struct LineIndexTests {
    @Test(arguments: ["", "\u{FEFF}"])
    func columnsCountScalarsAndBytesWhereverTheyStandInALongText(_ mark: String) {
        let lines = ["é日🔥x", "", String(repeating: "aé日🔥", count: 700), "end"]
        let source = SourceText(path: "x.md", mark + lines.joined(separator: "\r\n"))
        let index = LineIndex(source)
        var offset = mark.utf8.count
        for (number, line) in lines.enumerated() {
            var (column, utf8Column) = (1, 1)
            for scalar in line.unicodeScalars {
                let position = index.position(at: offset)
                #expect(position.line == number + 1)
                #expect(position.column == column && position.utf8Column == utf8Column)
                column += 1
                utf8Column += UTF8.width(scalar)
                offset += UTF8.width(scalar)
            }
            offset += 2
        }
    }

    @Test func offsetsOutsideOfTheTextAreItsBeginningAndItsEnd() {
        let index = LineIndex(SourceText(path: "x.md", "a\nbc"))
        #expect(index.position(at: -1).column == 1 && index.position(at: -1).line == 1)
        #expect(index.position(at: 99).column == 3 && index.position(at: 99).line == 2)
        let empty = LineIndex(SourceText(path: "x.md", ""))
        #expect(empty.position(at: 5).line == 1 && empty.position(at: 5).column == 1)
        #expect(LineIndex(SourceText(path: "x.md", "\u{FEFF}")).position(at: 3).column == 1)
    }
}
