import ADRCommandLine
import Testing

/// `adr board` as a command. Today is 2026-03-01.
@Suite struct BoardCommandTests {
    private let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md":
                "---\nstatus: accepted\ndate: 2026-01-02\n---\n# Use a queue\n",
            "docs/board.html": "<p>Somebody's</p>\n",
        ])
    }

    @Test func theSameLogGivesTheSameBytes() {
        let first = project.run(["board"])
        #expect(first.exit == .success && first.output.contains("Use a queue"))
        #expect(project.run(["board"]).output == first.output)
        #expect(project.run(["board", "--output", "decisions.html"]).exit == .success)
        #expect(project.run(["board", "--output", "decisions.html", "--check"]).exit == .success)
        #expect(project.run(["deprecate", "1"]).exit == .success)
        #expect(project.run(["board", "--output", "decisions.html", "--check"]).exit == .findings)
    }

    @Test(arguments: [
        (["board", "-o", "docs/board.html"], "--force"), (["board", "-o", "decisions.md"], "html"),
        (["board", "--watch"], "--output FILE"),
        (["board", "-o", "b.html", "--watch", "--check"], "--watch"),
    ])
    func whatCannotBeIsRefused(arguments: [String], hint: String) {
        let outcome = project.run(arguments)
        #expect(outcome.exit == .failure && outcome.errors.contains(hint))
    }
}
