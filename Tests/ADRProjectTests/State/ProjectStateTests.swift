import ADRText
import Testing

@testable import ADRProject

/// Where the state of a project is kept, and what is not believed.
@Suite struct ProjectStateTests {
    let folder: TemporaryFolder
    let home: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        home = try TemporaryFolder()
    }

    private func state(of path: String = "", _ environment: [String: String]? = nil) throws -> ProjectState {
        ProjectState(
            of: try RootFolder(folder.absolute(path)), environment: environment ?? ["HOME": home.root.path])
    }

    /// The places that a state may have, from the temporary folders of this test.
    private func places(of path: String = "", _ environment: [String: String]? = nil) throws -> [String] {
        try state(of: path, environment).folders.map { place in
            place.path.hasPrefix(home.root.path)
                ? "home" + RootFolder.split(place.path).folder.dropFirst(home.root.path.count)
                : folder.root.wayTo(place.path)
        }
    }

    @Test func theGitFolderOfTheWorkTreeComesFirst() throws {
        try folder.run("mkdir", "-p", "repo/.git")
        #expect(try places(of: "repo") == ["repo/.git/adr", "home/.local/state/adr"])
        #expect(try places() == ["home/.local/state/adr"])
        #expect(try places(of: "repo", [:]) == ["repo/.git/adr"])
        #expect(try places(of: "", [:]) == [])
    }

    @Test(.enabled(if: TestEnvironment.hasGit)) func aWorktreeHasAStateOfItsOwn() throws {
        try folder.run("git", "init", "-q", "main")
        try folder.run("git", "-C", "main", "commit", "-q", "--allow-empty", "-m", "x")
        try folder.run("git", "-C", "main", "worktree", "add", "-q", "../other")
        #expect(try places(of: "other", [:]) == ["main/.git/worktrees/other/adr"])
    }

    @Test func aSubmoduleHasItInTheFolderOfItsRepository() throws {
        try folder.run("mkdir", "-p", ".git/modules/sub", "sub")
        try folder.write("sub/.git", "gitdir: ../.git/modules/sub\n")
        #expect(try places(of: "sub", [:]) == [".git/modules/sub/adr"])
    }

    @Test func whatACloneOrAnArchiveMayCarryIsNotBelieved() throws {
        try folder.run("mkdir", "-p", "repo/tracked", "beside/tracked", "linked/tracked")
        for (file, way) in [
            ("repo", "tracked"), ("repo", folder.absolute("repo/tracked")), ("beside", "../repo/tracked"),
        ] {
            try folder.write("\(file)/.git", "gitdir: \(way)\n")
            #expect(try places(of: file, [:]) == [])
        }
        try folder.run("ln", "-s", "tracked", "linked/.git")
        #expect(try places(of: "linked", [:]) == [])
    }

    @Test func theFolderOfTheUserIsNamedByTheEnvironment() throws {
        let path = home.root.path
        #expect(try places(of: "", ["XDG_STATE_HOME": path + "/x", "HOME": path]) == ["home/x/adr"])
        #expect(try places(of: "", ["ADR_STATE_HOME": path + "/y", "HOME": path]) == ["home/y"])
        #expect(
            try places(of: "", ["XDG_STATE_HOME": "relative", "HOME": path]) == ["home/.local/state/adr"])
    }

    /// An archive may bring it along, and git carry it.
    @Test func aHomeInTheProjectIsNotBelieved() throws {
        let environment = ["HOME": folder.absolute("home")]
        #expect(try places(of: "", environment) == [])
        try folder.run("mkdir", ".git")
        #expect(try places(of: "", environment) == [".git/adr"])
        try folder.run("ln", "-s", ".", "link")
        #expect(try places(of: "", ["HOME": folder.absolute("link/new")]) == [".git/adr"])
    }

    @Test func nothingIsMadeBeforeItIsNeeded() throws {
        try folder.run("mkdir", ".git")
        let state = try state()
        #expect(state.existing.isEmpty)
        _ = InterruptedRun.putBack(in: state)
        #expect(ChangeMemory(state).entries.isEmpty)
        #expect(try folder.names() == [".git"] && home.names() == [])
        try state.folders[0].make()
        #expect(state.existing == [state.folders[0]])
        try state.folders[1].make()
        #expect(state.existing == state.folders)
        #expect(try home.status(".local/state/adr").mode == 0o700)
    }

    @Test func aFolderOfOthersIsNotBelieved() throws {
        try folder.run("mkdir", "-p", ".git/adr", "elsewhere")
        let place = try state().folders[0]
        #expect(place.isThere)
        for mode in ["0777", "0775"] {
            try folder.run("chmod", mode, ".git/adr")
            #expect(!place.isThere)
            #expect(throws: SystemError.accessDenied) { try place.make() }
        }
        try folder.run("rm", "-r", ".git/adr")
        try folder.run("ln", "-s", "../elsewhere", ".git/adr")
        #expect(!place.isThere)
        #expect(throws: SystemError.accessDenied) { try place.make() }
    }

    @Test func aFolderOfAnotherRootIsNotBelieved() throws {
        let place = try state().folders[0]
        try place.make()
        #expect(place.isThere)
        let root = try POSIX.resolve(place.path) + "/root"
        try home.write(home.root.wayTo(root), folder.root.path + "/other")
        #expect(!place.isThere)
        #expect(throws: SystemError.accessDenied) { try place.make() }
        // A run that was killed while it wrote the name.
        try home.write(home.root.wayTo(root), String(folder.root.path.dropLast(3)))
        #expect(!place.isThere)
        try place.make()
        #expect(place.isThere)
    }

    @Test func aChangeIsMadeWhereNoStateCanBeWritten() throws {
        try folder.write(".git/adr", "a file")
        try home.write(".local", "a file")
        var changes = ChangeSet()
        changes.replace(try folder.write("1.md", "old"), with: SourceText(path: "1.md", "new"))
        changes.create(SourceText(path: "2.md", "new"))
        let state = try state()
        try ChangeWriter(root: folder.root, state: state).write(changes)
        #expect(try folder.read("1.md") == "new")
        #expect(try folder.names() == [".git", ".git/adr", "1.md", "2.md"])
        #expect(ChangeMemory(state).entries.isEmpty)
    }
}
