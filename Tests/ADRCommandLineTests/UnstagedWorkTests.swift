import ADRCommandLine
import Testing

/// `--stage` stages what the command changes, and no work of a person.
@Suite(.enabled(if: TestGit.isThere)) struct UnstagedWorkTests {
    let project: CommandProject
    private static let first = "docs/decisions/0001-use-a-queue.md"
    private static let second = "docs/decisions/0002-use-a-cache.md"
    private static let queue = "# Use a queue\n\n## Status\n\nProposed\n"

    init() throws {
        project = try CommandProject([
            Self.first: Self.queue, Self.second: "# Use a cache\n\n## Status\n\nAcepted\n",
        ])
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
        try TestGit.run(["add", "-A"], in: project.folder)
        try TestGit.run(["commit", "-qm", "one"], in: project.folder)
    }

    private func diff(_ arguments: String...) throws -> String {
        try TestGit.run(["diff"] + arguments, in: project.folder)
    }

    @Test(arguments: [
        ["accept", "1"], ["renumber", "1", "7"], ["new", "A", "--supersedes", "1", "--status", "accepted"],
        ["lint", "--fix"], ["retitle", "1", "Use no queue"], ["risk", "add", "1", "It breaks", "2x2"],
    ])
    func aFileWithUnstagedWorkIsRefusedAndNamed(_ command: [String]) throws {
        try project.write(Self.first, Self.queue + "\nA thought.\n")
        try project.write(Self.second, "# Use a cache\n\n## Status\n\nAcepted\n\nA thought.\n")
        let before = try diff()
        let outcome = project.run(command + ["--stage"])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains(command[0] == "lint" ? "  \(Self.second)\n" : "  \(Self.first)\n"))
        #expect(outcome.errors.contains("nothing was written"))
        #expect(try diff() == before)
        #expect(try diff("--cached") == "")
        #expect(try TestGit.run(["ls-files", "--others"], in: project.folder) == "")
    }

    /// All logs, or none of them.
    @Test func noLogIsFixedWhereAnotherHasUnstagedWork() throws {
        let other = "services/adr/0001-use-a-lock.md"
        try project.write(other, "# Use a lock\n\n## Status\n\nAcepted\n")
        try TestGit.run(["add", "-A"], in: project.folder)
        try project.write(other, "# Use a lock\n\n## Status\n\nAcepted\n\nA thought.\n")
        #expect(project.run(["lint", "--fix", "--stage"]).exit == .failure)
        #expect(!(try diff()).contains("Accepted"))
    }

    @Test func workThatIsStagedOrElsewhereIsLeftAlone() throws {
        try project.write(Self.second, "# Use a cache\n\n## Status\n\nAcepted\n\nA thought.\n")
        try project.write(Self.first, Self.queue + "\nStaged.\n")
        try TestGit.run(["add", Self.first], in: project.folder)
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        #expect(try diff("--name-only") == Self.second + "\n")
        #expect(try diff("--cached").contains("+Accepted"))
    }
}
