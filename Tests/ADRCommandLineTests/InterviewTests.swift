import ADRCommandLine
import Testing

@Suite struct InterviewTests {
    private func project() throws -> CommandProject {
        try CommandProject([
            "docs/decisions/0001-use-mysql.md":
                "---\nstatus: accepted\ndate: 2026-01-02\ndecision-makers: [ana]\n---\n# Use MySQL\n"
        ])
    }

    @Test func whatIsAnsweredIsWritten() throws {
        let outcome = try project().run(
            ["new", "--tag", "storage"],
            typing: [
                "Use PostgreSQL", "x", "", "1", "mysql", "Orders *grow*", "A", "", "A, because it is fast",
            ])
        #expect(outcome.exit == .success)
        #expect(outcome.output == "docs/decisions/0002-use-postgresql.md\n")
        #expect(outcome.errors.contains("Context: why a decision is needed"))
        #expect(outcome.errors.contains("“x” is not a status\n"))
        #expect(outcome.errors.contains("  1 ana\nDeciders"))
        #expect(outcome.errors.contains("adr: ADR-2 supersedes ADR-1 when it is accepted"))
    }

    @Test func answersThatEndTooEarlyLeaveNothing() throws {
        let project = try project()
        let outcome = project.run(["new"], typing: ["Use PostgreSQL", ""])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("nothing was written"))
        #expect(project.run(["list", "--format", "paths"]).output == "docs/decisions/0001-use-mysql.md\n")
    }

    @Test(arguments: ["CI", "PRE_COMMIT", "LEFTHOOK", nil]) func nobodyIsAskedWhereNobodySits(
        variable: String?
    ) throws {
        let project = try project()
        if let variable { project.environment[variable] = "1" }
        let outcome = project.run(
            variable == nil ? ["new", "--no-input"] : ["new"], typing: ["T", "", "", "", "", ""])
        #expect(outcome.exit == .failure)
        #expect(
            outcome.errors == "adr: error: a record needs a title\nhint: say in a few words what is decided\n"
        )
    }

    @Test func theRecordIsLintedAfterTheEditor() throws {
        let project = try project()
        project.environment = ["EDITOR": "perl -pi -e s/accepted/acepted/", "PATH": "/usr/bin:/bin"]
        let found = project.run(["edit", "mysql use"])
        #expect(found.exit == .success)
        #expect(found.output.contains("[misspelled-status]"))
        let new = project.run(["new", "Use", "C", "--edit", "--status", "accepted"])
        #expect(new.output == "docs/decisions/0002-use-c.md\n")
        #expect(new.errors.contains("[misspelled-status]"))
        project.environment["EDITOR"] = "perl -pi -e s/acepted/[/"
        #expect(project.run(["edit", "1"]).exit == .findings)
    }

    @Test func anEditorThatFailsIsTold() throws {
        let project = try project()
        #expect(project.run(["edit", "1"]).errors.hasPrefix("adr: error: no editor is set\n"))
        project.environment = ["EDITOR": "no-such-editor 2>/dev/null", "PATH": "/usr/bin:/bin"]
        let missing = project.run(["edit", "1"])
        #expect(missing.exit == .failure)
        #expect(
            missing.errors.hasPrefix("adr: error: the editor \"no-such-editor 2>/dev/null\" was not found\n"))
        project.environment["EDITOR"] = "rm"
        #expect(
            project.run(["edit", "1"]).errors.hasPrefix(
                "adr: error: docs/decisions/0001-use-mysql.md is gone"))
    }
}
