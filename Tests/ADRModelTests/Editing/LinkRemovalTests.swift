import ADRModel
import ADRText
import Testing

@Suite struct LinkRemovalTests {
    static let target = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0005-use-b.md", "# 5. Use B\n\n## Status\n\nAccepted\n")))

    @Test(arguments: [
        "---\nstatus: accepted\n---\n# A\n",
        "---\nstatus: accepted\namends: [2]\n---\n# A\n",
        "# A\n\n* Status: accepted\n* Date: 2020-01-02\n\n## Context\n\nC\n",
        "# A\r\n\r\n**Status:** accepted\r\n\r\n## Context\r\n\r\nC\r\n",
        "# A\n\n| Status | accepted |\n|---|---|\n| Date | 2020-01-02 |\n",
        "# 3. A\n\n## Status\n\nAccepted\n\n## Context\n\nC\n",
        "# 3. A\n\n## Status\n\nAccepted\n\nAmends [1. X](0001-x.md)\n",
        "# A\n\n* Status: accepted\n* Amends: [ADR-0001](0001-x.md)\n",
    ]) func removingALinkUndoesAddingIt(text: String) throws {
        let source = SourceText(path: "adr/0003-a.md", text)
        for kind in [LinkKind.amends, .dependsOn] {
            var editor = RecordEditor(RecordReader().read(source))
            try editor.addLink(kind, to: Self.target)
            #expect(editor.record.source != source)
            try editor.removeLink(kind, to: Self.target)
            #expect(editor.record.source.text == text)
            try editor.removeLink(kind, to: Self.target)
            #expect(editor.edits.isEmpty)
        }
    }

    @Test func aLinkInTheStatusIsRefused() throws {
        let source = SourceText(
            path: "adr/0003-a.md", "# A\n\n* Status: superseded by [ADR-0005](0005-use-b.md)\n")
        var editor = RecordEditor(RecordReader().read(source))
        #expect(throws: RecordEditError.self) { try editor.removeLink(.supersededBy, to: Self.target) }
    }

    @Test(arguments: [
        "# A\n\n* Status: accepted\n* Amends: [ADR-0005](0005-use-b.md)\n  as far as keys go\n* Date: 2020-01-02\n",
        "# A\r\n\r\n* Status: accepted\r\n* Amends: [ADR-0005](0005-use-b.md)\r\nas far as keys go\r\n",
        "# A\n\n* Status: accepted\n* Amends: [ADR-0005](0005-use-b.md)\n  * as far as keys go\n",
        "# A\n\nStatus: accepted\nAmends: [ADR-0005](0005-use-b.md)\nas far as keys go\n",
        "# 3. A\n\n## Status\n\nAccepted\n\nAmends [5. Use B](0005-use-b.md)\nas far as keys go\n",
    ]) func whatGoesOnBelowALinkIsNotLeftToTheLineAbove(text: String) throws {
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0003-a.md", text)))
        #expect(throws: RecordEditError.self) { try editor.removeLink(.amends, to: Self.target) }
        #expect(editor.edits.isEmpty)
    }

    @Test(arguments: ["Ticket: X-1", "**Ticket** X-1", "Supersedes: [ADR-0001](0001-x.md)"])
    func aLineOfItsOwnStaysBelowALinkThatIsRemoved(line: String) throws {
        let text = "# A\n\n**Status:** accepted  \nAmends: [ADR-0005](0005-use-b.md)  \n\(line)\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0003-a.md", text)))
        try editor.removeLink(.amends, to: Self.target)
        #expect(editor.record.source.text == "# A\n\n**Status:** accepted  \n\(line)\n")
    }
}
