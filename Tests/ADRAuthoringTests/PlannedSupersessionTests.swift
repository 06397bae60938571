import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct PlannedSupersessionTests {
    private static let logs = [SampleLog.madr, SampleLog.nygard, SampleLog.bullets]

    private func planned(_ log: DecisionLog, scope: String? = nil) throws -> DecisionLog {
        let changes = try Supersession(of: ["1"], by: ["2"], scope: scope).changes(in: log)
        #expect(changes.changes.map { $0.after?.path } == [log.records[1].source.path])
        let done = log.applying(changes)
        #expect(done.links.plans(of: done.records[1], .supersedes).count == 1)
        #expect(try Supersession(of: ["1"], by: ["2"], scope: scope).changes(in: done).isEmpty)
        return done
    }

    private func set(_ status: DecisionStatus, _ log: DecisionLog) throws -> DecisionLog {
        log.applying(try StatusChange(["2"], to: status).changes(in: log))
    }

    @Test(arguments: logs) func acceptingAProposalSaysOnBothSidesWhatSupersedingAtOnceSays(
        log: DecisionLog
    ) throws {
        for scope in [nil, "retention"] {
            let accepted = try set(.accepted, planned(log, scope: scope))
            let direct = try set(.accepted, log)
            let changes = try Supersession(of: ["1"], by: ["2"], scope: scope).changes(in: direct)
            #expect(
                accepted.records.map(\.source.text) == direct.applying(changes).records.map(\.source.text))
        }
    }

    @Test(arguments: logs) func aRejectedProposalLeavesTheOldRecordAsItIs(log: DecisionLog) throws {
        let rejected = try set(.rejected, planned(log))
        #expect(rejected.records[0].source == log.records[0].source)
        #expect(rejected.links.statements(of: rejected.records[1]).map(\.standing) == [.dropped])
        let withdrawn = try planned(log).applying(
            Withdrawal(["2"], day: CalendarDate(iso: "2026-11-29")!).changes(in: planned(log)))
        #expect(withdrawn.records[0].source == log.records[0].source)
    }

    @Test(arguments: logs) func takingAnAcceptanceBackIsSaidOnBothSides(log: DecisionLog) throws {
        for scope in [nil, "retention"] {
            let planned = try planned(log, scope: scope)
            let accepted = try set(.accepted, planned)
            let open = try set(.proposed, accepted)
            #expect(open.records[0].currentStatus == .accepted)
            #expect(open.links.statements(of: open.records[0]).isEmpty)
            #expect(open.links.plans(of: open.records[1], .supersedes).map(\.link.scope) == [scope])
            #expect(try set(.accepted, open).records[0].source.text == accepted.records[0].source.text)
            let rejected = try set(.rejected, accepted)
            #expect(rejected.records[0].source.text == open.records[0].source.text)
            #expect(rejected.links.statements(of: rejected.records[1]).map(\.standing) == [.dropped])
            // It was in force, and what it replaced was not any more.
            let ended = try set(.deprecated, accepted)
            #expect(ended.records[0].source == accepted.records[0].source)
        }
    }

    @Test func takingAnAcceptanceBackTakesAmendmentsBack() throws {
        let log = SampleLog.madr
        let linked = log.applying(try LinkRecords("2", "amends", "1", scope: "the key").changes(in: log))
        let open = try set(.draft, set(.accepted, linked))
        #expect(open.records[0].links(.amendedBy).isEmpty)
        #expect(open.links.plans(of: open.records[1], .amends).map(\.link.scope) == ["the key"])
    }

    @Test(arguments: logs) func inALogOfAdrToolsAProposalKeepsWhatItSuperseded(log: DecisionLog) throws {
        let accepted = try set(.accepted, planned(log))
        let change = StatusChange(["2"], to: .proposed, holdsAtOnce: true)
        #expect(accepted.applying(try change.changes(in: accepted)).records[0].currentStatus == .superseded)
    }

    @Test(arguments: logs) func whatWasTurnedDownOrHasEndedTakesNoOthersPlace(log: DecisionLog) throws {
        for status in [DecisionStatus.rejected, .deprecated] {
            let ended = try set(status, log)
            for kind in ["supersedes", "amends"] {
                #expect(throws: AuthoringError.self) {
                    try LinkRecords("2", kind, "1").changes(in: ended)
                }
            }
        }
    }

    @Test(arguments: logs) func supersedingAtOnceWhatIsPlannedInPartKeepsThePart(log: DecisionLog) throws {
        let planned = try planned(log, scope: "retention")
        let now = planned.applying(
            try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: planned))
        #expect(now.records[0].currentStatus == .accepted)
        #expect(now.records[0].links(.supersededBy).map(\.scope) == ["retention"])
        let again = try Supersession(of: ["1"], by: ["2"]).changes(in: planned)
        #expect(again.changes.isEmpty)
        #expect(again.notices.map(\.message).contains { $0.contains("retention") })
    }

    @Test(arguments: logs) func aPartThatBecomesTheWholeIsTold(log: DecisionLog) throws {
        let accepted = try set(.accepted, planned(log, scope: "retention"))
        let whole = try Supersession(of: ["1"], by: ["2"]).changes(in: accepted)
        #expect(accepted.applying(whole).records[0].currentStatus == .superseded)
        #expect(whole.notices.map(\.message).contains { $0.contains("“retention”") })
    }

    @Test func aPartWithoutAnameStaysAPart() throws {
        let log = SampleLog.of([
            ("0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n"),
            ("0002-b.md", "# 2. B\n\n## Status\n\nProposed\n\nPartially supersedes [1. A](0001-a.md)\n"),
        ])
        let old = try set(.accepted, log).records[0]
        #expect(old.currentStatus == .accepted)
        #expect(old.links(.supersededBy).map(\.isPartial) == [true])
    }

    @Test func anAmendmentWaitsToo() throws {
        for (start, kind, end) in [("2", "amends", "1"), ("1", "amended-by", "2")] {
            let log = SampleLog.madr
            let linked = log.applying(try LinkRecords(start, kind, end, scope: "the key").changes(in: log))
            #expect(linked.records[0].source == log.records[0].source)
            #expect(linked.records[1].links(.amends).map(\.scope) == ["the key"])
            #expect(try set(.accepted, linked).records[0].links(.amendedBy).map(\.scope) == ["the key"])
        }
        #expect(throws: AuthoringError.self) {
            try LinkRecords("2", "depends-on", "1", scope: "a part").changes(in: SampleLog.madr)
        }
    }

    @Test func anAmendedRecordThatCannotSaySoHoldsUpNoDecision() throws {
        let log = SampleLog.of([
            ("0001-a.md", "---\nstatus: accepted\namended-by: {what: ever}\n---\n# A\n"),
            ("0002-b.md", "---\nstatus: proposed\namends: [1]\n---\n# B\n"),
        ])
        let changes = try StatusChange(["2"], to: .accepted).changes(in: log)
        #expect(changes.changes.count == 1)
        #expect(changes.notices.map(\.place.path) == ["adr/0001-a.md"])
    }

    @Test func aPlanForARecordThatIsNotThereIsTold() throws {
        let log = SampleLog.of([("0002-b.md", "---\nstatus: proposed\nsupersedes: [7]\n---\n# B\n")])
        let changes = try StatusChange(["2"], to: .accepted).changes(in: log)
        #expect(changes.notices.map(\.place.line) == [3])
    }

    @Test func aCircleIsRefusedWhenItWouldClose() throws {
        let log = SampleLog.of([
            ("0001-a.md", "---\nstatus: accepted\nsupersedes: [2]\n---\n# A\n"),
            ("0002-b.md", "---\nstatus: proposed\nsupersedes: [1]\n---\n# B\n"),
        ])
        #expect(throws: AuthoringError.self) { try StatusChange(["2"], to: .accepted).changes(in: log) }
    }

    @Test(arguments: logs) func undoingAPlanTouchesTheProposalAlone(log: DecisionLog) throws {
        let planned = try planned(log)
        for successors in [[], ["2"]] {
            let undo = Reinstatement(of: ["1"], from: successors)
            #expect(
                planned.applying(try undo.changes(in: planned)).records.map(\.source)
                    == log.records.map(\.source))
            // The bytes that the old record had before it was accepted are not what is asked for.
            let former = FormerBytes(reader: RecordReader(), isStatusFree: true) { now in
                log.records.first { $0.source.path == now.path && $0.number == 2 }?.source
                    ?? SourceText(path: now.path, now.text.replacing("ccepted", with: "roposed"))
            }
            let remembered = try #require(try undo.remembered(in: planned, by: former))
            #expect(planned.applying(remembered).records.map(\.source) == log.records.map(\.source))
        }
    }

    @Test func aProposalThatIsItselfSupersededDropsItsPlans() throws {
        let log = SampleLog.of([
            ("0001-a.md", "---\nstatus: accepted\n---\n# A\n"),
            ("0002-b.md", "---\nstatus: proposed\nsupersedes: [1]\n---\n# B\n"),
            ("0003-c.md", "---\nstatus: accepted\n---\n# C\n"),
        ])
        let changes = try Supersession(of: ["2"], by: ["3"]).changes(in: log)
        let after = log.applying(changes)
        #expect(after.records[1].links(.supersedes).isEmpty)
        #expect(after.links.supersessions.wholeSuccessors(of: after.records[0]).isEmpty)
        #expect(changes.notices.count == 1)
    }

    // MARK: - Risks

    private static let risky = SampleLog.of([
        (
            "0001-a.md",
            "---\nstatus: accepted\nrisks:\n  - {id: R1, risk: It fails, level: 2x5}\n---\n# A\n"
        ),
        ("0002-b.md", "---\nstatus: proposed\n---\n# B\n"),
    ])

    private func counted(_ log: DecisionLog) -> [String] {
        RiskRegister([log], method: .standard).entries.filter { $0.counts && $0.risk.isOpen }.map(\.reference)
    }

    @Test func aRiskThatIsCarriedCountsOnceAtEachMoment() throws {
        let log = Self.risky
        let planned = log.applying(
            try Supersession(of: ["1"], by: ["2"], risks: .carry).changes(in: log))
        #expect(planned.records[0].source == log.records[0].source)
        #expect(counted(planned) == ["0001/R1"])
        #expect(try counted(set(.rejected, planned)) == ["0001/R1"])
        let accepted = try set(.accepted, planned)
        #expect(counted(accepted) == ["0002/R1"])
        let risks = accepted.records.map { RiskReader($0, method: .standard).risks[0] }
        #expect(risks.map(\.effectiveStatus) == [.closed, .open])
        #expect(risks.map(\.refs) == [["0002/R1"], ["0001/R1"]])
    }

    @Test func risksAreClosedWhenTheProposalIsAccepted() throws {
        let log = Self.risky
        #expect(throws: AuthoringError.self) {
            try Supersession(of: ["1"], by: ["2"], risks: .close).changes(in: log)
        }
        let planned = log.applying(try Supersession(of: ["1"], by: ["2"]).changes(in: log))
        let accepted = try planned.applying(
            StatusChange(["2"], to: .accepted, risks: .close).changes(in: planned))
        #expect(counted(accepted).isEmpty)
    }
}
