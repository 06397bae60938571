import ADRCommandLine
import Testing

/// What is usually typed wrongly is answered with the whole command that is meant, and changes nothing.
@Suite struct MistypedCommandTests {
    private static let files: KeyValuePairs = [
        "docs/adr/0001-use-a-write-ahead-log.md":
            "---\nstatus: accepted\ndate: 2026-01-02\nactions:\n  - do: Size the disk\n---\n# Use a write-ahead log\n",
        "docs/adr/0002-use-a-queue.md":
            "---\nstatus: proposed\ndate: 2026-01-02\ndeciders: [ana, -kim]\ntags: [storage]\n---\n# Use a queue\n",
    ]

    private static let commands: [(typed: [String], says: String)] = [
        (["act", "Write it", "2", "--owner", "lee"], "adr act 2 \"Write it\" --owner lee"),
        (["act", "write", "2"], "adr act 2 write"),
        (["act", "A1", "1", "--done"], "adr act 1 A1 --done"),
        (["act", "1", "A1"], "`adr act 0001 A1 --done`"),
        (["act", "1", "A1", "done"], "`adr act 0001 A1 --done`"),
        (["act", "1", "A1 and more", "--owner", "kim"], "`adr act 0001 A1 --done`"),
        (["act", "1", "A7"], "ADR-1 has no action A7"),
        (["act", "1", "Size the disk"], "0001/A1 already says that"),
        (["act", "1", "--done"], "open actions: A1; for example: adr act 1 A1 --done"),
        (["act", "2", "--done"], "0002 has no open actions"),
        (["act", "A1", "--done"], "`adr act 0001 A1 --done`"),
        (["act", "A8", "--done"], "`adr act --list` shows the actions"),
        (["act", "1/A8", "--done"], "ADR-1 has no action A8"),
        (["show", "1/A1"], "that is an action: `adr act --list 1`"),
        (
            ["status", "accepted", "2", "--reason", "It is cheap"],
            "adr status 2 accepted --reason \"It is cheap\""
        ),
        (["show", "-1"], "`adr show 1`"),
        (["set", "2", "--decider", ""], "--decider has an empty value"),
        (["set", "2", "--tag= "], "--tag has an empty value"),
        (["accept", "2", "--reason", ""], "--reason has an empty value"),
        (["act", "2", "Order disks", "--owner", ""], "--owner has an empty value"),
        (["new", "Use a cache", "--tag", ","], "--tag has an empty value"),
        (["set", "2", "--decider", "+"], "no name is given"),
    ]

    @Test(arguments: commands) func isAnsweredWithTheCommandThatIsMeant(_ typed: [String], _ says: String)
        throws
    {
        let project = try CommandProject(Self.files)
        let outcome = project.run(typed)
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
        for (path, text) in Self.files { #expect(project.text(path) == text) }
    }

    @Test func aValueMayBeginWithADash() throws {
        let project = try CommandProject(Self.files)
        #expect(project.run(["set", "2", "--decider", "-ana", "--tag", "-storage"]).exit == .success)
        let text = project.text("docs/adr/0002-use-a-queue.md")
        #expect(!text.contains("ana") && !text.contains("storage"))
        #expect(project.run(["minutes", "--since", "-7d"]).errors.contains("-7d is 2026-02-22"))
        // What is an option of the command stays one.
        let outcome = project.run(["reject", "2", "--reason", "-n"])
        #expect(outcome.exit == .failure)
    }

    @Test func aRecordThatIsFoundByWordsIsNamed() throws {
        let project = try CommandProject(Self.files)
        let outcome = project.run(["deprecate", "ahead", "--no-index"])
        #expect(outcome.errors.hasPrefix("adr: “ahead” is 0001 Use a write-ahead log\n"))
    }

    /// The command would work in the folder in which it is run.
    @Test func theFolderGoesBeforeTheCommand() throws {
        let project = try CommandProject(["docs/decisions/0001-a.md": "---\nstatus: proposed\n---\n# A\n"])
        let before = project.text("docs/decisions/0001-a.md")
        let outcome = project.run(["accept", "1", "-C", "../other dir", "--reason", "x"])
        #expect(outcome.exit == .failure && project.text("docs/decisions/0001-a.md") == before)
        let command = "adr -C \"../other dir\" accept 1 --reason x"
        #expect(
            outcome.errors.contains("-C goes before the command\nhint: `\(command)`"), "\(outcome.errors)")
        #expect(project.run(["search", "--", "-C"]).errors.contains("no record"))
    }
}
