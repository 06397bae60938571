import ADRCommandLine
import Testing

@Suite(.enabled(if: TestGit.isThere)) struct StagingTests {
    let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nProposed\n"
        ])
        project.environment = TestGit.environment
        try git("init", "-q")
    }

    @discardableResult
    private func git(_ arguments: String...) throws -> String {
        try TestGit.run(arguments, in: project.folder)
    }

    private func staged() throws -> String { try git("ls-files", "--cached") }

    @Test func everyCommandThatWritesStagesWhatItChanged() throws {
        try project.write("unrelated.md", "not mine\n")
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        #expect(try staged() == "docs/decisions/0001-use-a-queue.md\n")
        #expect(
            project.run(["new", "Use a log", "--supersedes", "1", "--stage"], in: "docs").exit == .success)
        #expect(
            try staged() == "docs/decisions/0001-use-a-queue.md\ndocs/decisions/0002-use-a-log.md\n")
        #expect(project.run(["index", "-o", "index.md", "--stage"]).exit == .success)
        #expect(try staged().hasSuffix("index.md\n"))
        #expect(try git("diff", "--name-only") == "")
        #expect(try git("ls-files", "--others") == "unrelated.md\n")
    }

    @Test func aDryRunStagesNothing() throws {
        #expect(project.run(["accept", "1", "--stage", "--dry-run"]).exit == .success)
        #expect(try staged() == "")
    }

    @Test func whatIsWrittenButCannotBeStagedIsSaid() throws {
        try project.write(".git/index.lock", "")
        let outcome = project.run(["accept", "1", "--stage"])
        #expect(outcome.exit == .failure)
        #expect(outcome.output == "docs/decisions/0001-use-a-queue.md\n")
        #expect(outcome.errors.contains("the changes are written, but not staged"))
    }
}
