import ADRText
import Testing

@testable import ADRProject

/// Nothing is written into a git folder, and no log is read there.
@Suite struct WriteDoorTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.run("mkdir", "-p", ".git/hooks", "sub/.git", "docs")
        try folder.write(".git/config", "x")
        try folder.run("ln", "-s", ".git", "git")
        try folder.run("ln", "-s", "../.git/config", "docs/config.md")
        try folder.run("ln", "-s", "../.git", "docs/git")
    }

    private static let paths = [
        ".git/x", ".git/hooks/pre-commit", ".git/new/folder/x", "git/x", "docs/git/x", "docs/../.git/x",
        "sub/.git/x",
        ".GIT/x", ".Git/x", "new/.git/x", ".git", "a/.git", ".g\u{200C}it/x", "GIT~1/x",
    ]

    @Test(arguments: paths) func nothingIsMadeThere(_ path: String) throws {
        var changes = ChangeSet()
        changes.create(SourceText(path: path, "x"))
        let before = try folder.names()
        let failure = ChangeFailure(FileProblem(path: path, reason: .inGitFolder))
        #expect(throws: failure) { try ChangeWriter(root: folder.root).write(changes) }
        #expect(throws: failure.problem) { try ChangeWriter(root: folder.root).check(changes) }
        #expect(try folder.names() == before)
    }

    @Test(arguments: [".git/config", "git/config", "docs/config.md"])
    func nothingIsReplacedMovedOrRemovedThere(_ path: String) throws {
        let failure = ChangeFailure(FileProblem(path: path, reason: .inGitFolder))
        for after in [SourceText(path: path, "new"), SourceText(path: "new.md", "x"), nil] {
            var changes = ChangeSet()
            let before = SourceText(path: path, "x")
            if let after { changes.replace(before, with: after) } else { changes.remove(before) }
            #expect(throws: failure) { try ChangeWriter(root: folder.root).write(changes) }
        }
        #expect(try folder.read(".git/config") == "x")
    }

    @Test(arguments: [".gitignore", ".github/x", "git.md", "a.git/x", "docs/.gitkeep"])
    func namesThatLookAlikeAreOpen(_ path: String) throws {
        var changes = ChangeSet()
        changes.create(SourceText(path: path, "x"))
        try ChangeWriter(root: folder.root).check(changes)
        try ChangeWriter(root: folder.root).write(changes)
    }

    @Test func theFolderToWhichAGitFileLeadsIsShutToo() throws {
        try folder.run("rm", "-r", ".git")
        try folder.run("mkdir", "meta")
        try folder.write("meta/HEAD", "x")
        try folder.write(".git", "gitdir: meta\n")
        var changes = ChangeSet()
        changes.create(SourceText(path: "meta/hooks/post-commit", "x"))
        #expect(throws: ChangeFailure.self) { try ChangeWriter(root: folder.root).write(changes) }
    }

    @Test func noLogIsReadThere() throws {
        try folder.write(".git/0001-x.md", "# x")
        let scanner = FolderScanner(root: folder.root)
        for path in [".git", "git", "docs/git", ".git/hooks"] {
            let listing = scanner.scan(path)
            #expect(listing.files.isEmpty)
            #expect(listing.problems == [FileProblem(path: path, reason: .inGitFolder)])
        }
        #expect(scanner.scan("docs").files == ["docs/config.md"])
        #expect(scanner.scan("").files == ["docs/config.md"])
    }

    @Test func aKilledHookIsPutBackByTheProject() throws {
        let project = try StatefulProject()
        try project.folder.write(".git/HEAD", "x")
        var changes = ChangeSet()
        changes.create(SourceText(path: "hooks/pre-commit", "x"))
        try KilledRun(changes, in: project, door: .commitHook).write()
        #expect(project.folder.exists(".git/hooks/pre-commit"))
        #expect(try project.putBack().restored == [".git/hooks/pre-commit"])
        #expect(!project.folder.exists(".git/hooks"))
    }
}
