import ADRModel
import ADRText
import Testing

/// Days with the names of months, read and written in the language of the record.
@Suite struct MonthNamesTests {
    @Test(arguments: [
        ("6 марта 2022", "23 марта 2026"), ("5 marca 2022", "23 marca 2026"),
        ("5. března 2022", "23. března 2026"),
        ("den 3 augusti 2020", "den 23 mars 2026"),
        ("2. Februar 2020", "23. März 2026"),
        ("1° febbraio 2020", "23 marzo 2026"), ("1er janvier 2020", "23 mars 2026"),
        ("3 mei 2020", "23 maart 2026"),
        ("5 Sept 2020", "23 Mar 2026"), ("5 sept 2020", "23 mar 2026"),
        ("12. desember 2020", "23. mars 2026"),
        ("2 de septiembre de 2020", "23 de marzo de 2026"),
    ]) func theMonthIsReadAndWritten(before: String, after: String) throws {
        let text = "# A\n\nStatus: accepted\n\nDate: \(before)\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0001-a.md", text)))
        #expect(editor.record.date.value != nil, "\(before)")
        try editor.setDate(try #require(CalendarDate(iso: "2026-03-23")))
        #expect(editor.record.source.text == text.replacing(before, with: after))
    }

    @Test func aNameThatSeveralLanguagesShareIsWrittenOnlyWhereTheyAgree() throws {
        for (day, after) in [("2026-03-23", "Date: 2026-03-23"), ("2026-07-23", "Date: 23. juli 2026")] {
            var editor = RecordEditor(
                RecordReader().read(
                    SourceText(path: "adr/0001-a.md", "# A\n\nStatus: accepted\n\nDate: 2. februar 2020\n")))
            try editor.setDate(try #require(CalendarDate(iso: day)))
            #expect(editor.record.source.text.contains(after))
        }
    }
}
