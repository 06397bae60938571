import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `adr show --history` and `adr board --history` tell from git.
@Suite(.enabled(if: TestGit.isThere)) struct ShowHistoryTests {
    let project: CommandProject
    private let path = "docs/decisions/0001-use-a-queue.md"
    private let text = """
        ---
        status: proposed
        ---
        # Use a queue

        Orders come in bursts, and nothing is lost if one of them waits for a minute or two.

        """

    init() throws {
        project = try CommandProject([path: text])
        project.environment = TestGit.environment
    }

    private func git(_ arguments: String...) throws {
        _ = try TestGit.run(arguments, in: project.folder)
    }

    private func commit(_ day: String, by author: String = "ana") throws {
        try git("add", "-A")
        // The day of the committer cannot be given, so days are not looked at here.
        try git("commit", "-q", "--author=\(author) <a@b>", "--date=\(day)T12:00:00Z", "-m", "x")
    }

    private func history(_ options: String...) -> String {
        let outcome = project.run(["show", "1", "--history"] + options)
        #expect(outcome.exit == .success)
        return outcome.output
    }

    @Test func withoutARepositoryItSaysSo() {
        let outcome = project.run(["show", "1", "--history"])
        #expect(outcome.exit == .failure && outcome.errors.contains("there is no git repository here"))
        let board = project.run(["board", "--history"])
        #expect(board.exit == .success && board.output.contains("is unknown: there is no git repository."))
    }

    @Test func beforeTheFirstCommitThereIsNone() throws {
        try git("init", "-q")
        #expect(history().contains("This record has not been committed yet."))
        #expect(history("--format", "json").contains("\"steps\": []"))
    }

    @Test func movesAreFollowedThroughFoldersAndNames() throws {
        try git("init", "-q")
        try commit("2026-01-01")
        try project.write(path, text.replacing("proposed", with: "accepted"))
        try commit("2026-01-02", by: "Lee \"the\u{1B}[31m\" Kim")
        try git("mv", path, "docs/decisions/0001-use-one-queue.md")
        try commit("2026-01-03")
        try git("mv", "docs/decisions", "records")
        try project.write(".adr.yml", "folders: [records]\n")
        try commit("2026-01-04")
        let text = history("--format", "markdown")
        #expect(text.contains("| ana | added: proposed |"), "\(text)")
        #expect(text.contains("| proposed → accepted |") && !text.contains("\u{1B}"), "\(text)")
        #expect(text.contains("| moved from docs/decisions/0001-use-a-queue.md |"), "\(text)")
        #expect(text.contains("| moved from docs/decisions/0001-use-one-queue.md |"), "\(text)")
        #expect(project.run(["board", "--history"]).output.contains(" for 1 decision."))
    }

    @Test func whatTwoBranchesDoIsToldOnce() throws {
        try git("init", "-q", "-b", "main")
        try commit("2026-01-01")
        try git("checkout", "-q", "-b", "side")
        try project.write(path, text.replacing("proposed", with: "accepted"))
        try commit("2026-01-02")
        try git("checkout", "-q", "main")
        try project.write("README.md", "x\n")
        try commit("2026-01-03")
        try git("merge", "-q", "--no-edit", "side")
        #expect(
            history("--format", "markdown").split(separator: "\n").filter { $0.hasPrefix("| 20") }.count == 2)
    }

    @Test func aMergeThatSaysSomethingElseIsTold() throws {
        try git("init", "-q", "-b", "main")
        try commit("2026-01-01")
        try git("checkout", "-q", "-b", "side")
        try project.write(path, text.replacing("proposed", with: "accepted"))
        try commit("2026-01-02")
        try git("checkout", "-q", "main")
        try project.write(path, text.replacing("proposed", with: "rejected"))
        try commit("2026-01-03")
        try git("merge", "-q", "--no-edit", "side")
        try project.write(path, text.replacing("proposed", with: "deprecated"))
        try commit("2026-01-04")
        #expect(history("--format", "markdown").contains("| in a merge |"))
    }

    @Test func aShallowCloneSaysWhatIsMissing() throws {
        try git("init", "-q")
        try commit("2026-01-01")
        try project.write(path, text.replacing("proposed", with: "accepted"))
        try commit("2026-01-02")
        let clone = try CommandProject([:])
        clone.environment = TestGit.environment
        try TestGit.run(["clone", "-q", "--depth", "1", "file://\(project.folder)", "x"], in: clone.folder)
        let outcome = clone.run(["-C", "x", "show", "1", "--history"])
        #expect(outcome.exit == .success)
        #expect(outcome.output.contains("Older commits are missing"), "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("already there: accepted"))
        #expect(clone.run(["-C", "x", "board", "--history"]).output.contains("with incomplete git history"))
    }

    @Test func theJSONIsAsItsSchemaSays() throws {
        try git("init", "-q")
        try commit("2026-01-01")
        try project.write(path, text.replacing("proposed", with: "accepted"))
        let record = try JSONDecoder().decode(JSONTree.self, from: Data(history("--format", "json").utf8))
        #expect(record["history"]?["steps"]?.values.count == 2)
        #expect(try JSONSchema("show.schema.json").faults(in: record) == [])
    }
}
