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
        let register = RiskRegister([
            DecisionLog(folder: "adr", records: [first, third]),
            DecisionLog(folder: "adr", records: [second]),
        ])
        #expect(
            register.entries.map(\.reference) == [
                "2020-01-01-x/C", "0001/B1", "0001/B2", "0002/A3", "0002/A4", "0001/B3", "0002/A2", "0002/B",
            ])
        #expect(register.entries.map(\.band).map { $0?.letter ?? "-" }.joined() == "HHHHHML-")
        #expect(register.problemCount == 1)
    }

    @Test func anEntryWithoutIdIsNamedByItsPlace() {
        let record = riskRecord("risks: [{id: R1, risk: x, level: 1x1}, {risk: y, level: 5x5}]")
        let register = RiskRegister([DecisionLog(folder: "adr", records: [record])])
        #expect(register.entries.map(\.reference) == ["0012/#2", "0012/R1"])
    }
}
