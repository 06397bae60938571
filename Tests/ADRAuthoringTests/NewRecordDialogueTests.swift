import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct NewRecordDialogueTests {
    static let log = SampleLog.of([
        ("0001-a.md", "---\nstatus: accepted\ndeciders: [lee, ana]\ntags: [storage]\n---\n# Use MySQL\n"),
        ("0002-b.md", "---\nstatus: accepted\ndeciders: [ana]\n---\n# Use Redis for sessions\n"),
    ])

    private func dialogue(
        _ log: DecisionLog = log, answered: Set<NewRecordDialogue.Topic> = [],
        statuses: [String: DecisionStatus] = [:], _ change: (inout NewRecord) -> Void = { _ in }
    ) -> NewRecordDialogue {
        var request = NewRecord(title: "", date: CalendarDate(iso: "2026-11-22")!)
        change(&request)
        return NewRecordDialogue(request, answered: answered, in: log, statuses: statuses)
    }

    @Test func theAnswersMakeTheRequest() {
        var it = dialogue()
        var asked: [String] = []
        let lines = [
            " Use\tPostgreSQL ", "acc", "2, zoë,", "1", "mysql, sessions redis", "We grow.", "A", "B, c", "",
            "B, c, as it is there.",
        ]
        for line in lines {
            asked.append(it.question?.text ?? "")
            #expect(it.answer(line) == .understood)
        }
        #expect(it.question == nil)
        #expect(Set(asked).count == 9)
        let request = it.request
        #expect(request.title == "Use PostgreSQL" && request.status == .accepted)
        #expect(request.deciders == ["lee", "zoë"] && request.tags == ["storage"])
        #expect(request.supersedes == ["adr/0001-a.md", "adr/0002-b.md"])
        #expect(request.options == ["A", "B, c"])
        #expect(request.issue?.body.contains("We grow.") ?? false)
    }

    @Test func peopleAreOfferedMostUsedFirst() {
        var it = dialogue { $0.title = "T" }
        _ = it.answer("")
        #expect(it.question?.choices == ["ana", "lee"])
    }

    @Test func whatIsKnownIsNotAsked() {
        var it = dialogue(answered: [.status]) {
            ($0.title, $0.deciders, $0.tags, $0.options) = ("T", ["ana"], ["x"], ["o"])
            $0.issue = IssueText("## Context\n\nWe grow.\n")
        }
        #expect(it.question?.text.hasPrefix("Supersedes") == true)
        #expect(it.answer("") == .understood)
        #expect(it.question == nil)
        var first = dialogue(SampleLog.empty) { $0.options = ["o"] }
        for line in ["T", "", "", "", "", ""] { _ = first.answer(line) }
        #expect(first.question == nil, "an empty log has nothing to supersede")
    }

    @Test func aMisunderstoodAnswerIsAskedForAgain() {
        var it = dialogue()
        #expect(it.answer(" \u{7}") == .misunderstood("say in a few words what is decided"))
        _ = it.answer("T")
        #expect(it.answer("acepted") == .misunderstood("“acepted” is not a status; did you mean “accepted”?"))
        #expect(it.answer("5") == .misunderstood("“5” is not a status"))
        for line in ["", "", ""] { _ = it.answer(line) }
        #expect(
            it.answer("1, use")
                == .misunderstood(
                    "“use” matches 2 records; name the file",
                    candidates: ["0001 Use MySQL", "0002 Use Redis for sessions"]))
        guard case .misunderstood(let problem, let candidates) = it.answer("9") else {
            Issue.record("9 is not a record")
            return
        }
        #expect(problem.hasPrefix("there is no record “9”") && candidates.isEmpty)
        #expect(it.request.supersedes.isEmpty)
    }

    @Test func theTeamsWordsAreStatuses() {
        var it = dialogue(statuses: ["implemented": .accepted, "replaced": .superseded]) { $0.title = "T" }
        #expect(it.question?.choices.contains("replaced") == false)
        #expect(it.answer("IMPLEMENTED") == .understood)
        #expect(it.request.status == .accepted && it.request.statusWord == "implemented")
    }

    // MARK: - Completion

    private func completions(of topic: NewRecordDialogue.Topic, _ line: String) -> [String] {
        let log = SampleLog.of([
            ("0001-a.md", "---\nstatus: accepted\ndeciders: [lee, ana, 'Doe, J.']\n---\n# Use MySQL\n"),
            ("0002-b.md", "---\nstatus: superseded\ndeciders: [ana]\ntags: [Größe]\n---\n# Use Redis\n"),
            ("0012-c.md", "---\nstatus: accepted\n---\n# Use Redis for sessions\n"),
        ])
        let others = Set(NewRecordDialogue.Topic.allCases).subtracting([topic])
        return dialogue(log, answered: others).completions(of: line).candidates.map(\.text)
    }

    @Test func whatIsTypedGoesOnAsTheLogKnowsIt() {
        #expect(completions(of: .status, "a") == ["accepted"])
        #expect(completions(of: .deciders, "") == ["ana", "lee"], "a comma would part the name")
        #expect(completions(of: .deciders, "zoë, L") == ["lee"])
        #expect(completions(of: .deciders, "ana ,") == ["lee"], "nobody is named twice")
        #expect(completions(of: .tags, "grö") == ["Größe"])
        #expect(completions(of: .supersedes, "") == ["0001-a", "0012-c"], "no record is superseded twice")
        #expect(completions(of: .supersedes, "1") == ["0001-a", "0012-c"])
        #expect(completions(of: .supersedes, "x, sessions redis") == ["0012-c"])
        #expect(completions(of: .title, "Use") == [] && completions(of: .options, "A") == [])
    }

    @Test func candidatesAgreeOnABeginning() {
        func extended(_ typed: String, _ candidates: String...) -> String? {
            Completions(of: typed, candidates.map { .init($0) }).extension
        }
        #expect(extended("a", "ana", "anabel") == "ana" && extended("AN", "ana", "anabel") == "ana")
        #expect(extended("ana", "ana", "anabel") == nil && extended("x") == nil)
        #expect(extended("redis", "0002-b") == "0002-b" && extended("redis", "0002-b", "0003-c") == nil)
    }
}
