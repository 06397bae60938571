import Testing

@testable import ADRProject

@Suite struct TrackedPathsTests {
    private static let paths: [String] = ["docs/adr/0001-A.md", "README.md"]

    private func tracked(in folder: TemporaryFolder) -> TrackedPaths {
        let listing = Self.paths.map { "100644 1 0\t\($0)\0" } + ["120000 1 0\tlinked\0"]
        return TrackedPaths(GitSnapshot(Array(listing.joined().utf8), isIndex: true), root: folder.root)
    }

    @Test(arguments: ["", "docs", "docs/adr", "docs/adr/0001-A.md", "README.md", "linked"])
    func filesAndTheirFoldersAreThere(_ path: String) throws {
        #expect(tracked(in: try TemporaryFolder()).exists(path))
    }

    @Test(arguments: ["doc", "docs/adr/0001-a.md", "docs/adr/0001-A.md/x", "READM", "/", "untracked.md"])
    func nothingElseIs(_ path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("untracked.md", "x")
        #expect(!tracked(in: folder).exists(path))
    }

    @Test func aNameIsSpelledAsItIsTracked() throws {
        let tracked = tracked(in: try TemporaryFolder())
        #expect(tracked.spelling(of: "Docs/ADR/0001-a.MD") == "docs/adr/0001-A.md")
        #expect(tracked.spelling(of: "docs/adr/0001-A.md") == "docs/adr/0001-A.md")
        #expect(tracked.spelling(of: "docs/adr/0002.md") == nil)
    }

    @Test func behindALinkTheDiskIsAsked() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/x.md", "x")
        try folder.run("ln", "-s", "real", "linked")
        #expect(tracked(in: folder).exists("linked/x.md"))
        #expect(!tracked(in: folder).exists("linked/y.md"))
    }
}
