import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct LifecycleTests {
    let log = SampleLog.madr

    @Test func supersedingChangesBothSidesOnce() throws {
        let changes = try Supersession(of: ["0001"], by: ["Use B"], atOnce: true).changes(in: log)
        #expect(
            changes.text("adr/0001-use-a.md")
                == "---\nstatus: superseded\ndate: 2020-01-02\nsuperseded-by: [2]\n---\n# Use A\n\n## Context\n\nC\n"
        )
        #expect(
            changes.text("adr/0002-use-b.md")
                == "---\nstatus: proposed\ndate: 2020-01-03\nsupersedes: [1]\n---\n# Use B\n\n## Context\n\nC\n"
        )
        #expect(
            try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log.applying(changes)).isEmpty)
    }

    @Test func theDayOfTheFileNameStaysWithANotice() throws {
        let day = CalendarDate(iso: "2026-11-30")!
        let changes = try StatusChange(["use-b"], to: .accepted, today: day).changes(in: SampleLog.dated)
        #expect(
            changes.text("adr/20200103-use-b.md")
                == "# Use B\n\n- Status: accepted\n- Date: 2020-01-03\n\n## Context\n\nC\n")
        #expect(
            changes.notices.map(\.message) == [
                "the date here stays unchanged, as it comes from the file name; use `--date` to change it"
            ])
        let decided = SampleLog.of([
            ("20200103-use-b.md", "# Use B\n\n- Status: proposed\n- Date: 2020-01-09\n\n## Context\n\nC\n")
        ])
        #expect(
            try StatusChange(["use-b"], to: .accepted, today: day).changes(in: decided)
                .text("adr/20200103-use-b.md")
                == "# Use B\n\n- Status: accepted\n- Date: 2026-11-30\n\n## Context\n\nC\n")
    }

    @Test func aHalfStatedSupersessionIsCompleted() throws {
        let old = "---\nstatus: superseded by [ADR-0002](0002-use-b.md)\n---\n# Use A\n"
        let log = SampleLog.of([
            ("0001-use-a.md", old), ("0002-use-b.md", "---\nstatus: accepted\n---\n# Use B\n"),
        ])
        let changes = try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log)
        #expect(changes.changes.map { $0.after?.path } == ["adr/0002-use-b.md"])
    }

    @Test func aPartialSupersessionLeavesTheOldOneInForce() throws {
        let changes = try Supersession(of: ["1"], by: ["2"], scope: "retention", atOnce: true).changes(
            in: log)
        let record = log.applying(changes).records[0]
        #expect(record.currentStatus == .accepted)
        #expect(record.links(.supersededBy).map(\.scope) == ["retention"])
        #expect(log.applying(changes).records[1].links(.supersedes).map(\.scope) == ["retention"])
    }

    @Test func whatCannotBeIsRefused() throws {
        func message(_ old: String, _ new: String, in log: DecisionLog) -> String? {
            #expect(throws: AuthoringError.self) {
                try Supersession(of: [old], by: [new], atOnce: true).changes(in: log)
            }?
            .message
        }
        let done = log.applying(try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log))
        #expect(message("1", "1", in: log) == "ADR-1 cannot supersede itself")
        #expect(message("2", "1", in: done) == "ADR-2 itself supersedes ADR-1, so this would create a cycle")
        #expect(message("9", "1", in: log) == "there is no record “9”")
        #expect(message("Use", "1", in: log) == "“Use” matches 2 records")
    }

    @Test func aRecordMayHaveSeveralSuccessors() throws {
        let done = log.applying(try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log))
        let three = done.applying(
            try NewRecord(title: "Use C", date: CalendarDate(iso: "2026-11-22")!).changes(in: done).changes)
        for successors in [["3"], ["2", "3"]] {
            let another = try Supersession(of: ["1"], by: successors, atOnce: true).changes(in: three)
            #expect(another.text("adr/0001-use-a.md")?.contains("superseded-by: [2, 3]") == true)
        }
    }

    @Test func linksStandOnBothSidesOnce() throws {
        for kind in ["Amends", "amended_by", "relates to"] {
            let changes = try LinkRecords("1", kind, "2", atOnce: true).changes(in: log)
            #expect(changes.changes.count == 2)
            #expect(try LinkRecords("1", kind, "2", atOnce: true).changes(in: log.applying(changes)).isEmpty)
        }
        let error = #expect(throws: AuthoringError.self) {
            try LinkRecords("1", "amend", "2").changes(in: log)
        }
        #expect(error?.hint == "did you mean `amends`?")
        #expect(throws: AuthoringError.self) { try LinkRecords("1", "amends", "Use A").changes(in: log) }
    }

    @Test func theStatusChangesWithItsDay() throws {
        let day = CalendarDate(iso: "2026-11-22")
        let changes = try StatusChange(["1", "2"], to: .accepted, date: day).changes(in: log)
        #expect(changes.changes.count == 1)
        #expect(
            changes.text("adr/0002-use-b.md")?.hasPrefix("---\nstatus: accepted\ndate: 2026-11-22\n---")
                == true)
    }

    @Test func aSupersededRecordIsNotChangedBackOrMadeByStatus() throws {
        #expect(throws: AuthoringError.self) { try StatusChange(["1"], to: .superseded).changes(in: log) }
        let done = log.applying(try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log))
        #expect(throws: AuthoringError.self) { try StatusChange(["1"], to: .accepted).changes(in: done) }
    }
}
