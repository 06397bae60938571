import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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

    /// As where the command is killed between the last file and git.
    private func acceptWithoutStaging() throws -> CommandProject.Outcome {
        try project.write(".git/index.lock", "")
        defer { try? FileManager.default.removeItem(atPath: project.folder + "/.git/index.lock") }
        return project.run(["accept", "1", "--stage"])
    }

    @Test func whatIsWrittenButCannotBeStagedIsSaid() throws {
        let outcome = try acceptWithoutStaging()
        #expect(outcome.exit == .failure)
        #expect(outcome.output == "docs/decisions/0001-use-a-queue.md\n")
        #expect(outcome.errors.contains("the changes are written, but not staged"))
        #expect(outcome.errors.contains("remove the file manually"))
        #expect(
            outcome.errors.hasSuffix(
                "hint: once that is fixed, run the same command or git add to stage them\n"))
    }

    @Test func theSameCommandStagesWhatItHasWritten() throws {
        _ = try acceptWithoutStaging()
        #expect(try staged() == "")
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        #expect(try staged() == "docs/decisions/0001-use-a-queue.md\n")
        #expect(try git("diff", "--name-only") == "")
    }

    @Test func aNewFileOfARunBeforeIsStagedWithTheOther() throws {
        try project.write(".git/index.lock", "")
        #expect(project.run(["new", "Use a log", "--stage"]).exit == .failure)
        try FileManager.default.removeItem(atPath: project.folder + "/.git/index.lock")
        #expect(project.run(["new", "Use a log", "--stage"]).exit == .success)
        #expect(
            try staged() == "docs/decisions/0002-use-a-log.md\ndocs/decisions/0003-use-a-log.md\n")
    }

    @Test func anotherCommandStagesItsOwnFilesAlone() throws {
        _ = try acceptWithoutStaging()
        #expect(project.run(["new", "Use a log", "--stage"]).exit == .success)
        #expect(try staged() == "docs/decisions/0002-use-a-log.md\n")
    }

    @Test func whatWasChangedSinceIsNotStaged() throws {
        _ = try acceptWithoutStaging()
        try project.write(
            "docs/decisions/0001-use-a-queue.md", "# Use a queue\n\n## Status\n\nAccepted\n\nAnd more.\n")
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        #expect(try staged() == "")
    }
}
