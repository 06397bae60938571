import ADRCommandLine
import Testing

/// A record that is not named is picked at a terminal, and nowhere else.
@Suite struct RecordPickerTests {
    private func project() throws -> CommandProject {
        try CommandProject([
            "docs/adr/0001-use-mysql.md":
                "---\nstatus: accepted\n---\n# Use MySQL\n\n## Context\n\nSlow disks.\n",
            "docs/adr/0002-use-postgresql.md": "---\nstatus: proposed\n---\n# Use PostgreSQL\n",
            "docs/adr/0003-use-kafka.md": "---\nstatus: proposed\n---\n# Use Kafka\n",
        ])
    }

    @Test func wordsNarrowTheRecordsDown() throws {
        let outcome = try project().run(["show"], typing: ["sql", "postgres"])
        #expect(outcome.exit == .success)
        #expect(outcome.output.hasPrefix("0002 Use PostgreSQL\n"))
        #expect(
            outcome.errors == """
                  0001  Use MySQL (accepted)
                  0002  Use PostgreSQL (proposed)
                  0003  Use Kafka (proposed)
                Record (number or words; empty to cancel): \
                  0001  Use MySQL (accepted)
                  0002  Use PostgreSQL (proposed)
                Record (number or words; empty to cancel): 
                """)
    }

    @Test func wordsOfTheTextAreConfirmed() throws {
        let outcome = try project().run(["show"], typing: ["nothing of this", "disks", "y"])
        #expect(outcome.output.hasPrefix("0001 Use MySQL\n"))
        #expect(outcome.errors.contains("no record contains “nothing of this”\n"))
        #expect(outcome.errors.contains("Record (y for 0001; empty to cancel): "))
    }

    @Test func anEmptyLineAcceptsNothingThoughOneProposalIsLeft() throws {
        let project = try project()
        _ = project.run(["reject", "2"])
        let outcome = project.run(["accept"], typing: [""])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("Record (y for 0003; empty to cancel): "))
        #expect(project.text("docs/adr/0003-use-kafka.md").contains("status: proposed"))
        #expect(project.run(["accept"], typing: ["y"]).output == "docs/adr/0003-use-kafka.md\n")
    }

    @Test func proposalsAreShownFirstForAcceptingAndAnyRecordCanBeNamed() throws {
        let project = try project()
        let outcome = project.run(["accept"], typing: ["kafka"])
        #expect(outcome.output == "docs/adr/0003-use-kafka.md\n")
        #expect(!outcome.errors.contains("0001  Use MySQL"))
        #expect(project.run(["reject"], typing: ["1"]).output == "docs/adr/0001-use-mysql.md\n")
    }

    @Test func bothSidesOfASupersessionArePicked() throws {
        let project = try project()
        let outcome = project.run(["supersede", "--now"], typing: ["1", "2"])
        #expect(outcome.exit == .success, "\(outcome.errors)")
        #expect(project.text("docs/adr/0001-use-mysql.md").contains("superseded"))
        #expect(outcome.errors.contains("Successor"))
    }

    @Test func nothingIsDoneIfNobodyAnswers() throws {
        for lines in [[], [""]] {
            let outcome = try project().run(["accept"], typing: lines)
            #expect(outcome.exit == .failure)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.hasSuffix("adr: error: no record was chosen\nhint: nothing was done\n"))
        }
    }

    @Test(arguments: [["show"], ["edit"], ["accept"], ["reject"], ["supersede", "--by", "2"]])
    func nobodyIsAskedWhereNobodySits(command: [String]) throws {
        let project = try project()
        let outcome = project.run(command)
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.hasPrefix("adr: error: missing expected argument '<"))
        project.environment["CI"] = "1"
        #expect(project.run(command, typing: ["1"]).errors == outcome.errors)
    }
}
