import ADRModel
import ADRText
import Testing

/// A name that says the same in two languages is that name, whatever parts them.
@Suite struct BilingualNameTests {
    @Test(arguments: [
        "Created – Erstellt", "Created / Erstellt", "Created - Erstellt", "Created (Erstellt)",
        "Created | Erstellt",
        "**Created** / *Erstellt*",
    ])
    func theDayOfTheMakingStaysUnderAHeading(name: String) throws {
        func text(_ status: String, _ day: String) -> String {
            "# A\n\n## \(name)\n\n2026-06-19\n\n## Date\n\n\(day)\n\n## Status\n\n\(status)\n"
        }
        var editor = RecordEditor(
            RecordReader().read(SourceText(path: "adr/0005-a.md", text("Proposed", "2026-06-19"))))
        try editor.setStatus(.accepted)
        try editor.followDate(CalendarDate(iso: "2026-11-30")!)
        #expect(editor.record.source.text == text("Accepted", "2026-11-30"))
    }

    @Test(arguments: ["## **Status** / *Statut*", "## Status – Statut", "## Status (Statut)"])
    func theStatusStandsBelowSuchAHeading(heading: String) {
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(heading)\n\nAccepted\n"))
        #expect(record.currentStatus == .accepted)
    }

    @Test func linesToo() {
        let record = RecordReader().read(
            SourceText(
                path: "adr/0005-a.md", "# A\n\n**Status / Statut:** Accepted\n**Datum / Date:** 2026-06-19\n")
        )
        #expect(record.currentStatus == .accepted)
        #expect(record.date.value?.iso == "2026-06-19")
    }

    @Test(arguments: ["## Status: Accepted", "## Status (Accepted)", "## Status – Accepted"])
    func aValueIsNoSecondName(heading: String) {
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(heading)\n\nText\n"))
        #expect(record.currentStatus == .accepted)
    }
}
