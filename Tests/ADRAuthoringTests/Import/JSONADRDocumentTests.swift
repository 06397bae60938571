import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct JSONADRDocumentTests {
    private func document(_ text: String) throws(AuthoringError) -> JSONADRDocument {
        try JSONADRDocument(SourceText(path: "x.json", text))
    }

    private func record(_ members: String) throws -> ImportedRecord {
        try document(
            #"{"version": "1.0.0", "adr": {"number": 7, "title": "Use X", "status": "accepted", "#
                + #""date": "2026-11-20"\#(members.isEmpty ? "" : ", ")\#(members)}}"#
        ).records[0]
    }

    @Test func whatIsNeededIsRead() throws {
        let record = try record("")
        #expect(record.number == 7 && record.title == "Use X" && record.status == "accepted")
        #expect(record.date?.iso == "2026-11-20" && record.place == "x.json:1:29")
        #expect(record.names.values.allSatisfy(\.isEmpty) && record.links.isEmpty && record.sections.isEmpty)
    }

    @Test func factsAreRead() throws {
        let record = try record(
            """
            "deciders": ["ana"], "consulted": ["lee"], "informed": null, "tags": ["a, b"], "path": "7-x.md",
            "source_uri": "https://example.org/7", "links": [{"type": "supersedes", "target": 3},
            {"type": "Superseded By", "target": 8, "description": "retention"}, {"type": "clarifies", "target": 1}]
            """)
        #expect(
            record.names == [.deciders: ["ana"], .consulted: ["lee"], .informed: [], .tags: ["a, b"]])
        #expect(
            record.links == [
                .init("supersedes", 3), .init("superseded-by", 8, scope: "retention"), .init("clarifies", 1),
            ])
        #expect(record.path == "7-x.md")
        #expect(record.facts.map(\.key) == ["x-source-uri"])
    }

    @Test func sectionsAreThoseOfMADR() throws {
        let record = try record(
            """
            "context": "C", "decision_drivers": ["a", "b"], "decision": "D", "confirmation": "E",
            "considered_options": [{"name": "#1", "description": "Old.", "pros": ["small", "Good: fast"],
            "cons": ["slow"]}, {"name": "Y"}], "consequences": {"positive": ["p"], "negative": ["n"], "risks": ["r"]},
            "custom_sections": {"Zoo": "z", "Ants": "a"}
            """)
        #expect(
            record.sections.map { "\($0.heading): \($0.text)" } == [
                "Context and Problem Statement: C", "Decision Drivers: * a\n* b",
                "Considered Options: ### #1\n\nOld.\n\n* Good, because small\n* Good: fast\n* Bad, because slow\n\n### Y",
                "Decision Outcome: D", "Consequences: * Good, because p\n* Bad, because n\n* Risk: r",
                "Confirmation: E",
                "Zoo: z", "Ants: a",
            ])
        let names = try self.record(#""considered_options": [{"name": "X"}, {"name": "Y"}]"#)
        #expect(names.sections.map(\.text) == ["* X\n* Y"])
    }

    @Test func furtherParagraphsBelongToTheirItem() throws {
        let record = try record(
            #""consequences": ["one\n\ntwo", "```\n\nls\n```"], "decision_drivers": ["a\r\nb"]"#)
        #expect(record.sections.map(\.text) == ["* a\n  b", "* one\n\n  two\n* ```\n\n  ls\n  ```"])
    }

    @Test func theDayThatStandsForNoneIsNone() throws {
        let text =
            #"{"version": "1.0.0", "adrs": [{"number": 1, "title": "X", "status": "", "date": "0001-01-01"}]}"#
        #expect(try document(text).records[0].date == nil)
    }

    @Test func unknownMembersAreToldOnce() throws {
        let text = """
            {"version": "1.0.0", "extra": 1, "generated_at": "2026-11-20T00:00:00Z", "adrs": [
            {"number": 1, "title": "X", "status": "a", "date": "2026-11-20", "author": "ana"},
            {"number": 2, "title": "Y", "status": "a", "date": "2026-11-20", "author": "lee",
             "links": [{"type": "amends", "target": 1, "a/b": 2}, {"type": "clarifies", "target": 1}]}]}
            """
        #expect(
            try document(text).remarks == [
                "x.json:1:22: /extra is not a JSON-ADR member and is left out",
                "x.json:2:66: /adrs/0/author is not a JSON-ADR member and is left out, like 1 more with this name",
                "x.json:4:44: /adrs/1/links/0/a~1b is not a JSON-ADR member and is left out",
                "x.json:4:64: /adrs/1/links/1/type is not a known kind of link and becomes a key: `clarifies`",
            ])
    }

    @Test(arguments: [
        ("{", "x.json:1:2: the JSON ends too early"),
        ("[]", "x.json:1:1: the file is not an object"),
        ("{}", "x.json:1:1: the file is not JSON-ADR 1.0.0"),
        (#"{"version": 1}"#, "x.json:1:13: /version is not a string"),
        (#"{"version": "2.0.0", "adrs": []}"#, "x.json:1:1: the file is not JSON-ADR 1.0.0"),
        (#"{"version": "1.0.0"}"#, "x.json:1:1: the file has neither `adrs` nor `adr`"),
        (#"{"version": "1.0.0", "adrs": {}}"#, "x.json:1:30: /adrs is not a list"),
        ("{\"version\": \"1.0.0\",\n\"adrs\": [7]}", "x.json:2:10: /adrs/0 is not an object"),
        ("{\"version\": \"1.0.0\", \"adrs\": [\n{}]}", "x.json:2:1: /adrs/0 has no `number`"),
        (#"{"version": "1.0.0", "adr": {"number": "1"}}"#, "x.json:1:40: /adr/number is not a whole number"),
        (#"{"version": "1.0.0", "adr": {"number": 1.5}}"#, "x.json:1:40: /adr/number is not a whole number"),
        (
            #"{"version": "1.0.0", "adr": {"number": -1}}"#,
            "x.json:1:40: /adr/number is -1, but must be 1 or more"
        ),
        (
            #"{"version": "1.0.0", "adr": {"number": 0}}"#,
            "x.json:1:40: /adr/number is 0, but must be 1 or more"
        ),
        (#"{"version": "1.0.0", "adr": {"number": 1, "title": " "}}"#, "x.json:1:52: /adr/title is empty"),
        (
            #"{"version": "1.0.0", "adr": {"number": 1, "title": "X", "status": "a", "date": "2026-02-30"}}"#,
            "x.json:1:80: /adr/date is not a date like 2026-12-31: `2026-02-30`"
        ),
    ])
    func whatIsWrongIsToldWithItsPlace(_ text: String, _ message: String) {
        #expect(#expect(throws: AuthoringError.self) { try document(text) }?.message == message)
    }

    @Test(arguments: [
        (#""tags": "a""#, "/adr/tags is not a list"), (#""tags": [1]"#, "/adr/tags/0 is not a string"),
        (#""context": []"#, "/adr/context is not a string"),
        (#""links": [{"type": "amends"}]"#, "/adr/links/0 has no `target`"),
        (#""links": [{"type": "tags", "target": 1}]"#, "/adr/links/0/type is not a kind of link: `tags`"),
        (#""consequences": "none""#, "/adr/consequences is not an object"),
        (
            #""links": [{"type": "amends", "target": 0}]"#,
            "/adr/links/0/target is 0, but must be 1 or more"
        ),
        (#""considered_options": [{"name": ""}]"#, "/adr/considered_options/0/name is empty"),
        (#""considered_options": [{"pros": []}]"#, "/adr/considered_options/0 has no `name`"),
        (#""custom_sections": {"a/b": 1}"#, "/adr/custom_sections/a~1b is not a string"),
        (
            #""custom_sections": {"x-risks": "["}"#,
            "/adr/custom_sections/x-risks does not contain risks in the form that adr writes: "
        ),
        (
            #""custom_sections": {"x-risks": "[{\"level\": {\"impact\": 2}}]"}"#,
            "/adr/custom_sections/x-risks does not contain risks in the form that adr writes: /0/level has no `likelihood`"
        ),
    ])
    func membersOfAnotherTypeAreToldWithTheirPointer(_ members: String, _ message: String) {
        let error = #expect(throws: AuthoringError.self) { try record(members) }
        #expect(error?.message.contains(": " + message) == true, "\(error?.message ?? "")")
    }
}
