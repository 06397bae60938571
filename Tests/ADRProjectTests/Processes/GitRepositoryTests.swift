import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct GitRepositoryTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder()
        git = GitRepository(root: folder.root, environment: TestEnvironment.plain)
        try folder.run("git", "init", "-q")
        try folder.write("docs/adr/0001-ä b.md", "first\r\n")
        try folder.write("docs/adr/sub/0002.md", "2")
        try folder.write("docs/adrs/0003.md", "3")
        try folder.run("git", "add", ".")
        try folder.run("git", "commit", "-qm", "one")
    }

    @Test func aFileIsShownAsItWasAtARevisionAndInTheIndex() throws {
        try folder.write("docs/adr/0001-ä b.md", "second\n")
        try folder.run("git", "add", ".")
        try folder.write("docs/adr/0001-ä b.md", "third\n")
        #expect(try git.show(revision: "HEAD", path: "docs/adr/0001-ä b.md")?.text == "first\r\n")
        #expect(try git.show(revision: "", path: "docs/adr/0001-ä b.md")?.text == "second\n")
        #expect(try git.show(revision: "HEAD", path: "docs/adr/missing.md") == nil)
        #expect(try git.show(revision: "", path: "docs/adr/missing.md") == nil)
    }

    @Test func theFilesBelowAFolderAreListed() throws {
        let files = ["docs/adr/0001-ä b.md", "docs/adr/sub/0002.md"]
        #expect(try git.listFiles(revision: "HEAD", folder: "docs/adr") == files)
        #expect(try git.listFiles(revision: "", folder: "docs/adr") == files)
        #expect(try git.listFiles(revision: "HEAD", folder: "").count == 3)
        #expect(try git.listFiles(revision: "", folder: "*") == [])
        let below = GitRepository(
            root: try RootFolder(folder.absolute("docs")), environment: TestEnvironment.plain)
        #expect(
            try below.listFiles(revision: "HEAD", folder: "adr") == ["adr/0001-ä b.md", "adr/sub/0002.md"])
        #expect(try below.listFiles(revision: "HEAD", folder: "").count == 3)
        #expect(try below.show(revision: "HEAD", path: "adrs/0003.md")?.text == "3")
    }

    @Test(arguments: ["no-such-branch", "--help", "-x"])
    func anUnknownRevisionIsWhatGitSays(_ revision: String) {
        #expect(throws: GitFailure.self) { try git.show(revision: revision, path: "docs/adr/sub/0002.md") }
        #expect(throws: GitFailure.self) { try git.listFiles(revision: revision, folder: "docs") }
    }

    @Test func theUserNameIsThatOfTheConfiguration() throws {
        #expect(git.currentUserName == nil)
        try folder.run("git", "config", "user.name", "Zoë Example")
        #expect(git.currentUserName == "Zoë Example")
    }

    @Test func theHooksPathIsTheLastOneConfigured() throws {
        #expect(git.hooksPath == nil)
        try folder.run("git", "config", "--add", "core.hooksPath", "first")
        try folder.run("git", "config", "--add", "core.hooksPath", "the last")
        #expect(git.hooksPath == "the last")
    }
}
