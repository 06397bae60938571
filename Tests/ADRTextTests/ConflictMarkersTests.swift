import ADRText
import Testing

@Suite struct ConflictMarkersTests {
    @Test func threeMarkersAreAConflict() {
        let text = "# X\r\n\r\n<<<<<<< HEAD\r\none\r\n=======\r\ntwo\r\n>>>>>>> work\r\n"
        let source = SourceText(path: "x.md", text)
        let found = ConflictMarkers(in: source)
        #expect(found.map { source[$0.start] } == "<<<<<<< HEAD")
        #expect(found.map { source[$0.range].hasSuffix(">>>>>>> work") } ?? false)
    }

    @Test(arguments: [
        "Use it\n=======\n", "<<<<<<< HEAD\none\n", "<<<<<<< HEAD\none\n>>>>>>> work\n",
        ">>>>>>> a\n=======\n<<<<<<< b\n",
        " <<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> work\n", "<<<<<<<HEAD\n=======\n>>>>>>>work\n",
    ])
    func lessIsNone(text: String) {
        #expect(ConflictMarkers(in: SourceText(path: "x.md", text)) == nil)
    }
}
