import ADRModel
import ADRText
import Testing

/// Links of the status section in words that people choose, as adr-tools has them.
@Suite struct WordedLinkTests {
    private let other = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0005-use-b.md", "# 5. Use B\n\n## Status\n\nAccepted\n")))

    private func record(_ text: String) -> DecisionRecord {
        RecordReader().read(SourceText(path: "adr/0003-use-a.md", text))
    }

    private func linked(_ words: String, kind: LinkKind? = nil, in text: String) throws -> String {
        var editor = RecordEditor(record(text))
        try editor.addLink(in: words, kind: kind, to: other)
        let once = editor.record.source
        try editor.addLink(in: words, kind: kind, to: other)
        #expect(editor.record.source == once, "doing it again changes nothing")
        return once.text
    }

    @Test func eachLineWithALinkSaysSomething() {
        let links = record(
            """
            # 3. A

            ## Status

            Accepted

            Clarifies [5. Use B](0005-use-b.md)
            Depends on: [2. X](0002-x.md)

            * Is **part** of [4](0004-y.md), see there

            Discussed with [Ana](https://example.com/ana)

            ## Context

            Answers [6. Z](0006-z.md)
            """
        ).wordedLinks
        #expect(links.map(\.words) == ["Clarifies", "Depends on", "Is part of"])
        #expect(links.map(\.target.number) == [5, 2, 4])
        #expect(links.map(\.kind) == [nil, .dependsOn, nil])
    }

    @Test(arguments: [
        ("Depends on", LinkKind.dependsOn), ("required by", .requiredBy), ("Amended by", .amendedBy),
        ("Supercedes", .supersedes), ("Superceded by", .supersededBy), ("Relates to", .relatesTo),
    ])
    func wordsThatNameAKindStateIt(words: String, kind: LinkKind) {
        let text = "# 3. A\n\n## Status\n\nAccepted\n\n\(words) [5. Use B](0005-use-b.md)\n\n## Context\n"
        #expect(record(text).links.map(\.kind) == [kind])
    }

    @Test func wordsStandAtTheEndOfTheStatusSection() throws {
        #expect(
            try linked("Clarifies", in: "# 3. A\n\n## Status\n\nAccepted\n\n## Context\n")
                == "# 3. A\n\n## Status\n\nAccepted\n\nClarifies [5. Use B](0005-use-b.md)\n\n## Context\n")
        #expect(
            try linked("Clarifies", in: "# 3. A\r\n\r\n## Status\r\n\r\n* Accepted\r\n* today\r\n")
                == "# 3. A\r\n\r\n## Status\r\n\r\n* Accepted\r\n* today\r\n\r\nClarifies [5. Use B](0005-use-b.md)\r\n"
        )
        #expect(
            try linked("Is [not] *that*", in: "# 3. A\n\n## Status\n\nAccepted\n")
                == "# 3. A\n\n## Status\n\nAccepted\n\nIs \\[not\\] \\*that\\* [5. Use B](0005-use-b.md)\n")
    }

    @Test func wordsOfASupersessionLeaveTheStatusAsItIsWritten() throws {
        #expect(
            try linked("Superseded by", kind: .supersededBy, in: "# 3. A\n\n## Status\n\nAccepted\n")
                == "# 3. A\n\n## Status\n\nAccepted\n\nSuperseded by [5. Use B](0005-use-b.md)\n")
    }

    @Test func elsewhereOnlyAKindCanBeStated() throws {
        let text = "---\nstatus: accepted\n---\n# A\n"
        #expect(
            try linked("Amends", kind: .amends, in: text) == "---\nstatus: accepted\namends: [5]\n---\n# A\n")
        #expect(throws: RecordEditError.self) { try linked("Clarifies", in: text) }
    }
}
