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
    }

    @Test func theUserNameIsThatOfTheConfiguration() throws {
        #expect(git.currentUserName == nil)
        try folder.run("git", "config", "user.name", "Zoë Example")
        #expect(git.currentUserName == "Zoë Example")
    }

    @Test func theHooksPathIsTheLastOneConfigured() throws {
        #expect(try git.hooksPath() == nil)
        try folder.run("git", "config", "--add", "core.hooksPath", "first")
        try folder.run("git", "config", "--add", "core.hooksPath", "the last")
        #expect(try git.hooksPath() == "the last")
    }
}
