import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct GitCommitsTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder.repository()
        git = try folder.git()
    }

    private func message(_ body: () throws -> Void) -> String? {
        do { try body() } catch { return (error as? GitFailure)?.message }
        return nil
    }

    @Test(arguments: ["no-such-branch", "--help", "-x", "", "main..topic", "HEAD:notes.txt"])
    func anUnknownCommitIsTold(_ revision: String) throws {
        try folder.write("notes.txt", "x")
        try folder.commit("one")
        #expect(message { _ = try git.commit(revision) } == "there is no commit \"\(revision)\" here")
    }

    @Test func beforeTheFirstCommitThereIsNothingToCompare() throws {
        #expect(try git.head() == nil)
        #expect(message { _ = try git.commit("main") } == "there is no commit \"main\" here")
        try folder.write("notes.txt", "x")
        try folder.commit("one")
        let main = try git.commit("main")
        #expect(try git.head() == main)
        try folder.run("git", "checkout", "-q", "--orphan", "other")
        #expect(
            message { _ = try git.mergeBase(with: main, named: "main") }
                == "the current branch has no commit yet to compare with main")
    }

    @Test func historiesPartInTheMergeBase() throws {
        try folder.write("notes.txt", "x")
        try folder.commit("one")
        let origin = try git.commit("HEAD")
        try folder.run("git", "checkout", "-qb", "topic")
        try folder.run("git", "commit", "-q", "--allow-empty", "-m", "mine")
        try folder.run("git", "checkout", "-q", "main")
        try folder.run("git", "commit", "-q", "--allow-empty", "-m", "theirs")
        try folder.run("git", "checkout", "-q", "topic")
        #expect(try git.mergeBase(with: try git.commit("main"), named: "main") == origin)
        try folder.run("git", "checkout", "-q", "--orphan", "other")
        try folder.run("git", "commit", "-q", "--allow-empty", "-m", "other")
        #expect(
            message { _ = try git.mergeBase(with: try git.commit("main"), named: "main") }
                == "HEAD and main have no common history")
    }

    @Test func aShallowCloneIsTold() throws {
        try folder.run("git", "commit", "-q", "--allow-empty", "-m", "one")
        try folder.run("git", "checkout", "-qb", "topic")
        try folder.run("git", "commit", "-q", "--allow-empty", "-m", "two")
        try folder.run("git", "checkout", "-q", "main")
        try folder.run("git", "commit", "-q", "--allow-empty", "-m", "three")
        let url = "file://\(folder.root.path)"
        try folder.run(
            "git", "clone", "-q", "--depth", "1", "--no-single-branch", "-b", "topic", url, "clone")
        let clone = try folder.git(in: "clone")
        let main = try clone.commit("origin/main")
        #expect(
            message { _ = try clone.mergeBase(with: main, named: "origin/main") }
                == "the clone is shallow: it does not reach back to the merge base of HEAD and origin/main")
    }

    /// What macOS has in the place of git until its command line tools are installed.
    @Test func aStubOfGitIsNoGit() throws {
        let path = try folder.stub(
            "git",
            "echo 'xcode-select: note: No developer tools were found, requesting install.' >&2; exit 1")
        let git = GitRepository(root: folder.root, environment: ["PATH": path])
        func missing(_ body: () throws -> Void) -> Bool {
            do { try body() } catch { return error as? GitFailure == .notInstalled }
            return false
        }
        #expect(missing { _ = try git.head() })
        #expect(missing { _ = try git.commit("main") })
        #expect(missing { _ = try git.mergeBase(with: "main", named: "main") })
        #expect(missing { _ = try git.ignored(among: ["x"]) })
        #expect(missing { _ = try git.hooksPath() })
    }

    /// Whatever an edition of git thinks of `LANGUAGE`: here one that looks at the locale alone.
    @Test(arguments: ["LANG", "LC_ALL", "LC_MESSAGES"])
    func gitIsUnderstoodInAnyLanguage(_ variable: String) throws {
        let path = try folder.stub(
            "git",
            """
            case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in
            de*) echo 'Schwerwiegend: Kein Git-Repository' >&2; exit 128;;
            esac
            PATH=/usr/local/bin:/usr/bin:/bin exec git "$@"
            """)
        let outside = try TemporaryFolder()
        var environment = TestEnvironment.plain
        environment["PATH"] = path
        environment[variable] = "de_DE.UTF-8"
        let git = GitRepository(root: outside.root, environment: environment)
        #expect(try !git.hasCommit())
    }

    @Test func filtersKeepTheCharactersOfTheUser() throws {
        let path = try folder.stub("git", "echo \"$LC_CTYPE,$LC_ALL\"")
        let git = GitRepository(root: folder.root, environment: ["PATH": path, "LC_ALL": "de_DE.UTF-8"])
        #expect(try git.demand(["x"]) == Array("de_DE.UTF-8,\n".utf8))
    }

    @Test func whatGitAdvisesIsTheHint() {
        let failure = GitFailure(
            said: Array(
                "fatal: detected dubious ownership in repository at '/x'\nTo add an exception, call:\n\n\tgit config x\n"
                    .utf8))
        #expect(failure.message == "git: detected dubious ownership in repository at '/x'")
        #expect(failure.hint == "To add an exception, call: git config x")
        #expect(GitFailure(said: []) == GitFailure(message: "git: failed without a message"))
    }
}
