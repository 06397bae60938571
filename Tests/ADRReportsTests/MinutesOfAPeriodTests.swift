import ADRModel
import ADRReports
import ADRText
import Testing

/// What the minutes of a period say beside the decisions themselves.
@Suite struct MinutesOfAPeriodTests {
    private static let store = """
        ---
        status: accepted
        date: 2026-01-02
        decision-makers: [kim]
        ---
        # Store orders

        """
    private static let cache = """
        ---
        status: accepted
        date: 2026-01-02
        actions: [{do: Size it, owner: kim}]
        risks: [{id: R1, risk: It is stale, level: 2x3, owner: ana}, {id: R2, risk: It is full, level: 1x1}]
        ---
        # Cache orders

        """
    private static let before = [
        "0001-a.md": store, "0002-b.md": cache, "0003-c.md": "---\nstatus: accepted\n---\n# C\n",
    ]

    /// The minutes of what has become of the records.
    private func minutes(_ now: [String: String], until day: String = "2026-05-04") -> String {
        func log(_ files: [String: String]) -> DecisionLog {
            DecisionLog(
                folder: "docs/decisions",
                records: files.map {
                    RecordReader().read(SourceText(path: "docs/decisions/\($0.key)", $0.value))
                })
        }
        let minutes = Minutes(
            [log(Self.before.merging(now) { $1 }.filter { !$0.value.isEmpty })], since: "2026-05-01",
            day: CalendarDate(iso: "2026-05-01"),
            earlier: EarlierLog(
                name: "2026-05-01", day: CalendarDate(iso: "2026-05-01"), logs: [log(Self.before)]),
            asOf: CalendarDate(iso: day)!, method: .standard)
        return MinutesFormat.markdown.styled(minutes, page: nil).plain
    }

    @Test func nothingNewIsNothing() {
        #expect(minutes([:]) == "**Decisions from 2026-05-01 to 2026-05-04**\n\nNo decisions made.\n")
    }

    @Test func aPartThatIsSupersededAndAnAmendmentAreChanges() {
        let text = minutes([
            "0001-a.md": Self.store.replacing(
                "kim]", with: "kim]\nsuperseded-by: [{id: 3, scope: how long}]"),
            "0003-c.md":
                "---\nstatus: accepted\nsupersedes: [{id: 1, scope: how long}]\namends: [2]\n---\n# C\n",
        ])
        #expect(text.contains("No decisions made") == false)
        #expect(text.contains("2 changed in part."))
        #expect(text.contains("- 0001 Store orders: superseded in part (how long) by 0003 C\n"))
        #expect(text.contains("- 0002 Cache orders: amended by 0003 C\n"))
    }

    @Test func risksThatCameChangedOrEndedAreTold() {
        let text = minutes([
            "0001-a.md": Self.store.replacing(
                "kim]", with: "kim]\nrisks: [{id: R1, risk: It is lost, level: 5x5, owner: lee}]"),
            "0002-b.md": Self.cache.replacing("2x3", with: "4x5").replacing(
                "1x1}", with: "1x1, status: accepted}"),
        ])
        #expect(
            text.contains(
                "- **New:** 0001/R1 It is lost (critical risk (likelihood 5/5, impact 5/5); owner: lee)"))
        #expect(text.contains("- **Raised from 2x3 to 4x5:** 0002/R1 It is stale"))
        #expect(text.contains("- **Accepted:** 0002/R2 It is full"))
    }

    @Test func everyNewActionIsToBeDoneAndWhatIsDoneIsTold() {
        let text = minutes([
            "0002-b.md": Self.cache.replacing(
                "[{do: Size it, owner: kim}]",
                with: "[{do: Size it, owner: kim, done: true}, {do: Warm it, owner: lee, by: 2026-05-08}]")
        ])
        #expect(text.contains("**Done**\n\n- 0002 Size it (kim)"))
        #expect(text.contains("**To do**\n\n- **2026-05-08, lee:** Warm it (0002)"))
    }

    @Test func aRecordThatIsGoneIsNamed() {
        #expect(minutes(["0003-c.md": ""]).contains("**Removed from the log**\n\n- 0003 C\n"))
    }

    @Test func whatIsReplacedCounts() {
        let text = minutes([
            "0001-a.md": Self.store.replacing("accepted", with: "superseded").replacing(
                "kim]", with: "kim]\nsuperseded-by: [4]"),
            "0004-d.md": "---\nstatus: accepted\ndate: 2026-05-02\nsupersedes: [1]\n---\n# D\n",
        ])
        #expect(text.contains("1 decision made, 1 superseded."))
        let alone = minutes([
            "0001-a.md": Self.store.replacing("accepted", with: "superseded").replacing(
                "kim]", with: "kim]\nsuperseded-by: [3]")
        ])
        #expect(alone.contains("1 no longer in force."))
        #expect(alone.contains("Superseded by 0003; decided by kim\n"))
        #expect(!alone.contains("2026-01-02"))
    }

    /// Of what is replaced only by what, not why it was once decided.
    @Test func whatNoLongerHoldsIsNamedWithItsSuccessor() {
        let text = minutes([
            "0001-a.md": Self.store.replacing("accepted", with: "superseded").replacing(
                "kim]", with: "kim]\nsuperseded-by: [3]")
        ])
        #expect(!text.contains("**Context:**") && !text.contains("**Decided:**"), "\(text)")
    }

    @Test func aRiskThatWasAcceptedTheSameDayIsToldWithTheReason() {
        let text = minutes([
            "0002-b.md": Self.cache.replacing(
                "level: 1x1}]",
                with: "level: 1x1}, {id: R9, risk: x, level: 2x2, status: accepted, reason: cheap}]")
        ])
        #expect(text.contains("**New, accepted:** 0002/R9 x") && text.contains("): cheap"), "\(text)")
    }

    @Test func whatIsDecidedAfterThePeriodIsNotOfIt() {
        let late = "---\nstatus: accepted\ndate: 2026-05-04\n---\n# D\n"
        #expect(minutes(["0004-d.md": late], until: "2026-05-03").contains("No decisions made"))
    }
}
