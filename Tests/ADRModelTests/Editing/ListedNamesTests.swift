import ADRModel
import ADRText
import Testing

/// Names that come into a list, or leave it, leave the bytes of the others.
@Suite struct ListedNamesTests {
    private func edited(_ text: String, to names: [String]) throws -> String {
        let record = RecordReader().read(SourceText(path: "adr/0005-a.md", text))
        var editor = RecordEditor(record)
        try editor.set(.deciders, to: names)
        #expect(editor.record.deciders == names)
        return editor.record.source.text
    }

    @Test func namesInItemsOfAListStayThere() throws {
        for head in [
            "# A\n\n## Status\n\nAccepted\n\n## Deciders\n\n", "# A\n\n* Status: accepted\n* Deciders:\n",
        ] {
            let marker = head.hasSuffix("\n\n") ? "- " : "  - "
            func list(_ names: String...) -> String {
                head + names.map { marker + $0 + "\n" }.joined() + "\n## Context\n"
            }
            let text = list("Ana", "[Jo](https://example.org/jo)")
            #expect(
                try edited(text, to: ["Ana", "Jo", "Lee"])
                    == list("Ana", "[Jo](https://example.org/jo)", "Lee"))
            #expect(try edited(text, to: ["Cy", "Di"]) == list("Cy", "Di"))
            #expect(try edited(text, to: ["Jo"]) == list("[Jo](https://example.org/jo)"))
            #expect(try edited(text, to: ["Jo", "Lee"]) == list("[Jo](https://example.org/jo)", "Lee"))
        }
    }

    @Test func namesBetweenCommasKeepTheirLinks() throws {
        func line(_ names: String) -> String {
            "# A\n\n* Status: accepted\n* Deciders: \(names)\n\n## Context\n"
        }
        let text = line("Ana (ops, on call); [Jo](https://example.org/jo), **Kim**")
        #expect(
            try edited(text, to: ["Ana (ops, on call)", "Jo", "Kim", "Lee"])
                == line("Ana (ops, on call); [Jo](https://example.org/jo), **Kim**, Lee"))
        #expect(try edited(text, to: ["Jo", "Kim"]) == line("[Jo](https://example.org/jo), **Kim**"))
        #expect(
            try edited(text, to: ["Ana (ops, on call)", "Jo"])
                == line("Ana (ops, on call); [Jo](https://example.org/jo)"))
    }

    @Test func otherNamesInAnotherOrderReplaceTheList() throws {
        let text = "# A\n\n| Status | Accepted |\n|---|---|\n| Deciders | Ana, Jo |\n"
        #expect(try edited(text, to: ["Jo", "Ana"]) == text.replacing("Ana, Jo", with: "Jo, Ana"))
    }
}
