import Testing

@testable import ADRProject

@Suite struct RepositoryRootTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["repo/.git/HEAD", "repo/.git"])
    func theNearestFolderWithGitIsFound(_ git: String) throws {
        try folder.write(git, "")
        try folder.run("mkdir", "-p", "repo/docs/adr")
        #expect(RepositoryRoot.find(from: folder.absolute("repo/docs/adr"))?.path == folder.absolute("repo"))
        #expect(RepositoryRoot.find(from: folder.absolute("repo"))?.path == folder.absolute("repo"))
    }

    @Test func noRepositoryIsNil() {
        #expect(RepositoryRoot.find(from: folder.root.path) == nil)
        #expect(RepositoryRoot.find(from: folder.absolute("missing")) == nil)
    }
}
