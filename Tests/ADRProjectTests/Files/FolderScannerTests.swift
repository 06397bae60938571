import Testing

@testable import ADRProject

@Suite struct FolderScannerTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func scan(_ path: String) -> FolderListing { FolderScanner(root: folder.root).scan(path) }

    @Test func markdownFilesAreListedInTheOrderOfTheirBytes() throws {
        for path in ["adr/b/0002.md", "adr/Z.MD", "adr/a.markdown", "adr/ä.md", "adr/b.md", "other.md"] {
            try folder.write(path, "")
        }
        for path in [
            "adr/.git/x.md", "adr/node_modules/x.md", "adr/.build/x.md", "adr/._b.md", "adr/x.txt", "adr/md",
        ] {
            try folder.write(path, "")
        }
        #expect(scan("adr").files == ["adr/Z.MD", "adr/a.markdown", "adr/b.md", "adr/b/0002.md", "adr/ä.md"])
        #expect(scan("adr").problems == [])
        #expect(scan("").files.last == "other.md")
    }

    @Test func aPredicateChoosesOtherNames() throws {
        try folder.write("a.swift", "")
        try folder.write("a.md", "")
        #expect(
            FolderScanner(root: folder.root).scan("", including: { $0.hasSuffix(".swift") }).files == [
                "a.swift"
            ])
    }

    @Test func theNearestFoldersAreLookedIntoFirst() throws {
        for path in ["a/b/c/1.md", "a/2.md", "z/3.md"] { try folder.write(path, "") }
        let listing = FolderScanner(root: folder.root, limit: 3).scan("")
        #expect(listing.files == ["a/2.md", "z/3.md"] && listing.isCut)
        #expect(!FolderScanner(root: folder.root, limit: 5).scan("").isCut)
    }

    @Test func linksNeitherLoopNorLeaveNorListTwice() throws {
        let outside = try TemporaryFolder()
        try outside.write("x.md", "")
        try folder.write("adr/1.md", "")
        try folder.write("adr/sub/2.md", "")
        try folder.write("shared/3.md", "")
        try folder.run("ln", "-s", "..", "adr/up")
        try folder.run("ln", "-s", ".", "adr/self")
        try folder.run("ln", "-s", "sub", "adr/again")
        try folder.run("ln", "-s", "../shared", "adr/common")
        try folder.run("ln", "-s", "../adr", "shared/back")
        try folder.run("ln", "-s", "loop", "adr/loop")
        try folder.run("ln", "-s", outside.root.path, "adr/out")
        try folder.run("ln", "-s", "sub/2.md", "adr/file.md")
        #expect(scan("adr").files == ["adr/1.md", "adr/common/3.md", "adr/file.md", "adr/sub/2.md"])
        #expect(scan("adr").problems == [])
    }

    @Test(.enabled(if: TemporaryFolder.takesAnyName)) func aNameThatIsNotUTF8IsReportedAndTheRestListed()
        throws
    {
        try folder.write("adr/1.md", "")
        try folder.run("sh", "-c", "touch \"adr/$(printf '\\377').md\"")
        #expect(scan("adr").files == ["adr/1.md"])
        #expect(scan("adr").problems == [FileProblem(path: "adr", reason: .nameIsNotUTF8)])
    }

    @Test func whatCannotBeListedIsReported() throws {
        try folder.write("adr/1.md", "")
        #expect(scan("missing").problems == [FileProblem(path: "missing", reason: .notFound)])
        #expect(scan("adr/1.md").problems == [FileProblem(path: "adr/1.md", reason: .notAFolder)])
    }

    @Test func tenThousandFilesAreListedAtOnce() throws {
        try folder.run("sh", "-c", "seq -f '%05g-a-decision.md' 10000 | xargs touch")
        #expect(scan("").files.count == 10_000)
    }
}
