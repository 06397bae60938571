import ADRModel
import ADRText
import Testing

@Suite struct RiskEntryTests {
    let full = """
        risks:
          - id: R1                    # unique
            kind: risk
            risk: Failover loses the last seconds of writes
            level: 2x5
            quality: [reliability, usability]
            response: mitigate
            owner: ana
            actions:
              - {do: Second zone, owner: lee, by: 2026-12-15, ref: OPS-311, effort: s, done: false}
              - do: Drill
                done: true
            trigger: lag above 5 s
            fallback: serve reads
            target: 1x4
            residual: 1x3
            status: in-progress
            raised: 2026-11-20
            expected-by: 2027-03-31
            review-by: 2027-01-15
            refs: [OPS-311, OPS-312]
            x-team: {any: [thing]}
        """

    @Test func theFullFormIsRead() throws {
        let record = riskRecord(full)
        let risk = try #require(record.risks.first)
        #expect(riskProblems(record).isEmpty)
        #expect(risk.id.value == "R1")
        #expect(risk.kind.value == .risk)
        #expect(risk.statement.value == "Failover loses the last seconds of writes")
        #expect(risk.level.value?.text == "2x5")
        #expect(risk.level.range.map { record.source[$0] } == "2x5")
        #expect(risk.quality.value == [.reliability, .interactionCapability])
        #expect(risk.response.value == .mitigate)
        #expect(risk.owner.value == "ana")
        #expect(risk.actions.map(\.task.value) == ["Second zone", "Drill"])
        #expect(risk.actions[0].by.value?.iso == "2026-12-15")
        #expect(risk.actions.map(\.isDone) == [false, true])
        #expect(risk.actions.map(\.effort.value) == [.small, nil])
        #expect(risk.trigger.value == "lag above 5 s")
        #expect(risk.fallback.value == "serve reads")
        #expect(risk.target.value?.text == "1x4")
        #expect(risk.effectiveLevel?.text == "1x3")
        #expect(risk.status.value == .inProgress)
        #expect(risk.raised.value?.iso == "2026-11-20")
        #expect(risk.expectedBy.value?.iso == "2027-03-31")
        #expect(risk.reviewBy.range.map { record.source[$0] } == "2027-01-15")
        #expect(risk.refs == ["OPS-311", "OPS-312"])
        #expect(risk.isOpen)
    }

    @Test(arguments: [
        ("- ", "-: a risk must be written as"), ("- ~", "~: a risk must be written as"),
        ("- {id: R1, risk: A, level: 1x1, refs: {a: b}}", "{a: b}: `refs` must be a list of strings"),
        ("- {id: R1, risk: A, level: 1x1, quality: [{a: b}]}", "{a: b}: `quality` must be a list of strings"),
        ("- {id: R1, risk: A, level: 02x3}", "02x3: `level`: `02x3` is not a level"),
        ("- {id: a/c, risk: A, level: 1x1}", "a/c: `a/c` is not an id"),
        ("- {id: '#1', risk: A, level: 1x1}", "'#1': `#1` is not an id"),
        (
            "- {id: R1, risk: A, level: 1x1}\n  - {id: r1, risk: B, level: 1x1}",
            "r1: the id `r1` is repeated here"
        ),
    ])
    func whatCannotCountIsTold(entry: String, problem: String) {
        let problems = riskProblems(riskRecord("risks:\n  \(entry)"))
        #expect(problems.count == 1 && problems[0].hasPrefix(problem), "\(problems)")
    }

    @Test func anAnchorChangesNothing() {
        let record = riskRecord(
            "risks: &all\n  - &a {id: R1, risk: A, level: 1x1}\n  - &b\n    id: R2\n    risk: B\n    level: 1x1\n  - {id: R3, risk: C, level: 1x1, quality: &q [reliability]}"
        )
        #expect(record.frontMatter?.problems == [])
        #expect(record.risks.map(\.id.value) == ["R1", "R2", "R3"])
        #expect(riskProblems(record).isEmpty)
    }

    @Test func theShortFormsAreRead() {
        let flow = riskRecord(
            """
            risks:
              - {id: R2, risk: Only two people know partitioning, level: 4x3, response: mitigate, owner: lee}
              - {id: R3, risk: "Slow, then down", likelihood: likely, impact: 5}
            """)
        #expect(riskProblems(flow).isEmpty)
        #expect(flow.risks.map(\.level.value?.text) == ["4x3", "4x5"])
        let line = riskRecord("risks: [{id: R1, risk: A, level: 1x1}, {id: R2, risk: B, level: 5x5}]")
        #expect(line.risks.map(\.id.value) == ["R1", "R2"])
    }

