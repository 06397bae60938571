import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct GitStagingTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder()
        git = GitRepository(root: folder.root, environment: TestEnvironment.plain)
        try folder.run("git", "init", "-q")
        try folder.write("adr/0001-a.md", "one\n")
        try folder.write("adr/0002-b.md", "two\n")
        try folder.write("other.md", "other\n")
        try folder.run("git", "add", ".")
        try folder.run("git", "commit", "-qm", "one")
    }

    private func staged() throws -> String {
        try folder.run("git", "-c", "core.quotePath=false", "status", "--porcelain", "-uall")
    }

    @Test func onlyThePathsThatChangedAreStaged() throws {
        try folder.write("other.md", "changed by hand\n")
        try folder.write("untracked.md", "untracked\n")
        let odd = "adr/-0003 ä \"quoted\" *.md\nx.md"
        var changes = ChangeSet()
        changes.replace(
            SourceText(path: "adr/0001-a.md", "one\n"), with: SourceText(path: "adr/0004-a.md", "one\n"))
        changes.remove(SourceText(path: "adr/0002-b.md", "two\n"))
        changes.create(SourceText(path: odd, "three\n"))
        try GitStaging(in: git).stage(ChangeWriter(root: folder.root).write(changes).places)
        let lines = try staged().split(separator: "\n")
        #expect(lines.contains("R  adr/0001-a.md -> adr/0004-a.md"))
        #expect(lines.contains("D  adr/0002-b.md"))
        #expect(lines.contains { $0.hasPrefix("A  \"adr/-0003") })
        #expect(lines.contains(" M other.md"))
        #expect(lines.contains("?? untracked.md"))
        #expect(lines.count == 5)
    }

    @Test func aFileBehindALinkIsStagedWhereItIs() throws {
        try folder.run("ln", "-s", "adr", "decisions")
        var changes = ChangeSet()
        changes.replace(
            SourceText(path: "decisions/0001-a.md", "one\n"),
            with: SourceText(path: "decisions/0001-a.md", "changed\n"))
        changes.create(SourceText(path: "decisions/new/0003-c.md", "three\n"))
        try GitStaging(in: git).stage(ChangeWriter(root: folder.root).write(changes).places)
        #expect(try staged() == "M  adr/0001-a.md\nA  adr/new/0003-c.md\n?? decisions\n")
    }

    @Test func filesOfAFolderBelowTheRepositoryAreStaged() throws {
        let below = GitRepository(
            root: try RootFolder(folder.absolute("adr")), environment: TestEnvironment.plain)
        try folder.write("adr/0001-a.md", "changed\n")
        try GitStaging(in: below).stage(["0001-a.md"])
        #expect(try staged() == "M  adr/0001-a.md\n")
    }

    @Test func whatSomebodyHasNotStagedIsTold() throws {
        try folder.write("adr/0001-a.md", "changed by hand\n")
        try folder.write("adr/0003-new.md", "nobody has staged this yet\n")
        let paths = ["adr/0001-a.md", "adr/0002-b.md", "adr/0003-new.md"]
        #expect(try GitStaging(in: git).unstaged(among: paths) == ["adr/0001-a.md"])
        // The times alone are no change.
        try folder.run("touch", "-t", "200102030000", "adr/0002-b.md")
        #expect(try GitStaging(in: git).unstaged(among: paths) == ["adr/0001-a.md"])
        try GitStaging(in: git).stage(["adr/0001-a.md"])
        #expect(try GitStaging(in: git).unstaged(among: paths) == [])
    }

    /// A filter may have come with the files, as no setting of the user's own does.
    @Test(arguments: ["evil", "odd=name.x"])
    func noFilterOfTheRepositoryRuns(_ name: String) throws {
        let mark = folder.absolute("ran")
        let global = folder.absolute("gitconfig")
        try folder.run("git", "config", "-f", global, "filter.mine.clean", "tr a-z A-Z")
        for key in ["clean", "smudge", "process"] {
            try folder.run("git", "config", "filter.\(name).\(key)", "touch '\(mark)'; cat")
        }
        try folder.run("git", "config", "filter.\(name).required", "true")
        try folder.write(".git/info/attributes", "*.md filter=\(name)\nadr/0001-a.md filter=mine\n")
        var environment = TestEnvironment.plain
        environment["GIT_CONFIG_GLOBAL"] = global
        let git = GitRepository(root: folder.root, environment: environment)
        try folder.write("adr/0001-a.md", "changed\n")
        try folder.write("adr/0002-b.md", "changed\n")
        #expect {
            try GitStaging(in: git).demandNoForeignFilter(on: ["adr/0001-a.md", "adr/0002-b.md"])
        } throws: {
            "\($0)".contains("adr/0002-b.md goes through the filter \"\(name)\"")
        }
        try GitStaging(in: git).demandNoForeignFilter(on: ["adr/0001-a.md"])
        #expect(try GitStaging(in: git).unstaged(among: ["adr/0001-a.md", "adr/0002-b.md"]).count == 2)
        try GitStaging(in: git).stage(["adr/0001-a.md", "adr/0002-b.md"])
        #expect(!folder.exists("ran"))
        #expect(try folder.run("git", "cat-file", "blob", ":adr/0001-a.md") == "CHANGED\n")
    }

    @Test func withoutARepositoryOrBesideAnotherGitProcessGitSaysWhy() throws {
        try folder.write(".git/index.lock", "")
        try folder.write("other.md", "changed\n")
        #expect { try GitStaging(in: git).stage(["other.md"]) } throws: { "\($0)".contains("index.lock") }
        let bare = try TemporaryFolder()
        let none = GitRepository(root: bare.root, environment: TestEnvironment.plain)
        #expect(throws: GitFailure.self) { try GitStaging(in: none) }
        try bare.run("git", "init", "-q", "--bare")
        #expect(throws: GitFailure.self) { try GitStaging(in: none) }
    }
}
