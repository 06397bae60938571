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
