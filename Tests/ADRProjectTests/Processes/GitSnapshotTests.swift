import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct GitSnapshotTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder.repository()
        git = try folder.git()
        try folder.write("docs/adr/0001-ä b.md", "first\r\n")
        try folder.write("docs/adr/0002-empty.md", "")
        try folder.write("notes.txt", "no record\n")
        try folder.commit("one")
    }

    private func texts(_ snapshot: GitSnapshot) throws -> [String: String] {
        let files = snapshot.files.filter { $0.path.hasSuffix(".md") }
        let texts = try git.contents(of: files).map { String(decoding: $0, as: UTF8.self) }
        return Dictionary(uniqueKeysWithValues: zip(files.map(\.path), texts))
    }

    @Test func theTextsOfACommitAndOfTheIndexAreNotThoseOnDisk() throws {
        try folder.write("docs/adr/0001-ä b.md", "second\n")
        try folder.run("git", "add", ".")
        try folder.write("docs/adr/0001-ä b.md", "third\n")
        let head = try git.snapshot(of: try git.commit("HEAD"))
        #expect(try texts(head) == ["docs/adr/0001-ä b.md": "first\r\n", "docs/adr/0002-empty.md": ""])
        #expect(
            try texts(try git.index()) == ["docs/adr/0001-ä b.md": "second\n", "docs/adr/0002-empty.md": ""])
        #expect(try git.index().changes(since: head) == ["docs/adr/0001-ä b.md"])
    }

    @Test func whatTheIndexRemovesIsNoChange() throws {
        try folder.write("docs/adr/0003-c.md", "new\n")
        try folder.run("git", "add", "docs/adr/0003-c.md")
        try folder.run("git", "rm", "-q", "notes.txt")
        let head = try git.snapshot(of: try git.commit("HEAD"))
        #expect(try git.index().changes(since: head) == ["docs/adr/0003-c.md"])
        #expect(try git.index().changes(since: GitSnapshot()).count == 3)
    }

    @Test func theIndexOfARunningHookIsRead() throws {
        try folder.run("cp", ".git/index", ".git/next-index")
        try folder.run("git", "rm", "-q", "--cached", "notes.txt")
        var environment = TestEnvironment.plain
        environment["GIT_INDEX_FILE"] = ".git/next-index"
        let hooked = GitRepository(root: folder.root, environment: environment)
        #expect(try git.index().files.count == 2)
        #expect(try hooked.index().files.count == 3)
    }

    @Test func linksAndSubmodulesAreNoFiles() throws {
        try folder.run("ln", "-s", "0001-ä b.md", "docs/adr/0003-link.md")
        try folder.run("git", "add", ".")
        let commit = try git.commit("HEAD")
        try folder.run("git", "update-index", "--add", "--cacheinfo", "160000,\(commit),module")
        let index = try git.index()
        #expect(index.files.map(\.path) == ["docs/adr/0001-ä b.md", "docs/adr/0002-empty.md", "notes.txt"])
        #expect(index.links == ["docs/adr/0003-link.md"] && index.submodules == ["module"])
    }

    @Test func ofAConflictOurVersionCounts() throws {
        try folder.run("git", "checkout", "-qb", "topic")
        try folder.write("docs/adr/0001-ä b.md", "ours\n")
        try folder.commit("ours")
        try folder.run("git", "checkout", "-q", "main")
        try folder.write("docs/adr/0001-ä b.md", "theirs\n")
        try folder.commit("theirs")
        try folder.run("git", "checkout", "-q", "topic")
        #expect(throws: TemporaryFolder.CommandFailed.self) { try folder.run("git", "merge", "-q", "main") }
        #expect(try texts(try git.index())["docs/adr/0001-ä b.md"] == "ours\n")
    }

    @Test func aFolderOfTheRepositoryHasPathsOfItsOwn() throws {
        let below = try folder.git(in: "docs")
        let paths = ["adr/0001-ä b.md", "adr/0002-empty.md"]
        #expect(try below.index().files.map(\.path) == paths)
        #expect(try below.snapshot(of: try below.commit("main")).files.map(\.path) == paths)
    }

    @Test func whatAPartialCloneLacksIsNotFetched() throws {
        try folder.run("git", "config", "uploadpack.allowFilter", "true")
        let url = "file://\(folder.root.path)"
        try folder.run("git", "clone", "-q", "--no-checkout", "--filter=blob:none", url, "clone")
        let clone = try folder.git(in: "clone")
        let files = try clone.snapshot(of: try clone.commit("HEAD")).files
        #expect { try clone.contents(of: files) } throws: { error in
            error as? GitFailure == .partial
        }
    }

    @Test func anObjectThatIsNotThereIsTold() throws {
        let file = try #require(try git.index().files.first)
        let lost = GitSnapshot.File(path: file.path, object: String(repeating: "1", count: 40))
        #expect { try git.contents(of: [file, lost]) } throws: { error in
            (error as? GitFailure)?.message == "git cat-file: \(lost.object) missing"
        }
    }
}
