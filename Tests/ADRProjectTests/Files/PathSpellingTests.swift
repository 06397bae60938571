import Testing

@testable import ADRProject

@Suite struct PathSpellingTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test func aPathIsSpelledAsOnDisk() throws {
        try folder.write("Docs/Img/Orders.png", "")
        let spelling = PathSpelling(root: folder.root)
        #expect(spelling.spelling(of: "docs/img/orders.PNG") == "Docs/Img/Orders.png")
        #expect(spelling.spelling(of: "docs") == "Docs")
        #expect(spelling.spelling(of: "docs/other.png") == nil)
        #expect(spelling.spelling(of: "docs/../../x") == nil)
    }

    @Test func ofSeveralTheExactOneIsMeant() throws {
        for name in ["a.png", "A.png"] { try folder.write(name, "") }
        let spelling = PathSpelling(root: folder.root)
        #expect(spelling.spelling(of: "a.png") == "a.png")
        #expect(spelling.spelling(of: "A.png") == "A.png")
    }
}
