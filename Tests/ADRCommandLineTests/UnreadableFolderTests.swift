import ADRCommandLine
import Testing

/// A folder that cannot be looked into is not taken for one that holds nothing.
@Suite(.enabled(if: TestGit.isThere)) struct UnreadableFolderTests {
    let project: CommandProject

    /// The path of a folder is too long for any call, for root too.
    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nProposed\n"
        ])
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
    }

    private func makeUnreadable(in folder: String = "svc") throws {
        let name = String(repeating: "n", count: 250)
        let script =
            "mkdir -p \(folder); cd -P \(folder); for i in $(seq 18); do mkdir \(name); cd -P \(name); done"
        try project.shell(script)
    }

    @Test(arguments: [
        ["list"], ["lint", "--require-log"], ["new", "Use a log"], ["accept", "1"],
        ["index", "--refresh", "--check"],
        ["risk", "list"], ["risk", "review", "--no-history", "-o", "r.html"], ["export", "json"], ["minutes"],
        ["search", "queue"],
    ])
    func itIsNamedAndNothingIsWritten(_ command: [String]) throws {
        try makeUnreadable()
        let outcome = project.run(command)
        #expect(outcome.exit == .failure)
        #expect(
            outcome.errors.contains("File name too long") && outcome.errors.contains("adr: error: svc/nnn"))
        #expect(project.text("r.html") == "" && !outcome.output.contains(".md\n"))
        #expect(project.text("docs/decisions/0001-use-a-queue.md").contains("Proposed"))
    }

    /// What lies there, nobody takes for the repository's own.
    @Test(arguments: ["node_modules/a", "vendor", "ignored"]) func whatIsNotTheRepositorysOwnIsPassedOver(
        _ folder: String
    ) throws {
        try project.write(".gitignore", "/ignored/\n")
        try makeUnreadable(in: folder)
        #expect(project.run(["list"]).exit == .success)
        #expect(project.run(["new", "Use a log"]).exit == .success)
    }

    @Test func aFolderOfTemplatesIsNotTakenForAnEmptyOne() throws {
        try project.write(".adr.yml", "templates: forms\n")
        try makeUnreadable(in: "forms")
        let outcome = project.run(["template", "list"])
        #expect(outcome.exit == .failure && outcome.errors.contains("adr: error: forms/nnn"))
    }
}
