import ADRCommandLine
import Testing

/// `adr lint --staged` and `--changed` tell what the change breaks, wherever it stands, and count on what git has.
@Suite(.enabled(if: TestGit.isThere)) struct CommitEffectsTests {
    let project: CommandProject
    private static let queue = "docs/adr/0001-use-a-queue.md"
    private static let cache = "docs/adr/0002-use-a-cache.md"
    private static let text = "# 1. Use a queue\n\n## Status\n\nAccepted\n"

    init() throws {
        project = try CommandProject([
            Self.queue: Self.text,
            Self.cache:
                "# 2. Use a cache\n\n## Status\n\nAccepted\n\nSee [the queue](0001-use-a-queue.md).\n",
        ])
        project.environment = TestGit.environment
        try git("init", "-q")
        try git("add", "-A")
        try git("commit", "-qm", "one")
    }

    @discardableResult
    private func git(_ arguments: String...) throws -> String {
        try TestGit.run(arguments, in: project.folder)
    }

    private func lint(_ options: String...) -> CommandProject.Outcome {
        project.run(["lint", "--format", "text"] + options)
    }

    @Test(arguments: ["--staged", "--changed"])
    func aDeletion(_ option: String) throws {
        try git("rm", "-q", Self.queue)
        let outcome = lint(option)
        #expect(outcome.exit == .findings)
        #expect(outcome.output.hasPrefix("\(Self.cache):7:17: error: "))
    }

    @Test(arguments: ["--staged", "--changed"])
    func aRename(_ option: String) throws {
        try git("mv", Self.queue, "docs/adr/0001-use-two-queues.md")
        #expect(lint(option).output.hasPrefix("\(Self.cache):7:17: error: "))
    }

    @Test func aPictureThatIsDeleted() throws {
        try project.write("docs/adr/a.png", "x")
        try project.write(Self.cache, Self.text + "\n![orders](a.png)\n")
        try git("add", "-A")
        try git("commit", "-qm", "two")
        try git("rm", "-q", "docs/adr/a.png")
        #expect(lint("--staged").output.contains("`a.png` does not exist [missing-image]"))
    }

    @Test func whatACommitDoesNotBreakIsNotTold() throws {
        try project.write(Self.queue, Self.text + "\nMore.\n")
        try git("add", "-A")
        #expect(lint("--staged").output == "")
    }

    @Test func aFileThatIsOnlyIntendedIsNoPartOfTheCommit() throws {
        try project.write("docs/adr/0003-use-a-lock.md", "# 3. Use a lock\n\n## Status\n\nAcepted\n")
        try git("add", "-N", "docs/adr/0003-use-a-lock.md")
        #expect(lint("--staged").output == "")
        try project.write(Self.queue, Self.text + "\nSee [the lock](0003-use-a-lock.md).\n")
        try git("add", Self.queue)
        #expect(lint("--staged").output.contains("`0003-use-a-lock.md` does not exist [broken-link]"))
    }

    @Test func anEmptyFileIsAPartOfIt() throws {
        try project.write("docs/empty.md", "")
        try project.write(Self.queue, Self.text + "\nSee [nothing](../empty.md).\n")
        try git("add", "-A")
        #expect(lint("--staged").output == "")
    }

    @Test func whatASparseCheckoutLeavesOutIsThere() throws {
        try project.write("src/orders.md", "# Orders\n")
        try project.write(
            Self.queue, Self.text + "\nSee [orders](../../src/orders.md) and [all](../../src).\n")
        try git("add", "-A")
        try git("commit", "-qm", "two")
        try git("update-index", "--skip-worktree", "src/orders.md")
        try project.remove("src/orders.md")
        #expect(lint().output == "")
        try git("update-index", "--no-skip-worktree", "src/orders.md")
        #expect(lint().output.contains("broken-link"))
    }

    @Test func whatASubmoduleHoldsMayBeThere() throws {
        let commit = try git("rev-parse", "HEAD").split(separator: "\n")[0]
        try git("update-index", "--add", "--cacheinfo", "160000,\(commit),vendor/queue")
        try project.write(Self.queue, Self.text + "\nSee [the library](../../vendor/queue/README.md).\n")
        try git("add", Self.queue)
        #expect(lint().output == "")
        #expect(lint("--staged").output == "")
    }
}
