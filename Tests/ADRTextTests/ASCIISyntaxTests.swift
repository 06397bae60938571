import ADRText
import Testing

/// Signs before a combining character, which makes one Character of both.
@Suite struct ASCIISyntaxTests {
    @Test(arguments: ["\u{FE0F}", "\u{301}", "\u{20E3}"]) func signsAreFoundBeforeCombiningCharacters(
        mark: String
    ) {
        let link = "a/\(mark)b.md#\(mark)c?\(mark)"
        #expect("#\(mark)".begins(with: "#") && !"#\(mark)".hasPrefix("#"))
        #expect("\(mark)x".ends(with: "x") && link.holds("#") && !link.holds("##"))
        #expect(link.upTo("#", "?").utf8.elementsEqual("a/\(mark)b.md".utf8))
        #expect(link.behindFirst("#")?.utf8.elementsEqual("\(mark)c?\(mark)".utf8) == true)
        #expect(link.parts(at: "/").map { $0.utf8.count } == [1, link.utf8.count - 2])
        #expect(link.partedAtLast("/")?.before == "a")
        #expect("/\(mark)x".behind("/").utf8.elementsEqual("\(mark)x".utf8))
        #expect("..\(mark)".dropping(".").utf8.elementsEqual(mark.utf8))
        #expect("a\\\(mark)".exchanging("\\", for: "/").utf8.elementsEqual("a/\(mark)".utf8))
        #expect(
            RelativePath.resolve("../\(mark)b.md#\(mark)", from: "x/a.md").utf8.elementsEqual(
                "\(mark)b.md".utf8))
        #expect(RelativePath.lastComponent(of: "x/\(mark)b.md").utf8.elementsEqual("\(mark)b.md".utf8))
    }

    @Test func emptyTextsHaveNoParts() {
        #expect("".parts(at: "/").isEmpty && "".parts(at: "/", omittingEmpty: false) == [""])
        #expect("".behindFirst("#") == nil && "".partedAtLast("/") == nil && "".upTo("#") == "")
        #expect(
            "a,b;c".parts(atAnyOf: ",", ";") == ["a", "b", "c"]
                && "a.b.c".parts(at: ".", limit: 1) == ["a", "b.c"])
    }
}