    /// Each fault, the text at whose place it must be found, and words of the message.
    static let faults: [(entry: String, place: String, message: String)] = [
        ("{risk: A, level: 2x5}", "{risk: A, level: 2x5}", "no `id`"),
        ("{id: R1, level: 2x5}", "{id: R1, level: 2x5}", "no `risk`"),
        ("{id: R1, risk: A}", "{id: R1, risk: A}", "has no `level`"),
        ("{id: R1, risk: A, kind: debt}", "{id: R1, risk: A, kind: debt}", "the debt has no `level`"),
        ("{id: R1, risk: A, level: 0x5}", "0x5", "not a level like `2x5`"),
        ("{id: R1, risk: A, level: 2x6}", "2x6", "not a level"),
        ("{id: R1, risk: A, level: high}", "high", "not a level"),
        ("{id: R1, risk: A, level: 2x5, residual: 9}", "9", "`residual`"),
        ("{id: R1, risk: A, level: [2, 5]}", "[2, 5]", "single value"),
        ("{id: R1, risk: A, level: {LxI}}", "{LxI}", "not filled in"),
        ("{id: R1, risk: A, likelihood: 2}", "2", "both"),
        (
            "{id: R1, risk: A, likelihood: 7, impact: 2}", "7",
            "not on the likelihood scale, from 1 (Rare) to 5 (Almost certain)"
        ),
        ("{id: R1, risk: A, level: 2x5, impact: 4}", "4", "the impact 4 contradicts the level 2x5"),
        ("{id: R1, risk: A, level: 2x5, likelihood: high, impact: 5}", "high", "contradicts"),
        ("{id: R1, risk: A, level: 6x1}", "6x1", "not a level"),
        ("{id: R1, risk: A, level: 2.5}", "2.5", "not a level"),
        ("{id: R1, risk: A, level: 2x5, votes: 2x5}", "2x5", "{ana: 2x5, lee: 4x4}"),
        ("{id: R1, risk: A, level: 2x5, votes: {ana: 2x5, lee: 7x1}}", "7x1", "the vote of lee"),
        ("{id: R1, risk: A, level: 2x5, votes: {ana: 2x5, lee: }}", "lee", "not a level"),
        ("{id: R1, risk: A, likelyhood: 2, impact: 4}", "likelyhood", "did you mean `likelihood`?"),
        ("{id: R1, risk: A, level: 2x5, cost: 4}", "cost", "start with `x-`"),
        ("{id: R1, risk: Slow, then down, level: 2x5}", "then down", "needs quotes"),
        ("{id: R1, risk: A, level: 2x5, status: opne}", "opne", "did you mean `open`?"),
        ("{id: R1, risk: A, level: 2x5, status: fine}", "fine", "mitigated, accepted, occurred or closed"),
        ("{id: R1, risk: A, level: 2x5, kind: risky}", "risky", "did you mean `risk`?"),
        ("{id: R1, risk: A, level: 2x5, response: ignore}", "ignore", "not a response"),
        ("{id: R1, risk: A, level: 2x5, quality: [relyability]}", "relyability", "mean `reliability`?"),
        ("{id: R1, risk: A, level: 2x5, raised: 2026-02-30}", "2026-02-30", "not a date"),
        ("{id: R1, risk: A, level: 2x5, review-by: soon}", "soon", "not a date"),
        ("{id: R1, risk: A, level: 2x5, actions: [{do: B, by: 1.1.2026}]}", "1.1.2026", "not a date"),
        ("{id: R1, risk: A, level: 2x5, actions: [{do: B, done: maybe}]}", "maybe", "true nor false"),
        ("{id: R1, risk: A, level: 2x5, actions: [{due: B, do: C}]}", "due", "not a key of an action"),
        ("{id: R1, risk: A, level: 2x5, actions: [{owner: B}]}", "{owner: B}", "no `do`"),
        ("{id: R1, risk: A, level: 2x5, actions: [B]}", "B", "written as"),
        ("{id: R1, kind: tradeoff, risk: A, quality: [safety]}", "[safety]", "two qualities"),
        ("{id: R1, kind: tradeoff, risk: A}", "tradeoff", "two qualities"),
        ("{id: R1, risk: A, level: 2x5, status: accepted, owner: B}", "accepted", "`review-by`"),
        ("{id: R1, risk: A, level: 2x5, status: accepted, review-by: 2027-01-01}", "accepted", "`owner`"),
        ("just words", "just words", "written as"),
    ]

