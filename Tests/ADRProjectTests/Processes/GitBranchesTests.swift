import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct GitBranchesTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder()
        git = GitRepository(root: folder.root, environment: TestEnvironment.plain)
        try folder.run("git", "init", "-qb", "main")
    }

    private func commit(_ path: String, on branch: String) throws {
        try folder.run("git", "switch", "-qC", branch)
        try folder.write(path, path)
        try folder.run("git", "add", ".")
        try folder.run("git", "commit", "-qm", path)
    }

    private func files(_ folder: String = "docs/adr") throws -> [String] {
        try git.branchFiles(below: folder).map { "\($0.branch) \($0.path)" }.sorted()
    }

    @Test func filesOfLocalAndRemoteTrackingBranchesAreListedOnce() throws {
        try commit("docs/adr/0001-a.md", on: "main")
        try commit("docs/adr/0002-ä b.md", on: "feature/x")
        try folder.run("git", "update-ref", "refs/remotes/origin/theirs", "HEAD")
        try folder.run("git", "switch", "-q", "main")
        try folder.run("git", "branch", "-qD", "feature/x")
        try commit("docs/adr/sub/0003-c/README.md", on: "other")
        try folder.run("git", "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/theirs")
        let found = try files()
        #expect(
            found.map { $0.split(separator: " ", maxSplits: 1)[1] }.sorted() == [
                "docs/adr/0001-a.md", "docs/adr/0002-ä b.md", "docs/adr/sub/0003-c/README.md",
            ])
        #expect(found.contains("origin/theirs docs/adr/0002-ä b.md"))
        #expect(try files("").count == 3)
        #expect(try files("nowhere") == [])
        #expect(try files("docs/adr/0001-a.md") == [])
    }

    @Test func aFolderBelowTheRepositoryHasItsOwnPaths() throws {
        try commit("sub/docs/adr/0001-a.md", on: "main")
        let below = GitRepository(
            root: try RootFolder(folder.absolute("sub")), environment: TestEnvironment.plain)
        #expect(try below.branchFiles(below: "docs/adr").map(\.path) == ["docs/adr/0001-a.md"])
    }

    @Test func aRepositoryWithoutCommitsHasNoBranches() throws {
        #expect(git.isThere)
        #expect(try files() == [])
    }

    @Test func equalTreesOfManyBranchesAreReadOnce() throws {
        try commit("docs/adr/0001-a.md", on: "main")
        let commit = try folder.run("git", "rev-parse", "HEAD").dropLast()
        let packed = (0..<1000).map { "\(commit) refs/heads/b\($0)\n" }.joined()
        try folder.write(".git/packed-refs", "# pack-refs with: peeled fully-peeled \n" + packed)
        let start = ContinuousClock.now
        #expect(try files().count == 1)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func anEmptyFolderNamedGitIsNoRepository() throws {
        let other = try TemporaryFolder()
        try other.run("mkdir", ".git")
        #expect(!GitRepository(root: other.root, environment: TestEnvironment.plain).isThere)
    }
}
