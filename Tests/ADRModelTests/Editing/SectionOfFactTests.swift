import ADRModel
import ADRText
import Testing

/// What a record states in sections is stated in sections, and a section that waits for its value gets it.
@Suite struct SectionOfFactTests {
    private func editor(_ head: String) -> RecordEditor {
        RecordEditor(RecordReader().read(SourceText(path: "adr/0005-a.md", "# A\n\n\(head)")))
    }

    @Test(arguments: [
        ("## Status\n\n## Context\n\nText\n", "## Status\n\nAccepted\n\n## Context\n\nText\n"),
        ("## Context\n\nText\n\n## Status\n", "## Context\n\nText\n\n## Status\n\nAccepted\n"),
        (
            "## Status\n\n<!-- one of those known -->\n\n## Context\n\nText\n",
            "## Status\n\nAccepted\n\n<!-- one of those known -->\n\n## Context\n\nText\n"
        ),
        ("## 1. Status\n\n## 2. Context\n\nText\n", "## 1. Status\n\nAccepted\n\n## 2. Context\n\nText\n"),
        ("## Status\n## Context\n\nText\n", "## Status\n\nAccepted\n\n## Context\n\nText\n"),
    ])
    func anEmptySectionGetsTheStatus(before: String, after: String) throws {
        var editor = editor(before)
        try editor.setStatus(.accepted)
        #expect(editor.record.source.text == "# A\n\n\(after)")
    }

    @Test func peopleGetASection() throws {
        let head = "## Status\n\nAccepted\n\n## Date\n\n2026-06-19\n\n"
        var editor = editor(head + "## Context\n\nText\n")
        try editor.set(.deciders, to: ["Ana", "Bo"])
        try editor.set(.consulted, to: ["Cy"])
        #expect(
            editor.record.source.text
                == "# A\n\n\(head)## Deciders\n\nAna, Bo\n\n## Consulted\n\nCy\n\n## Context\n\nText\n")
        #expect(editor.record.deciders == ["Ana", "Bo"])
    }

    @Test func aStatusAloneIsNoHabit() throws {
        var editor = editor("## Status\n\nAccepted\n\n## Context\n\nText\n")
        try editor.set(.deciders, to: ["Ana"])
        #expect(!editor.record.source.text.holds("## Deciders"))
    }

    @Test func headingsOfOneForm() throws {
        let head = "Status\n------\n\nAccepted\n\nDate\n------\n\n2026-06-19\n\n"
        var editor = editor(head + "Context\n------\n\nText\n")
        try editor.set(.deciders, to: ["Ana"])
        #expect(
            editor.record.source.text
                == "# A\n\n\(head)Deciders\n------\n\nAna\n\nContext\n------\n\nText\n")
    }
}
