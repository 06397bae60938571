import ADRModel
import ADRText
import Testing

/// The emoji before a status is that of the log for it, as far as the log has one.
@Suite struct StatusSignTests {
    private func record(_ number: Int, _ status: String) -> DecisionRecord {
        RecordReader().read(
            SourceText(
                path: "adr/000\(number)-a.md", "# \(number). A\n\n**Status:** \(status)\n\n## Context\n\nC\n")
        )
    }

    private func edited(_ statuses: [String], _ status: DecisionStatus) throws -> String {
        let records = statuses.indices.map { record($0 + 1, statuses[$0]) }
        let log = DecisionLog(folder: "adr", records: records)
        var editor = RecordEditor(records[0], style: LogStyle(log))
        try editor.setStatus(status)
        return editor.record.source[editor.record.status.range!]
    }

    @Test func theSignOfTheNewStatusIsWritten() throws {
        let log = ["🟡 Proposed", "✅ Accepted", "✅ Accepted (2025-02-12)", "❌ **Rejected**"]
        #expect(try edited(log, .accepted) == "✅ Accepted")
        #expect(try edited(log, .rejected) == "❌ Rejected")
        #expect(try edited(["🟡 **Proposed** (ana)"] + log.dropFirst(), .accepted) == "✅ **Accepted** (ana)")
    }

    @Test func aSignStaysWhereTheLogHasNoOther() throws {
        #expect(try edited(["🟡 Proposed", "✅ Accepted"], .deprecated) == "🟡 Deprecated")
        #expect(try edited(["🟡 Proposed", "Accepted"], .accepted) == "🟡 Accepted")
        #expect(try edited(["Proposed", "✅ Accepted"], .accepted) == "Accepted")
    }
}
