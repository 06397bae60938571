import ADRText
import Testing

@testable import ADRModel

@Suite struct RecordStructureTests {
    private let record = RecordReader().read(
        SourceText(
            path: "docs/adr/0001-a.md",
            """
            ---
            status: accepted
            ---
            # 1. Use A

            * Deciders: Ana, Lee

            ## Context

            Text.

            ## Change log

            - 2020-01-02: accepted

            """))

    @Test func whatWasLetGoOfIsReadAgainFromTheSameBytes() {
        let (outline, facts) = (record.outline, record.statedFacts)
        let (body, entries) = (record.bodyFacts, record.history.entries.map(\.line))
        record.letGoOfStructure()
        #expect(record.outline !== outline)
        #expect(record.outline.headings == outline.headings && record.outline.blocks == outline.blocks)
        #expect(record.statedFacts == facts && record.bodyFacts == body)
        #expect(record.history.entries.map(\.line) == entries)
    }

    @Test func itIsReadOnceForAllWhoAsk() {
        record.letGoOfStructure()
        #expect(record.outline === record.outline)
    }

    @Test func theStyleIsThatOfTheNewestRecords() {
        let old = "# A\n\n* Status: accepted\n"
        let new = "---\nstatus: accepted\n---\n# A\n"
        let records = (1...500).map { number in
            RecordReader().read(SourceText(path: "adr/\(number)-a.md", number <= 300 ? old : new))
        }
        #expect(LogStyle(DecisionLog(folder: "adr", records: records)).dialect == .frontMatter)
        #expect(LogStyle(DecisionLog(folder: "adr", records: Array(records[..<300]))).dialect == .bullets)
    }
}
