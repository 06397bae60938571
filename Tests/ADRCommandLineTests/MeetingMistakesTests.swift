import ADRCommandLine
import Testing

/// What goes wrong in a meeting says what to do next, and changes nothing.
@Suite struct MeetingMistakesTests {
    private static let files: KeyValuePairs = [
        "docs/adr/0001-use-a-queue.md":
            "---\nstatus: accepted\ndate: 2026-01-02\ntags: [payment]\napplies-to: ['src/pay/**']\n"
            + "risks: [{id: R1, risk: It fills up, level: 2x3}]\n---\n# Use a queue\n\nEvents are replayed from queues.\n",
        "docs/adr/0002-use-a-cache.md":
            "---\nstatus: proposed\ndate: 2026-01-02\n---\n# Use a cache\n",
    ]

    private static let mistakes: [(typed: [String], says: String)] = [
        (["new", "Use a file", "--stdin"], "standard input is empty"),
        (["search", "replayed queues"], "without quotes it matches 0001"),
        (["search", "lost queues"], "no record contains"),
        (["list", "--tag", "paymnt"], "adr: no record matches\nhint: did you mean “payment”?"),
        (["list", "--decider", "kim"], "the records have no deciders"),
        (["list", "--since", "2027-01-01"], "adr: no record matches"),
        (["risk", "vote", "1", "ana=2x5"], "hint: name one: 0001/R1"),
        (["risk", "show", "2"], "`adr risk add 0002 \"What may happen\" 2x3` adds one"),
        (["risk", "add", "It is lost", "1", "3x4"], "adr risk add 1 \"It is lost\" 3x4"),
        (["show", "1/R1"], "`adr risk show 1/R1`"),
        (["vote", "1/R1", "ana=2x5"], "did you mean `adr risk vote 1/R1 ana=2x5`?"),
        (["new", "X", "--stat", "accepted"], "did you mean `adr new X --status accepted`?"),
        (["list", "--state=accepted"], "did you mean `adr list --status=accepted`?"),
        (["list", "--status", "acepted"], "did you mean `adr list --status accepted`?"),
        (["redo"], "did you mean `adr undo --redo`?"),
        (["approve", "2", "--reason", "It is fast"], "`adr accept 2 --reason \"It is fast\"`"),
        (["supersede", "1", "with", "Use Nomad"], "`adr supersede 1 --with \"Use Nomad\"`"),
        (["supersede", "1", "with", "2"], "`adr supersede 1 --by 2`"),
        (["supersede", "1", "by", "2"], "`adr supersede 1 --by 2`"),
        (["supersede", "1", "2"], "adr supersede 1 --by 2, or adr supersede 2 --by 1"),
        (["supersede", "1", "--by", "2,1"], "`adr supersede 1 --by 2 --by 1`"),
        (["supersede", "9", "--undo"], "there is no record"),
        (["reject", "2", "no money"], "`adr reject 2 --reason \"no money\"`"),
        (["reject", "2", "because", "nobody"], "`adr reject 2 --reason nobody`"),
        (["reject", "2", "a queue"], "`adr reject 2 --reason \"a queue\"`"),
        (["risk", "vote", "1/R1", "ana=lee=2x2"], "\"ana=lee=2x2\" is not a vote"),
        (["risk", "vote", "1/R1", "ana:2x2"], "did you mean ana=2x2?"),
        (["risk", "vote", "1/R1", "ana", "2x2"], "did you mean ana=2x2?"),
        (["risk", "accept", "1/R1", "--by", "tess"], "`adr risk accept 1/R1 --owner tess`"),
        (["set", "status", "2", "accepted"], "`adr status 2 accepted`"),
        (["act", "1"], "adr act --list 1 shows"),
        (["list", "--columns", "foo"], "id, title"),
        (["act", "1", "Do it", "--by", "fryday"], "did you mean \"friday\"?"),
        (["act", "1", "Do it", "--by", "2w"], "did you mean \"+2w\"?"),
        (["act", "1", "Do it", "--by", "2027-02-29"], "no date 2027-02-29 in the calendar"),
        (["accept", "2", "--reason", "a", "--reason", "b"], "--reason is given twice"),
        (["list", "--sort", "id", "--sort=title"], "leave out --sort id or --sort title"),
        (["set", "2", "--decider", "Groß, Lena; Yıldız, Ömer"], "\"Lena Groß, Ömer Yıldız\""),
        (["new", "X", "--decider", "ana; lee"], "\"ana, lee\""),
        (["amend", "1", "--by", "2"], "did you mean `adr link 2 amends 1`?"),
        (["done", "1/A1"], "did you mean `adr act 1/A1 --done`?"),
        (["postpone", "2"], "did you mean `adr propose 2 --reason "),
        (["overdue"], "did you mean `adr act --list --overdue`?"),
        (["accept", "2", "99"], "there is no record 99"),
        (["accept", "ADR", "2"], "did you mean `adr accept 2`?"),
        (["risk", "vote", "1/R1", "2x5", "3x3"], "write NAME=LEVEL"),
        (["risk", "add", "1", "It is lost", "2", "5"], "2x5"),
        (["risk", "set", "1/R1", "mitigation=x"], "adr risk act"),
        (["link", "amends", "2", "1"], "adr link 2 amends 1"),
        (["set", "decider", "2", "Lena"], "`adr set 2 --decider Lena`"),
        (
            ["minutes", "--since", "2026-03-01", "--as-of", "2026-02-01"],
            "--since 2026-03-01 is later than --as-of"
        ),
        (["minutes", "-o", "../minutes.html"], "> FILE"),
    ]

