import ADRModel
import ADRText
import Testing

@Suite struct RiskRegisterTests {
    @Test func theWorstComesFirst() {
        let first = riskRecord(
            """
            risks:
              - {id: B, risk: "", kind: assumption}
              - {id: A4, risk: x, level: 4x3}
              - {id: A3, risk: x, level: 3x4}
              - {id: A2, risk: x, level: 5x5, residual: 1x1}
            """, path: "adr/0002-x.md")
        let second = riskRecord(
            "risks: [{id: B2, risk: x, level: 3x4}, {id: B1, risk: x, level: 3x4}, {id: B3, risk: x, level: 1x5}]",
            path: "adr/0001-x.md")
        let third = riskRecord("risks: [{id: C, risk: x, level: 2x5}]", path: "adr/2020-01-01-x.md")
        let register = RiskRegister(
            [
                DecisionLog(folder: "adr", records: [first, third]),
                DecisionLog(folder: "adr", records: [second]),
            ], method: .standard)
        #expect(
            register.entries.map(\.reference) == [
                "2020-01-01-x/C", "0001/B1", "0001/B2", "0002/A3", "0002/A4", "0001/B3", "0002/A2", "0002/B",
            ])
        #expect(register.entries.map(\.band).map { $0?.letter ?? "-" }.joined() == "HHHHHML-")
        #expect(register.problemCount == 1)
    }

    @Test func idsAreOrderedAsPeopleCount() {
        let ids = [
            "R", "R1.9", "R1.10", "R02", "R2", "R2a", "R10", "R99999999999999999999",
            "R100000000000000000000", "r1",
        ]
        let lines = ids.reversed().map { "  - {id: \($0), risk: x, level: 2x2}" }
        let record = riskRecord((["risks:"] + lines).joined(separator: "\n"))
        let register = RiskRegister([DecisionLog(folder: "adr", records: [record])], method: .standard)
        #expect(register.entries.map(\.id) == ids)
    }

    @Test func theMethodOfTheTeamDecides() throws {
        var scale = RiskScale.standard
        scale.impact = scale.impact.adding([(word: "ruin", rating: 5)])
        var method = try #require(RiskMethod(scale: scale, matrix: .nist))
        method.add("Threat", for: .nonRisk)
        let record = riskRecord(
            "risks: [{id: R1, kind: threat, risk: x, level: 5x2}, {id: R2, risk: x, level: 4 x ruin}]")
        let register = RiskRegister([DecisionLog(folder: "adr", records: [record])], method: method)
        #expect(register.entries.map(\.reference) == ["0012/R2", "0012/R1"])
        #expect(register.entries.map(\.band) == [.critical, .low])
        #expect(register.entries.map(\.risk.effectiveKind) == [.risk, .nonRisk])
        #expect(register.problemCount == 0)
    }

    @Test func whatOnlyOnePersonSawIsMarked() {
        let record = riskRecord(
            """
            risks:
              - {id: R1, risk: x, level: 1x1, votes: {ana: 1x1}}
              - {id: R2, risk: x, level: 1x1, votes: {ana: 1x1, lee: 1x2}}
              - {id: R3, risk: x, level: 1x1}
            """)
        let alone = riskRecord(
            "risks: [{id: R4, risk: x, level: 1x1, votes: {ana: 1x1}}]", path: "adr/0013-x.md")
        let register = RiskRegister(
            [DecisionLog(folder: "adr", records: [record, alone])], method: .standard)
        #expect(register.entries.filter(\.isSeenByOneOnly).map(\.id) == ["R1"])
    }

    @Test func anEntryWithoutIdIsNamedByItsPlace() {
        let record = riskRecord("risks: [{id: R1, risk: x, level: 1x1}, {risk: y, level: 5x5}]")
        let register = RiskRegister([DecisionLog(folder: "adr", records: [record])], method: .standard)
        #expect(register.entries.map(\.reference) == ["0012/#2", "0012/R1"])
    }
}
