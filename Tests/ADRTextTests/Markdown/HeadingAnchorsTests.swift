import Testing

@testable import ADRText

@Suite struct HeadingAnchorsTests {
    private func names(_ text: String) -> [[String]] {
        HeadingAnchors(MarkdownOutline(SourceText(path: "a.md", text))).names
    }

    @Test func aNameHasWhatAnImageShowsOrNot() {
        #expect(names("# A ![b](c.svg) d!\n") == [["a-b-d", "a-b-d", "a--d"]])
    }

    @Test func aHeadingWithoutABlankOwnsNoImageOfTheNextLine() {
        #expect(names("#\u{A0}Stop!\n![a](b) ![c](d)\n") == [["stop", "stop"]])
    }
}
