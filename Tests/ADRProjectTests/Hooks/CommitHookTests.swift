import ADRText
import Testing

@testable import ADRProject

@Suite struct CommitHookTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(".git/HEAD", "ref: refs/heads/main\n")
    }

    private var hook: CommitHook {
        get throws { try CommitHook(repository: folder.root, environment: TestEnvironment.plain) }
    }

    @Test func theHookIsWrittenOnceAndExecutable() throws {
        #expect(try hook.install())
        #expect(try folder.read(".git/hooks/pre-commit").hasSuffix("\nexec adr lint --staged\n"))
        #expect(try folder.status(".git/hooks/pre-commit").mode & 0o111 != 0)
        let written = try folder.status(".git/hooks/pre-commit")
        #expect(try !hook.install())
        #expect(try folder.status(".git/hooks/pre-commit") == written)
        #expect(
            try folder.names().filter { !$0.hasPrefix(".git/adr") } == [
                ".git", ".git/HEAD", ".git/hooks", ".git/hooks/pre-commit",
            ])
        #expect(ChangeMemory(ProjectState(of: folder.root, environment: [:])).entries.isEmpty)
    }

    @Test func aHookThatCannotRunIsMended() throws {
        try folder.write(".git/hooks/pre-commit", CommitHook.text, mode: 0o640)
        #expect(try hook.install())
        #expect(try folder.status(".git/hooks/pre-commit").mode == 0o750)
    }

    @Test func onlyOurHookIsRemoved() throws {
        #expect(try !hook.uninstall())
        _ = try hook.install()
        #expect(try hook.uninstall())
        #expect(!folder.exists(".git/hooks/pre-commit"))
    }

    @Test(arguments: ["#!/bin/sh\nmake\n", CommitHook.text + "make\n", ""])
    func aHookOfSomebodyElseStaysAsItIs(_ text: String) throws {
        try folder.write(".git/hooks/pre-commit", text, mode: 0o755)
        let before = try folder.status(".git/hooks/pre-commit")
        #expect(throws: CommitHook.Problem.self) { try hook.install() }
        #expect(throws: CommitHook.Problem.self) { try hook.uninstall() }
        #expect(try folder.status(".git/hooks/pre-commit") == before)
    }

    @Test func nothingIsWrittenThroughALink() throws {
        try folder.run("mkdir", "-p", ".git/hooks", "elsewhere")
        try folder.run("ln", "-s", "../../made-by-hook", ".git/hooks/pre-commit")
        #expect(throws: CommitHook.Problem.self) { try hook.install() }
        try folder.run("rm", "-r", ".git/hooks")
        try folder.run("ln", "-s", "../elsewhere", ".git/hooks")
        #expect(throws: CommitHook.Problem.self) { try hook.install() }
        #expect(try !folder.names().contains { $0.contains("elsewhere/") || $0.contains("made-by-hook") })
    }

    @Test(.enabled(if: TestEnvironment.hasGit))
    func nothingIsInstalledWhereGitDoesNotSayFromWhereItRunsHooks() throws {
        try folder.run("git", "init", "-q")
        try folder.write(".git/config", "[core\n")
        let hook = try hook
        #expect {
            try hook.install()
        } throws: {
            if case CommitHook.Problem.hooksUnknown = $0 { true } else { false }
        }
        #expect(!folder.exists(".git/hooks/pre-commit"))
    }

    @Test func aWorktreeHasTheHooksOfItsRepository() throws {
        try folder.run("mkdir", "-p", ".git/objects", ".git/refs")
        try folder.write(".git/worktrees/x/HEAD", "ref: refs/heads/main\n")
        try folder.write(".git/worktrees/x/commondir", "../..\n")
        try folder.write("x/.git", "gitdir: \(folder.absolute(".git/worktrees/x"))\n")
        let worktree = try RootFolder(folder.absolute("x"))
        #expect(try CommitHook(repository: worktree, environment: TestEnvironment.plain).install())
        #expect(folder.exists(".git/hooks/pre-commit"))
    }

    @Test func aSubmoduleHasHooksOfItsOwn() throws {
        try folder.run("mkdir", "-p", ".git/modules/x/objects", ".git/modules/x/refs")
        try folder.write(".git/modules/x/HEAD", "ref: refs/heads/main\n")
        try folder.write("x/.git", "gitdir: ../.git/modules/x\n")
        let module = try RootFolder(folder.absolute("x"))
        #expect(try CommitHook(repository: module, environment: TestEnvironment.plain).install())
        #expect(folder.exists(".git/modules/x/hooks/pre-commit"))
    }

    @Test(arguments: ["gitdir: /nowhere\n", "something\n", "gitdir: .\n"])
    func whatIsNoGitFolderIsRefused(_ text: String) throws {
        try folder.write("x/.git", text)
        let root = try RootFolder(folder.absolute("x"))
        #expect(throws: CommitHook.Problem.self) {
            try CommitHook(repository: root, environment: TestEnvironment.plain)
        }
    }

    @Test(.enabled(if: TestEnvironment.hasGit)) func whereGitLooksForHooksElsewhereNothingIsWritten() throws {
        try folder.run("git", "init", "-q")
        try folder.run("git", "config", "core.hooksPath", ".husky/_")
        #expect { try hook.install() } throws: { error in
            if case CommitHook.Problem.hooksElsewhere(".husky/_") = error { true } else { false }
        }
        #expect(!folder.exists(".git/hooks/pre-commit"))
    }
}
