import ADRModel
import ADRText
import Testing

/// Words without their accents mean what they mean with them.
@Suite struct PlainSpellingTests {
    private func read(_ text: String) -> DecisionRecord {
        RecordReader().read(SourceText(path: "adr/0005-a.md", text))
    }

    @Test(arguments: [
        "remplace par", "remplacee par", "substituido por", "substituida por", "zastapiony przez",
        "zastapione przez", "abgeloest durch", "Remplace par",
    ])
    func ofSupersessions(words: String) {
        for text in ["## Status\n\n\(words) [2. B](0002-b.md)", "* Status: \(words) [2. B](0002-b.md)"] {
            let record = read("# A\n\n\(text)\n")
            #expect(record.currentStatus == .superseded)
            #expect(record.links(.supersededBy).count == 1)
        }
    }

    @Test func theVerbOfTheOtherDirectionStays() {
        let record = read("# A\n\n## Status\n\nAccepté\n\nRemplace [2. B](0002-b.md)\n")
        #expect(record.currentStatus == .accepted)
        #expect(record.links(.supersedes).count == 1)
    }

    @Test(arguments: [
        ("Ergänzt", LinkKind.amends), ("Ergaenzt durch", .amendedBy), ("Complète", .amends),
        ("Complétée par", .amendedBy), ("Modificada por", .amendedBy), ("Rozszerza", .amends),
        ("Rozszerzony przez", .amendedBy), ("Zalezy od", .dependsOn), ("Wymagany przez", .requiredBy),
        ("Haengt ab von", .dependsOn), ("Kräver", .dependsOn), ("Расширяет", .amends),
        ("Требует", .dependsOn),
        ("Löst ab", .supersedes), ("Loest ab", .supersedes), ("Zastepuje", .supersedes),
        ("Změněno v", .amendedBy), ("Zmeneno v", .amendedBy), ("Altera", .amends), ("Amplía", .amends),
    ])
    func ofRelations(name: String, kind: LinkKind) {
        for text in ["- \(name): [2. B](0002-b.md)", "**\(name):** [2. B](0002-b.md)"] {
            let record = read("# A\n\n- Status: accepted\n\(text)\n")
            #expect(record.links(kind).count == 1, "\(text)")
        }
    }

    @Test(arguments: ["accepted", "proposed", "deprecated"])
    func englishStaysEnglish(word: String) throws {
        var editor = RecordEditor(read("# A\n\n- Status: \(word)\n"))
        try editor.setStatus(.rejected)
        #expect(editor.record.source.text == "# A\n\n- Status: rejected\n")
    }

    @Test func theLogIsFollowed() throws {
        let records = (1...3).map {
            RecordReader().read(
                SourceText(path: "adr/000\($0)-a.md", "# A\n\n- Statut: depreciee\n- Date: 2026-01-02\n"))
        }
        var editor = RecordEditor(records[0], style: LogStyle(DecisionLog(folder: "adr", records: records)))
        try editor.setStatus(.rejected)
        #expect(editor.record.source.text == "# A\n\n- Statut: rejetee\n- Date: 2026-01-02\n")
    }

    @Test(arguments: [
        ("Situação: proposta", "Situação: aceita"), ("Stato: Proposta", "Stato: Accettata"),
        ("Status: offen", "Status: akzeptiert"), ("Status: förslag", "Status: accepterad"),
    ])
    func anyWordTellsTheLanguage(before: String, after: String) throws {
        var editor = RecordEditor(
            read("# A\n\n- \(before)\n"),
            style: LogStyle(DecisionLog(folder: "adr", records: [read("# A\n\n- \(before)\n")])))
        try editor.setStatus(.accepted)
        #expect(editor.record.source.text == "# A\n\n- \(after)\n")
    }

    @Test func keysOfItsLanguage() throws {
        let records = (1...3).map {
            RecordReader().read(
                SourceText(
                    path: "adr/000\($0)-a.md", "---\nstatut: accepté\ndécideurs: [Ana]\n---\n# A \($0)\n"))
        }
        var editor = RecordEditor(records[0], style: LogStyle(DecisionLog(folder: "adr", records: records)))
        try editor.set(.consulted, to: ["Bo"])
        try editor.setStatus(.superseded, supersededBy: [LinkTarget(records[1])])
        #expect(
            editor.record.source.text
                == "---\nstatut: remplacé\ndécideurs: [Ana]\nconsultés: [Bo]\nremplacé-par: [2]\n---\n# A 1\n"
        )
    }
}
