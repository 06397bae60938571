import ADRModel
import ADRText
import Testing

/// A day that the record writes behind its status follows the status, whatever parts the two.
@Suite struct DayBehindStatusTests {
    private func accepted(_ head: String) throws -> String {
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(head)\n"))
        var editor = RecordEditor(record)
        try editor.setStatus(.accepted)
        try editor.followDate(CalendarDate(iso: "2026-11-30")!)
        return String(editor.record.source.text.dropFirst(5).dropLast())
    }

    @Test(arguments: [
        " | ", " • ", " / ", "/", ", ", "; ", ": ", " - ", " – ", " — ", "・", "、", "，", " → ", " = ",
        " ", " on ",
    ])
    func whateverPartsThem(sign: String) throws {
        for label in ["* Status: ", "**Status:** ", "Status: ", "> Status: ", "## Status: ", "## Status\n\n"]
        {
            #expect(
                try accepted("\(label)Proposed\(sign)2026-06-19") == "\(label)Accepted\(sign)2026-11-30",
                "\(label)")
        }
    }

    @Test func alsoInARow() throws {
        #expect(
            try accepted("| Status | Proposed \\| 2026-06-19 |\n|---|---|\n| Author | x |")
                == "| Status | Accepted \\| 2026-11-30 |\n|---|---|\n| Author | x |")
    }

    @Test func inTwoLanguages() throws {
        #expect(try accepted("Status: Proposed / Proposé") == "Status: Accepted / Accepté")
    }

    @Test func aTitleThatStatesAnotherStatusIsTold() throws {
        let record = RecordReader().read(
            SourceText(path: "adr/0005-a.md", "# A (Proposed)\n\nStatus: proposed\n"))
        var editor = RecordEditor(record)
        try editor.setStatus(.accepted)
        #expect(editor.notices.map(\.message) == ["the title still says “Proposed”"])
    }

    @Test func furtherItemsAreNoDay() throws {
        let record = RecordReader().read(
            SourceText(path: "adr/0005-a.md", "# A\n\n**Status:** Proposed · ana · 2026-06-19\n"))
        #expect(record.status.value?.text == "Proposed")
    }

    @Test func aSupersessionKeepsIt() throws {
        let record = RecordReader().read(
            SourceText(path: "adr/0005-a.md", "# A\n\n## Status\n\nAccepted | 2026-06-19\n"))
        let other = RecordReader().read(SourceText(path: "adr/0006-b.md", "# B\n"))
        var editor = RecordEditor(record)
        try editor.setStatus(.superseded, supersededBy: [LinkTarget(other)])
        #expect(
            editor.record.source.text
                == "# A\n\n## Status\n\nSuperseded by [6. B](0006-b.md), accepted | 2026-06-19\n")
    }
}
