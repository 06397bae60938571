import ADRModel
import ADRText
import Testing

/// Lists of people and tags, however they stand there.
@Suite struct NameListTests {
    private func record(_ lines: String) -> DecisionRecord {
        RecordReader().read(
            SourceText(
                path: "adr/0001-x.md",
                "# X\n\n- Status: accepted\n\(lines)\n- Date: 2020-01-02\n\n## Context\n\nC\n"))
    }

    @Test(arguments: [
        "- Deciders: Ana, Lee", "- Deciders: Ana; Lee", "- Deciders: Ana,\n  Lee", "- Deciders: Ana<br>Lee",
        "- Deciders: Ana<br/>Lee", "- Deciders:\n  - Ana\n  - Lee", "- Deciders: [Ana, Lee]",
    ])
    func twoPeople(lines: String) {
        #expect(record(lines).deciders == ["Ana", "Lee"])
        #expect(record(lines).date.value == CalendarDate(iso: "2020-01-02"))
    }

    @Test(arguments: [
        "[list everyone involved in the decision]", "[liste des personnes impliquées] <!-- optional -->",
        "<pendente — humano decide>", "{list everyone}", "[space and/or comma separated list of tags]",
        "[liste, der Beteiligten]".replacing(",", with: ""),
    ])
    func whatATemplateAsksForNamesNobody(prompt: String) throws {
        let read = record("- Deciders: \(prompt)\n- Tags: \(prompt)")
        #expect(read.deciders == [] && read.tags == [])
        var editor = RecordEditor(read)
        try editor.add(["Ana"], to: .deciders)
        #expect(editor.record.deciders == ["Ana"])
        #expect(!editor.record.source.text.contains("Deciders: \(prompt)"))
    }

    @Test(arguments: [
        ("@ana @lee @kim", ["@ana", "@lee", "@kim"]), ("@ana, @lee @kim", ["@ana", "@lee", "@kim"]),
        ("@ana (ops)", ["@ana (ops)"]), ("[Ana Smith, Lee]", ["Ana Smith", "Lee"]),
        ("<ana@example.org>", ["ana@example.org"]),
    ])
    func accountsAndBrackets(value: String, names: [String]) {
        #expect(record("- Deciders: \(value)").deciders == names)
    }

    @Test func aSectionHasAPersonInEachItem() {
        let text = "# X\n\n## Status\n\nAccepted\n\n## Deciders\n\n- Ana\n- Lee\n\n## Context\n\nC\n"
        #expect(RecordReader().read(SourceText(path: "adr/0001-x.md", text)).deciders == ["Ana", "Lee"])
    }

    @Test(arguments: [
        ("Ana, Lee (ops, on call)", ["Ana", "Lee (ops, on call)"]),
        ("\"Kim, PhD\", Ana", ["Kim, PhD", "Ana"]),
        ("Ana (ops, Lee", ["Ana (ops", "Lee"]), ("6\" display, Lee", ["6\" display", "Lee"]),
    ])
    func bracketsAndQuotesHoldTogether(value: String, names: [String]) {
        #expect(record("- Deciders: \(value)").deciders == names)
    }
}
