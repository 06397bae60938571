import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct RiskChangesTests {
    private func changes(_ before: String, _ now: String, renamed: Bool = false) throws -> RiskChanges {
        func log(_ risks: String, _ name: String) -> DecisionLog {
            sampleLog([name: "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n"], folder: "adr")
        }
        // The literal of a dictionary with one key that is not known before.
        let earlier = EarlierLog(
            name: "v1", logs: [DecisionLog(folder: "adr", records: log(before, "0001-a.md").records)])
        let records = log(now, "0001-a.md").records.map { record in
            renamed ? RecordReader().read(record.source.moved(to: "adr/0001-b.md")) : record
        }
        let review = RiskReview(
            [DecisionLog(folder: "adr", records: records)], asOf: try RiskReviewTests.day("2026-06-01"),
            method: .standard, history: RiskReviewHistory(earlier: earlier))
        return try #require(review.changes)
    }

    private func kinds(_ before: String, _ now: String, renamed: Bool = false) throws -> [String] {
        try changes(before, now, renamed: renamed).changes.map { "\($0.kind) \($0.risk.id)" }
    }

    @Test func everyKindOfChangeIsFound() throws {
        let before = """
            {id: R1, risk: x, level: 2x2}, {id: R2, risk: x, level: 4x4}, {id: R3, risk: x, level: 2x2},
              {id: R4, risk: x, level: 2x2}, {id: R5, risk: x, level: 2x2}, {id: R6, risk: x, level: 1x1, status: closed},
              {id: R7, risk: x, level: 1x1}, {id: R9, risk: x, level: 3x3}
            """
        let now = """
            {id: R1, risk: x, level: 3x2}, {id: R2, risk: x, level: 4x4, residual: 2x4},
              {id: R3, risk: x, level: 2x2, status: occurred}, {id: R4, risk: x, level: 2x2, status: accepted},
              {id: R5, risk: x, level: 2x2, status: mitigated}, {id: R6, risk: x, level: 1x1}, {id: R8, risk: x, level: 5x5},
              {id: R9, risk: x, level: 3x3, status: in-progress}
            """
        #expect(
            try kinds(before, now) == [
                "new R8", "raised R1", "lowered R2", "occurred R3", "accepted R4", "closed R5", "reopened R6",
                "removed R7",
            ])
        #expect(try changes(before, now).counts == RiskCounts(low: 5, medium: 1, high: 0, critical: 1))
    }

    @Test func oneEntryMayChangeTwice() throws {
        #expect(
            try kinds("{id: R1, risk: x, level: 2x2}", "{id: R1, risk: x, level: 5x5, status: occurred}")
                == ["raised R1", "occurred R1"])
    }

    @Test func ofEqualProductsTheHigherImpactIsGraver() throws {
        #expect(try kinds("{id: R1, risk: x, level: 5x2}", "{id: R1, risk: x, level: 2x5}") == ["raised R1"])
    }

    @Test func aRenamedRecordKeepsItsEntries() throws {
        let risk = "{id: R1, risk: x, level: 2x2}"
        #expect(try kinds(risk, risk, renamed: true).isEmpty)
    }
}
