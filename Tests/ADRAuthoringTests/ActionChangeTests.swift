import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// Actions of decisions stand in front matter, or as tasks in a section of their own.
@Suite struct ActionChangeTests {
    private static let day = CalendarDate(iso: "2026-12-04")!

    private func added(_ log: DecisionLog, _ task: String, owner: String? = nil) throws -> DecisionLog {
        let change = ActionChange(of: "2", .add(task, owner: owner, by: Self.day, ref: nil))
        return log.applying(try change.changes(in: log).changes)
    }

    @Test(arguments: [SampleLog.madr, SampleLog.nygard, SampleLog.bullets])
    func actionsAreAddedAndTickedOff(log: DecisionLog) throws {
        var log = try added(log, "Write the runbook", owner: "Lee Wong")
        log = try added(log, "Tell *all* of (ops)")
        let record = log.records[1]
        let actions = DecisionAction.all(of: record)
        #expect(actions.map(\.id) == ["A1", "A2"], "\(record.source.text)")
        #expect(actions[0].action.task.value == "Write the runbook")
        #expect(actions[0].action.owner.value == "Lee Wong" && actions[0].action.by.value == Self.day)
        let done = try ActionChange(of: "2", .finish(["a1"])).changes(in: log)
        #expect(done.actions == ["0002/A1"] || done.actions == ["002/A1"], "\(done.actions)")
        let after = log.applying(done.changes)
        #expect(DecisionAction.all(of: after.records[1]).map(\.action.isDone) == [true, false])
        #expect(try ActionChange(of: "2", .finish(["1"])).changes(in: after).changes.isEmpty)
        #expect(after.records[1].currentStatus == record.currentStatus)
    }

    @Test(arguments: [SampleLog.madr, SampleLog.nygard, SampleLog.bullets])
    func anotherOwnerAndDayTakeThePlaceOfTheFormerOnes(log: DecisionLog) throws {
        var log = try added(log, "Tell *all* of (ops)", owner: "Lee Wong")
        log = log.applying(
            try ActionChange(of: "2", .add("Size it", owner: nil, by: nil, ref: nil)).changes(in: log).changes
        )
        for (name, owner, by, ref) in [
            ("a1", "kim", nil, nil), ("A1", nil, "2026-12-11", "#7"), ("Size it", "ana", "2026-12-05", nil),
        ] as [(String, String?, String?, String?)] {
            let change = try ActionChange(
                of: "2", .add(name, owner: owner, by: by.flatMap { CalendarDate(iso: $0) }, ref: ref)
            ).changes(in: log)
            #expect(change.outcome == .changed)
            log = log.applying(change.changes)
        }
        let text = log.records[1].source.text
        let actions = DecisionAction.all(of: log.records[1]).map(\.action)
        #expect(actions.map(\.task.value) == ["Tell *all* of (ops)", "Size it"], "\(text)")
        #expect(actions.map(\.owner.value) == ["kim", "ana"], "\(text)")
        #expect(actions.map(\.by.value?.iso) == ["2026-12-11", "2026-12-05"], "\(text)")
        #expect(actions.map(\.ref.value) == ["#7", nil] && !text.contains("Lee"), "\(text)")
        #expect(throws: AuthoringError.self) {
            try ActionChange(of: "2", .add("A1", owner: nil, by: nil, ref: nil)).changes(in: log)
        }
    }

    @Test func anActionOfARiskIsTickedOffByItsName() throws {
        let log = SampleLog.of([
            (
                "0001-a.md",
                "---\nrisks:\n  - id: R1\n    risk: It fails\n    level: 2x3\n    actions:\n      - do: Test it\n---\n# A\n"
            )
        ])
        let change = try ActionChange(of: "1", .finish(["R1#1"])).changes(in: log)
        #expect(change.actions == ["0001/R1#1"])
        #expect(change.changes.text("adr/0001-a.md")?.contains("done: true") ?? false)
    }

    @Test func tasksOfPeopleCount() throws {
        let text = """
            # 1. A

            ## Status

            Accepted

            ## Action items

            * [ ] Ask the vendor (ana, 2026-12-01, #12)
            * [x] A7: Measure
              twice
            * a note
            1. [ ] no item of this list

            ## Links

            """
        let log = SampleLog.of([("0001-a.md", text)])
        let actions = DecisionAction.all(of: log.records[0])
        #expect(actions.map(\.id) == ["A1", "A7", "A8"])
        #expect(actions[0].action.owner.value == "ana" && actions[0].action.ref.value == "#12")
        #expect(actions[1].action.isDone && actions[1].action.task.value == "Measure")
        let change = try ActionChange(of: "1", .add("More", owner: nil, by: nil, ref: nil)).changes(in: log)
        #expect(change.actions == ["0001/A9"])
        #expect(change.changes.text("adr/0001-a.md")?.contains("A9 More\n\n## Links") ?? false)
    }

    @Test func whatIsNoActionIsTold() throws {
        #expect { try ActionChange(of: "1", .finish(["A3"])).changes(in: SampleLog.madr) } throws: {
            ($0 as? AuthoringError)?.hint?.contains("adr act 0001") ?? false
        }
    }

    @Test func votesAreTyped() throws {
        let votes = try RiskVoting.votes(["ana=2x5", "lee wong=4x4"], by: nil, method: .standard)
        #expect(votes.map(\.voter) == ["ana", "lee wong"] && votes[1].level.text == "4x4")
        #expect(try RiskVoting.votes(["2x5"], by: " kim ", method: .standard)[0].voter == "kim")
        for texts in [["2x5"], ["ana=9x9"], ["=2x5"], ["ana=2x5", "ana=3x3"]] {
            #expect(throws: AuthoringError.self) {
                try RiskVoting.votes(texts, by: nil, method: .standard)
            }
        }
    }
}
