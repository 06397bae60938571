import ADRCommandLine
import Testing

/// `--stage` stages what was written, or says before anything is written that it cannot.
@Suite(.enabled(if: TestGit.isThere)) struct UnwatchedFilesTests {
    let project: CommandProject
    private static let record = "docs/decisions/0001-use-a-queue.md"
    private static let page = "docs/decisions/README.md"
    private static let index = "# Decisions\n\n<!-- adr-index-start -->\n<!-- adr-index-end -->\n"

    init() throws {
        project = try CommandProject([
            Self.record: "# Use a queue\n\n## Status\n\nProposed\n", Self.page: Self.index,
        ])
        project.environment = TestGit.environment
        try git("init", "-q")
        #expect(project.run(["index", "--refresh"]).exit == .success)
        try git("add", "-A")
        try git("commit", "-qm", "one")
    }

    @discardableResult
    private func git(_ arguments: String...) throws -> String {
        try TestGit.run(arguments, in: project.folder)
    }

    @Test(arguments: [record, page], ["skip-worktree", "assume-unchanged"])
    func aFileAtWhichGitDoesNotLookIsNamedAndNothingIsWritten(_ path: String, _ flag: String) throws {
        try git("update-index", "--\(flag)", path)
        let before = [project.text(Self.record), project.text(Self.page)]
        let outcome = project.run(["accept", "1", "--stage"])
        #expect(outcome.exit == .failure)
        #expect(
            outcome.errors == """
                adr: error: cannot stage the changes: git is set to ignore changes to \(path) (\(flag))
                hint: nothing was written; run `git update-index --no-\(flag) FILE` to undo that

                """)
        #expect([project.text(Self.record), project.text(Self.page)] == before)
        #expect(try git("diff", "--cached", "--name-only") == "")
        #expect(project.run(["accept", "1"]).exit == .success)
        #expect(project.run(["undo", "--stage"]).exit == .failure)
        #expect(try git("diff", "--cached", "--name-only") == "")
    }

    /// Git marks every entry that it writes under this setting.
    @Test func aSettingThatHidesChangesHidesNone() throws {
        try git("config", "core.ignoreStat", "true")
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        #expect(project.run(["status", "1", "rejected", "--stage"]).exit == .success)
        #expect(try git("show", ":\(Self.record)").contains("Rejected"))
    }

    @Test func anIgnoredFileIsNotStaged() throws {
        try project.write(".gitignore", "docs/\n")
        let outcome = project.run(["new", "Use a log", "--stage"])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("git ignores docs/decisions/0002-use-a-log.md"))
        #expect(try git("ls-files", "--others") == ".gitignore\n")
        // What is in the index, no pattern ignores.
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
    }

    /// Git stores line endings as they are in the index, unlike those of a new file.
    @Test func aFileWithLineEndingsThatGitWouldChangeIsStaged() throws {
        try project.write(Self.record, "# Use a queue\r\n\r\n## Status\r\n\r\nProposed\r\n")
        try git("add", "-A")
        try git("commit", "-qm", "two")
        try project.write(".gitattributes", "* text=auto\n")
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        #expect(try git("show", ":\(Self.record)").contains("Accepted\r\n"))
        #expect(project.run(["new", "Use a log", "--stage"]).exit == .success)
    }
}
