import ADRText
import Testing

@Suite struct TextEditTests {
    let source = SourceText(path: "a.md", "one\ntwo\nthree\n")

    @Test func editsInAnyOrderKeepTheOtherBytes() throws {
        let edited = try source.applying([
            TextEdit(replacing: 8..<13, with: "3"), TextEdit(inserting: "zero\n", at: 0),
        ])
        #expect(edited.text == "zero\none\ntwo\n3\n")
    }

    @Test func insertionsAtOneOffsetKeepTheirOrder() throws {
        let edited = try source.applying([TextEdit(inserting: "a", at: 4), TextEdit(inserting: "b", at: 4)])
        #expect(edited.text == "one\nabtwo\nthree\n")
    }

    @Test func overlapIsRefused() {
        #expect(throws: ConflictingEdits(path: "a.md", range: 2..<5)) {
            try source.applying([TextEdit(removing: 0..<3), TextEdit(removing: 2..<5)])
        }
    }

    @Test func anEditBeyondTheTextIsRefused() {
        #expect(throws: ConflictingEdits.self) { try source.applying([TextEdit(removing: 10..<99)]) }
    }
}
