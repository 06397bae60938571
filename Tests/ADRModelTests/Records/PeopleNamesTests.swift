import ADRModel
import ADRText
import Testing

/// Who took part is known as people, but not from the list of a meeting.
@Suite struct PeopleNamesTests {
    private func read(_ text: String) -> DecisionRecord {
        RecordReader().read(SourceText(path: "adr/0005-a.md", text))
    }

    @Test(arguments: [
        "Beteiligte", "Teilnehmer", "Participants", "Participantes", "Partecipanti", "Deelnemers",
        "Uczestnicy",
        "Účastníci", "Участники", "参加者", "Deltagare",
    ])
    func ofALine(name: String) throws {
        let text = "# A\n\n- **Status:** proposed\n- **\(name):** Ana, Bo\n\n## Context\n\nText\n"
        let record = read(text)
        #expect(record.deciders == ["Ana", "Bo"])
        var editor = RecordEditor(record)
        try editor.set(.deciders, to: ["Ana", "Cy"])
        #expect(editor.record.source.text == text.replacing("Ana, Bo", with: "Ana, Cy"))
    }

    @Test func notOfAMeeting() {
        #expect(read("# A\n\n## Status\n\nAccepted\n\n## Participants\n\n- Ana\n- Bo\n").deciders.isEmpty)
    }

    @Test func decidersCountBefore() {
        #expect(
            read("# A\n\n- Participants: Ana, Bo\n- Deciders: Cy\n- Status: accepted\n").deciders == ["Cy"])
        #expect(
            read("---\nparticipants: [Ana, Bo]\ndeciders: [Cy]\n---\n# A\n\n## Status\n\nAccepted\n").deciders
                == ["Cy"])
    }
}
