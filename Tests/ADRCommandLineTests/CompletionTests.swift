import ADRCommandLine
import Testing

/// What shells are offered when Tab is pressed.
@Suite struct CompletionTests {
    /// Runs what a completion script asks for.
    private func offered(
        _ argument: String, of command: String..., in project: CommandProject
    ) -> [String] {
        let words = ["adr"] + command + [argument, ""]
        return project.run(
            ["---completion"] + command + ["--", argument, String(words.count - 1), "0"] + words
        ).output.split(separator: "\n").map {
            // Some shells show a description beside each.
            String($0.prefix { $0 != "\t" && $0 != ":" })
        }
    }

    @Test func namesOfTheProjectAreOfferedWithThoseOfTheTool() throws {
        let project = try CommandProject([
            ".adr.yml": "statuses: {trial: proposed}\ntemplates: templates\n",
            "templates/service.md": "# {title}\n",
            "docs/adr/0001-use-a-queue.md":
                "---\nstatus: accepted\ntags: [storage]\n---\n# Use a queue\n",
        ])
        let statuses = ["draft", "proposed", "accepted", "rejected", "deprecated", "superseded", "trial"]
        #expect(offered("--status", of: "list", in: project) == statuses)
        #expect(offered("--status", of: "new", in: project) == statuses)
        #expect(offered("--template", of: "new", in: project).prefix(2) == ["service", "madr"])
        #expect(offered("--tag", of: "list", in: project) == ["storage"])
        #expect(offered("positional@0", of: "show", in: project) == ["0001-use-a-queue"])
    }

    /// In bash alone: which shell a script was made for is remembered, and descriptions follow it.
    @Test func scriptsHaveWhatIsTheSameEverywhere() throws {
        let script = try CommandProject([:]).run(["--generate-completion-script", "bash"]).output
        for word in ["broken-link", "depends-on", "missing-status"] { #expect(script.contains(word)) }
    }
}