    @Test(arguments: faults.indices)
    func aFaultIsFoundAtItsPlaceAndTheRestCounts(index: Int) {
        let fault = Self.faults[index]
        let record = riskRecord("risks:\n  - \(fault.entry)\n  - {id: R9, risk: Next, level: 1x1}")
        let problems = RiskReader(record, method: .standard).problems
        #expect(problems.map { record.source[$0.range] } == [fault.place])
        #expect(problems.first?.message.contains(fault.message) == true, "\(problems)")
        #expect(record.risks.last?.id.value == "R9")
    }

    @Test func bothFormsOfALevelMayAgree() {
        let record = riskRecord("risks: [{id: R1, risk: A, level: 2x5, likelihood: low, impact: 5}]")
        #expect(riskProblems(record).isEmpty)
        #expect(record.risks[0].level.value?.text == "2x5")
    }

    @Test func votesStandApartFromTheLevel() throws {
        let record = riskRecord(
            "risks: [{id: R1, risk: A, level: 3x3, votes: {ana: 2x5, \"@lee\": low x high, kim: 4x1}}]")
        let risk = record.risks[0]
        #expect(riskProblems(record).isEmpty)
        #expect(risk.votes.map(\.voter) == ["ana", "@lee", "kim"])
        #expect(risk.votes.map(\.level.text) == ["2x5", "2x4", "4x1"])
        #expect(risk.effectiveLevel?.text == "3x3")
        let spread = try #require(risk.spread)
        #expect([spread.rank, spread.likelihood, spread.impact] == [6, 2, 4])
        #expect(spread.ranks == 4...10 && spread.likelihoods == 2...4 && spread.impacts == 1...5)
        #expect(riskRecord("risks: [{id: R1, risk: A, votes: {ana: 2x5}}]").risks[0].spread == nil)
    }

    @Test func ownKeysAreFree() {
        let record = riskRecord("risks: [{id: R1, risk: A, level: 1x1, x-cost: {a: 1}, x_b: 2}]")
        #expect(riskProblems(record).isEmpty)
    }

    @Test func anIdStandsOnce() {
        let record = riskRecord("risks: [{id: R1, risk: A, level: 1x1}, {id: R1, risk: B, level: 1x1}]")
        #expect(riskProblems(record) == ["R1: the id `R1` is repeated here"])
        #expect(record.risks.count == 2)
    }

    @Test func risksMustBeAList() {
        #expect(riskProblems(riskRecord("risks: none")) == ["none: `risks` must be a list"])
        let single = riskRecord("risks: {id: R1, risk: A, level: 1x1}")
        #expect(riskProblems(single).count == 1)
        #expect(single.risks.map(\.id.value) == ["R1"])
        #expect(riskProblems(riskRecord("risks:")).isEmpty)
        #expect(riskProblems(riskRecord("risks: []")).isEmpty)
    }

    @Test(arguments: [
        ("kind: non-risk", false), ("kind: sensitivity", false), ("kind: assumption", true),
        ("kind: debt", true), ("status: open", true), ("status: in-progress", true),
        ("status: occurred", true), ("status: mitigated", false), ("status: accepted", false),
        ("status: closed", false), ("owner: x", true),
    ])
    func openDependsOnKindAndStatus(line: String, isOpen: Bool) {
        #expect(riskRecord("risks: [{id: R1, risk: A, level: 1x1, \(line)}]").risks[0].isOpen == isOpen)
    }

    @Test func aDayIsOverdueOnceItHasPassed() throws {
        let risk = riskRecord(
            """
            risks:
              - {id: R1, risk: A, level: 1x1, review-by: 2026-05-10,
                 actions: [{do: B, by: 2026-05-10}, {do: C, by: 2026-05-01, done: yes}]}
            """
        ).risks[0]
        let day = try #require(CalendarDate(iso: "2026-05-10"))
        let next = try #require(CalendarDate(iso: "2026-05-11"))
        #expect(!risk.isReviewOverdue(asOf: day) && risk.isReviewOverdue(asOf: next))
        #expect(risk.overdueActions(asOf: day).isEmpty)
        #expect(risk.overdueActions(asOf: next).map(\.task.value) == ["B"])
    }
}
