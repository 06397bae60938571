import ADRCommandLine
import Testing

@Suite struct JournalWarningTests {
    private let record = "# Use a queue\n\n## Status\n\nProposed\n"

    /// A file stands where the state would be kept, and the user has no folder for it.
    @Test func aChangeWithoutAJournalIsWarnedOfOnce() throws {
        let project = try CommandProject([
            "docs/decisions/0001-a.md": record, "docs/decisions/0002-b.md": record, ".git/adr": "",
        ])
        let outcome = project.run(["deprecate", "1", "2"])
        #expect(outcome.exit == .success)
        #expect(
            outcome.errors == """
                adr: warning: cannot keep a journal of this change, so `adr undo` cannot revert it, and nothing is \
                rolled back if the run is killed
                hint: set ADR_STATE_HOME to a folder of yours outside the project

                """)
    }

    @Test func aChangeWithAJournalIsNot() throws {
        let project = try CommandProject(["docs/decisions/0001-a.md": record])
        #expect(project.run(["deprecate", "1"]).errors == "")
    }
}
