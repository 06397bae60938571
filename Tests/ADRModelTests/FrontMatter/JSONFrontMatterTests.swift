import ADRText
import Testing

@testable import ADRModel

@Suite struct JSONFrontMatterTests {
    private static let heads = [
        "{\n  \"status\": \"accepted\",\n  \"tags\": [\"storage\"]\n}\n",
        "{\"status\":\"accepted\",\"n\":3}\r\n",
        "---\n{\n\t\"title\": \"A \\u00e9\",\n\t\"status\": \"accepted\"\n}\n---\n",
        "\u{FEFF}{ \"status\": \"accepted\", \"supersedes\": [] }\n",
        "{}\n",
    ]

    private func object(_ source: SourceText) -> JSONNode? {
        guard let frontMatter = FrontMatter(reading: source), frontMatter.format == .json else { return nil }
        return try? JSONNode(reading: SourceText(path: "", source[frontMatter.contentRange]))
    }

    @Test(arguments: heads) func editsStayJSON(head: String) throws {
        let source = SourceText(path: "docs/adr/0001-a.md", head + "# A\n\n## Context\n\nText.\n")
        #expect(object(source) != nil)
        let other = LinkTarget(RecordReader().read(SourceText(path: "docs/adr/0002-b.md", "# B\n")))
        let steps: [(inout RecordEditor) throws -> Void] = [
            { try $0.setStatus(.deprecated) },
            { try $0.setDate(#require(CalendarDate(iso: "2026-11-29"))) },
            { try $0.set(.tags, to: ["a \"b\"", "c"]) },
            { try $0.set(.deciders, to: ["ana"]) },
            { try $0.addLink(.dependsOn, to: other) },
            { try $0.addLink(.supersedes, to: other, scope: "logs") },
            { try $0.removeLink(.dependsOn, to: other) },
            { try $0.setStatus(.superseded, supersededBy: [other]) },
            { try $0.removeLink(.supersedes, to: other) },
            { try $0.addRiskToFrontMatter([.init("id", .string("R1")), .init("level", .verbatim("2x3"))]) },
        ]
        var editor = RecordEditor(RecordReader().read(source))
        for step in steps {
            try step(&editor)
            #expect(object(editor.record.source) != nil, "\(editor.record.source.text)")
            #expect(editor.record.source.text.hasSuffix("# A\n\n## Context\n\nText.\n"))
        }
        #expect(editor.record.currentStatus == .superseded && editor.record.tags == ["a \"b\"", "c"])
        #expect(editor.record.links(.supersededBy).map(\.target.number) == [2])
    }

    @Test func whatIsNoJSONIsRefused() throws {
        let source = SourceText(path: "a.md", "{\n  \"status\": \"accepted\",\n}\n# A\n")
        var editor = RecordEditor(RecordReader().read(source))
        let error = #expect(throws: RecordEditError.self) { try editor.setStatus(.deprecated) }
        #expect(error?.place.description == "a.md:3:1")
        #expect(editor.record.source == source)
    }

    @Test(arguments: [
        "{{< ref \"a\" >}}\n# A\n", "{% raw %}\n# A\n", "{ \"a\": 1 } text\n", "{\"a\": 1\n\n# A\n", "{x}\n",
    ])
    func otherBracesAreText(text: String) {
        #expect(FrontMatter(reading: SourceText(path: "a.md", text)) == nil)
    }
}
