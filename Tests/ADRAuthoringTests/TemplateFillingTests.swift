import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct TemplateFillingTests {
    private func make(_ template: String, _ adjust: (inout NewRecord) -> Void = { _ in }) throws -> String {
        var request = NewRecord(title: "Use C", date: CalendarDate(iso: "2026-11-22")!)
        request.template = .custom(template)
        request.author = "Zoë"
        request.variables = ["team": "Pay*ments*", "link": "[a](b.md)"]
        adjust(&request)
        let authored = try request.changes(in: SampleLog.madr)
        return try #require(authored.changes.text(authored.path))
    }

    @Test func listsAreListsInFrontMatterAndTextBelow() throws {
        let template = """
            ---
            status: {status} # as asked
            date: {date}
            decision-makers: {deciders}
            consulted: [{author}, {deciders}, lee]
            tags: [adr, "{tags}"]
            x-owner: {name: "{team}", since: {date}, by: "{author} & {deciders}"}
            ---
            # {title}

            By {deciders} of {team}, see {link}; {tags}.

            """
        let text = try make(template) {
            ($0.deciders, $0.tags) = (["@ana", "l*e*e"], ["storage", "no"])
            $0.consulted = []
        }
        #expect(
            text == """
                ---
                status: proposed # as asked
                date: 2026-11-22
                decision-makers: ["@ana", l*e*e]
                consulted: [Zoë, "@ana", l*e*e, lee]
                tags: [adr, storage, "no"]
                x-owner: {name: "Pay*ments*", since: 2026-11-22, by: "Zoë & @ana, l*e*e"}
                ---
                # Use C

                By @ana, l\\*e\\*e of Pay*ments*, see [a](b.md); storage, no.

                """)
        let empty = try make("---\nstatus: {status}\ntags: {tags}\nconsulted: [{deciders}]\n---\n# {title}\n")
        #expect(empty.hasPrefix("---\nstatus: proposed\ndate: 2026-11-22\ntags: []\nconsulted: []\n"))
    }

    @Test func valuesAreNeverSearchedForPlaceholders() throws {
        let text = try make("---\nstatus: {status}\nx: \"{author}\"\n---\n# {title}\n\n{author} {team}\n") {
            $0.title = "A {date} & {team} | TITLE \"q\" '"
            $0.author = "{title}: - \"x\"\\ #"
            $0.variables["team"] = "{number}"
        }
        #expect(text.contains("\n# A {date} & {team} | TITLE \"q\" '\n\n{title}: - \"x\"\\ # {number}\n"))
        #expect(text.contains("\nx: \"{title}: - \\\"x\\\"\\\\ #\"\n"))
    }

    @Test func aTemplateThatAsksForAnUnknownAuthorIsRefused() throws {
        #expect(throws: AuthoringError.self) { try make("# {title}\n\n{author}\n") { $0.author = nil } }
        #expect(try make("# {title}\n") { $0.author = nil }.contains("# Use C"))
    }

    @Test func aPlaceholderWithoutQuotesBesideTextIsTold() {
        let error = #expect(throws: AuthoringError.self) {
            try make("---\nstatus: {status}\nx: {title} by us\n---\n# {title}\n")
        }
        #expect(error?.hint == "correct the template; quote a placeholder that has text next to it")
    }
}
