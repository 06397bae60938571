import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct GitBlobsTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder()
        git = GitRepository(root: folder.root, environment: TestEnvironment.plain)
        try folder.run("git", "init", "-q", "-b", "main")
        try folder.write("docs/adr/0001-ä b.md", "first\r\n")
        try folder.write("docs/adr/0002-empty.md", "")
        try folder.write("notes.txt", "no record\n")
        try folder.run("git", "add", ".")
        try folder.run("git", "commit", "-qm", "one")
    }

    private func texts(_ revision: String) throws -> [String: String] {
        let sources = try git.sources(revision: revision) { $0.hasSuffix(".md") }
        return Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0.text) })
    }

    @Test func allTextsOfARevisionAndOfTheIndexAreRead() throws {
        try folder.write("docs/adr/0001-ä b.md", "second\n")
        try folder.run("git", "add", ".")
        try folder.write("docs/adr/0001-ä b.md", "third\n")
        #expect(try texts("HEAD") == ["docs/adr/0001-ä b.md": "first\r\n", "docs/adr/0002-empty.md": ""])
        #expect(try texts("") == ["docs/adr/0001-ä b.md": "second\n", "docs/adr/0002-empty.md": ""])
        #expect(throws: GitFailure.self) { try texts("no-such-branch") }
    }

    @Test func stagedFilesAreThoseOfTheIndexOnly() throws {
        try folder.write("docs/adr/0001-ä b.md", "second\n")
        try folder.write("docs/adr/0003-c.md", "new\n")
        try folder.run("git", "add", "docs/adr/0003-c.md")
        try folder.run("git", "rm", "-q", "notes.txt")
        #expect(try git.stagedFiles() == ["docs/adr/0003-c.md"])
    }

    @Test func changesCountFromWhereTheHistoriesPart() throws {
        try folder.run("git", "checkout", "-qb", "topic")
        try folder.write("docs/adr/0003-c.md", "mine\n")
        try folder.run("git", "add", ".")
        try folder.run("git", "commit", "-qm", "two")
        try folder.run("git", "checkout", "-q", "main")
        try folder.write("docs/adr/0004-d.md", "theirs\n")
        try folder.run("git", "add", ".")
        try folder.run("git", "commit", "-qm", "three")
        try folder.run("git", "checkout", "-q", "topic")
        try folder.write("docs/adr/0005-e.md", "untracked\n")
        let base = try git.mergeBase(with: "main")
        #expect(try git.changedFiles(since: base) == ["docs/adr/0003-c.md", "docs/adr/0005-e.md"])
    }
}