    @Test(arguments: mistakes)
    func leadsOn(_ typed: [String], _ says: String) throws {
        let project = try CommandProject(Self.files)
        let outcome = project.run(typed)
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
        for (path, text) in Self.files { #expect(project.text(path) == text) }
    }

    @Test func whatAppliesToAFileIsFound() throws {
        let project = try CommandProject(Self.files)
        #expect(
            project.run(["list", "--applies-to", "src/pay/Card.java", "--columns", "id"]).output.contains(
                "0001"))
        #expect(project.run(["list", "--applies-to", "pay/Card.java"], in: "docs").output == "")
        #expect(project.run(["show", "1"]).output.contains("Applies to: src/pay/**"))
    }

    @Test func whatIsWithdrawnIsCalledSo() throws {
        let project = try CommandProject(Self.files)
        #expect(project.run(["status", "2", "withdrawn"]).exit == .success)
        #expect(project.text("docs/adr/0002-use-a-cache.md").contains("status: withdrawn"))
        let list = project.run(["list", "--status", "withdrawn"]).output
        #expect(list.contains("withdrawn") && list.contains("Use a cache") && !list.contains("Use a queue"))
    }

    @Test func whatIsChangedInPartIsListed() throws {
        let project = try CommandProject(Self.files)
        #expect(
            project.run(["supersede", "1", "--by", "2", "--scope", "how long", "--now"]).exit == .success)
        #expect(project.run(["list", "1"]).output.contains("accepted, superseded in part by 0002"))
        #expect(
            project.run(["show", "1"]).output.contains(
                "Superseded in part by: 0002 Use a cache, proposed (how long)"))
        #expect(project.run(["undo"]).exit == .success)
        #expect(project.run(["link", "2", "amends", "1"]).exit == .success)
        #expect(project.run(["list"]).output.contains("proposed, to amend 0001"))
    }

    @Test func undoTakesBackTheDecisionAndNotThePage() throws {
        let project = try CommandProject(Self.files)
        #expect(project.run(["accept", "2"]).exit == .success)
        #expect(project.run(["minutes", "-o", "m.html"]).exit == .success)
        try project.remove("m.html")
        #expect(project.run(["undo"]).exit == .success)
        #expect(project.text("docs/adr/0002-use-a-cache.md") == Self.files[1].value)
    }

    @Test func anUnfilledTemplateSaysSoOnce() throws {
        let project = try CommandProject(Self.files)
        #expect(project.run(["new", "Use a file"]).exit == .success)
        let errors = project.run(["accept", "3"]).errors
        #expect(errors.ranges(of: "[template-text]").count == 1)
        #expect(errors.contains("more of the same kind"))
    }
}
