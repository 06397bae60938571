import ADRText
import Testing

@Suite struct FilePathTests {
    private static let composed = "caf\u{E9}.md"
    private static let decomposed = "cafe\u{301}.md"

    @Test func pathsAreComparedAsBytes() {
        #expect(Self.composed == Self.decomposed)
        #expect(FilePath(Self.composed) != FilePath(Self.decomposed))
        #expect(Set(paths: [Self.composed, Self.decomposed, Self.composed]).count == 2)
        #expect(FilePath(Self.decomposed) < FilePath(Self.composed))
        #expect(SourceText(path: Self.composed, "x") != SourceText(path: Self.decomposed, "x"))
    }

    @Test func placesAreNamedAsEditorsReadThem() {
        #expect(TextPlace(SourceText(path: "a/b.md", "\u{FEFF}x\nä y\n"), at: 8).description == "a/b.md:2:3")
    }

    @Test func aRangeIsFoundAgainInAnEarlierText() {
        let earlier = SourceText(path: "a.md", "one three four")
        let later = SourceText(path: "a.md", "one, two three four")
        #expect(later.range(9..<14, in: earlier) == 4..<9)
        #expect(later.range(0..<3, in: earlier) == 0..<3)
        #expect(later.range(5..<8, in: later) == 5..<8)
    }
}
