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

    @Test(arguments: [
        ("4x3", "2x5", "lowered"), ("5x2", "2x5", "moved"), ("1x5", "5x1", "moved"), ("2x5", "4x3", "raised"),
    ])
    func levelsAreComparedByBandThenProduct(before: String, now: String, kind: String) throws {
        #expect(
            try kinds("{id: R1, risk: x, level: \(before)}", "{id: R1, risk: x, level: \(now)}")
                == ["\(kind) R1"])
    }

    @Test func aRenamedRecordKeepsItsEntries() throws {
        let risk = "{id: R1, risk: x, level: 2x2}"
        #expect(try kinds(risk, risk, renamed: true).isEmpty)
    }

    @Test func whatHasNoIDIsKnownByItsSentence() throws {
        let old = "{risk: The disk fills, level: 2x2}, {risk: The key leaks, level: 3x3}"
        #expect(try kinds(old, "{risk: Lee leaves, level: 5x5}, " + old) == ["new #1"])
        let named =
            "{id: R7, risk: \"the key leaks.\", level: 3x3}, {id: R8, risk: The disk fills, level: 2x2}"
        #expect(try kinds(old, named).isEmpty && kinds(named, old).isEmpty)
        #expect(
            try kinds(old, "{risk: The key leaks, level: 5x3}, {risk: The key leaks, level: 1x1}")
                == ["new #2", "raised #1", "removed #1"])
    }

    @Test func anIDIsKeptWhateverTheSentence() throws {
        let old = "{id: R1, risk: a, level: 2x2}, {id: R2, risk: b, level: 3x3}"
        #expect(try kinds(old, "{id: R1, risk: b, level: 2x2}, {id: R2, risk: a, level: 3x3}").isEmpty)
    }

    /// What `now` has, compared with a log of one record that tells R1.
    private func kinds(now files: KeyValuePairs<String, String>) throws -> [String] {
        let earlier = sampleLog(["0002-keep-keys.md": Self.record("Keep keys", "The key leaks")])
        let review = RiskReview(
            [sampleLog(files)], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard,
            history: RiskReviewHistory(earlier: EarlierLog(name: "v1", logs: [earlier])))
        return try #require(review.changes).changes.map { "\($0.kind) \($0.risk.reference)" }
    }

    private static func record(_ title: String, _ risk: String) -> String {
        "---\nstatus: accepted\nrisks: [{id: R1, risk: \(risk), level: 2x5}]\n---\n# \(title)\n\nWe do it.\n"
    }

    @Test func aRecordIsKnownAgainByItsTextOrItsTitle() throws {
        let same = Self.record("Keep keys", "The key leaks")
        #expect(try kinds(now: ["0007-keep-keys.md": same]).isEmpty)
        #expect(try kinds(now: ["security/0001-keep-keys.md": same]).isEmpty)
        #expect(try kinds(now: ["0002-store-keys.md": Self.record("Store keys", "The key leaks")]).isEmpty)
    }

    @Test func anotherRecordUnderTheSameNumberIsNotTakenForIt() throws {
        #expect(
            try kinds(now: [
                "0002-use-kafka.md":
                    "---\nstatus: accepted\ndate: 2026-05-05\nrisks:\n  - {id: R1, risk: It is slow, level: 5x5}\n---\n# Use Kafka\n\nIt is fast.\n"
            ])
                == ["new 0002/R1", "removed 0002/R1"])
    }
}
