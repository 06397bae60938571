import ADRText
import Testing

@testable import ADRModel

@Suite struct LogLanguageTests {
    private let facts: [FactLabel] = [.status, .date, .deciders, .consulted, .informed, .tags, .reviewBy]

    @Test func everyNameOfAFactIsRead() {
        for language in LogLanguage.all {
            for fact in facts {
                guard let name = language.name(of: fact) else { continue }
                #expect(FactLabel(name) == fact, "\(language.name): \(name)")
            }
        }
    }

    @Test(arguments: [
        ("- **Statut** : accepté\n- **Date** : 2026-01-02", "- **Décideurs** : ana"),
        ("* Status: angenommen\n* Datum: 2026-01-02", "* Entscheider: ana"),
        ("- Estado: aceptado\n- Fecha: 2026-01-02", "- Decisores: ana"),
        ("- Status: accepted\n- Date: 2026-01-02", "- Deciders: ana"),
    ]) func aNewFactHasItsNameInTheLanguageOfTheLog(head: String, line: String) throws {
        let record = RecordReader().read(
            SourceText(path: "adr/0001-a.md", "# A\n\n\(head)\n\n## C\n\nWhy.\n"))
        let style = LogStyle(DecisionLog(folder: "adr", records: [record]))
        var editor = RecordEditor(record, style: style)
        try editor.set(.deciders, to: ["ana"])
        #expect(editor.record.source.text == "# A\n\n\(head)\n\(line)\n\n## C\n\nWhy.\n")
    }

    @Test(arguments: [
        ("* Status: angenommen", "\n\n\n", "\n\n\n## Maßnahmen\n\n- [ ] A1 Do it (lee)\n"),
        ("* Estado: aceptado", "\n", "\n\n## Acciones\n\n- [ ] A1 Do it (lee)\n"),
        ("* Statut : accepté", "", "\n\n## Actions\n\n- [ ] A1 Do it (lee)\n"),
    ]) func actionsFollowTheTextWithOneEmptyLine(head: String, end: String, after: String) throws {
        let text = "# A\n\n\(head)\n\n## C\n\nWhy."
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0001-a.md", text + end)))
        _ = try editor.addAction("Do it", owner: "lee", by: nil, ref: nil)
        #expect(editor.record.source.text == text + after)
        #expect(DecisionAction.all(of: editor.record).count == 1)
    }
}
