import ADRCommandLine
import Testing

@testable import ADRProject

private let plain = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent"]
private let hasGit = (try? Subprocess(arguments: ["git", "--version"], environment: plain).run()) != nil

@Suite(.enabled(if: hasGit)) struct StagingTests {
    let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nProposed\n"
        ])
        project.environment = plain
        try git("init", "-q")
    }

    @discardableResult
    private func git(_ arguments: String...) throws -> String {
        let all = ["git", "-C", project.folder] + arguments
        let outcome = try Subprocess(arguments: all, environment: plain).run()
        return String(decoding: outcome.output, as: UTF8.self)
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
