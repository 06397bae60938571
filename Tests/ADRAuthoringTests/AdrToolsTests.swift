import ADRAuthoring
import ADRModel
import ADRTemplates
import ADRText
import Testing

/// What adr-tools does and other logs can have too: its templates, links in words, and its old days.
@Suite struct AdrToolsTests {
    private func text(
        _ template: RecordTemplate, title: String = "Use C", in log: DecisionLog = SampleLog.nygard,
        _ adjust: (inout NewRecord) -> Void = { _ in }
    ) throws -> String {
        var request = NewRecord(title: title, date: CalendarDate(iso: "2026-11-22")!)
        request.status = .accepted
        request.dialect = .sections
        request.template = template
        adjust(&request)
        let result = try request.changes(in: log)
        return try #require(result.changes.text(result.path))
    }

    @Test func itsOwnTemplateIsFilled() throws {
        #expect(
            try text(.adrTools(.record)).hasPrefix(
                "# 3. Use C\n\nDate: 2026-11-22\n\n## Status\n\nAccepted\n\n## Context\n\nThe issue"))
        #expect(
            try text(.adrTools(.record)) { $0.dateText = "12/01/1992\nx" }.hasPrefix(
                "# 3. Use C\n\nDate: 12/01/1992 x\n\n## Status"))
    }

    @Test(arguments: [
        (
            "# NUMBER: TITLE\n\nDATE DATE, the last UPDATE\n",
            "# 3: Use C\n\n2026-11-22 DATE, the last UPDATE\n"
        ),
        ("STATUSES\r\nSTATUS, ADR-NUMBER_x\r\n", "STATUSES\r\nAccepted, ADR-3_x\r\n"),
        ("no placeholder", "no placeholder"), ("", ""),
    ])
    func theFirstOfEachWordInALineIsAPlaceholder(template: String, result: String) throws {
        #expect(try text(.adrToolsCustom(template)) == result)
    }

    @Test func valuesAreDataInEveryPlace() throws {
        let template = "---\ntitle: TITLE\nweight: NUMBER\nstatus: STATUS\n---\n\n# TITLE\n\nSTATUS\n"
        #expect(
            try text(.adrToolsCustom(template), title: "a: *b* | & DATE STATUS")
                == "---\ntitle: \"a: *b* | & DATE STATUS\"\nweight: 3\nstatus: Accepted\n---\n\n# a: \\*b\\* | & DATE STATUS\n\nAccepted\n"
        )
    }

    @Test func aLinkInWordsStandsOnBothSides() throws {
        let changes = try LinkRecords("2", "Clarifies", "1", reverse: "Clarified by").changes(
            in: SampleLog.nygard)
        #expect(
            changes.text("adr/0001-use-a.md")?.contains(
                "Accepted\n\nClarified by [2. Use B](0002-use-b.md)\n")
                == true)
        #expect(
            changes.text("adr/0002-use-b.md")?.contains("Proposed\n\nClarifies [1. Use A](0001-use-a.md)\n")
                == true)
    }

    @Test func wordsThatAreAKindAreOneInEveryLog() throws {
        for log in [SampleLog.madr, SampleLog.bullets] {
            let words = try LinkRecords("2", "Amends", "1", reverse: "amended by", atOnce: true)
                .changes(in: log)
            #expect(try words == LinkRecords("2", "amends", "1", atOnce: true).changes(in: log))
        }
        #expect(throws: AuthoringError.self) {
            try LinkRecords("2", "Amends", "1", reverse: "Enriched by").changes(in: SampleLog.madr)
        }
        #expect(throws: AuthoringError.self) {
            try LinkRecords("2", "Amends", "1", reverse: " ").changes(in: SampleLog.nygard)
        }
    }

    @Test func oldDaysAreRewrittenAndNothingElse() throws {
        func upgraded(_ day: String) throws -> String? {
            let text = "# 1. A\r\n\r\nDate: \(day)\r\n\r\n## Status\r\n\r\nAccepted 01/02/2016\r\n"
            let changes = try DateUpgrade().changes(in: SampleLog.of([("0001-a.md", text)]))
            return changes.text("adr/0001-a.md")
        }
        #expect(
            try upgraded("12/01/1992")
                == "# 1. A\r\n\r\nDate: 1992-01-12\r\n\r\n## Status\r\n\r\nAccepted 01/02/2016\r\n")
        #expect(try upgraded("31/12/2016")?.contains("Date: 2016-12-31\r\n") == true)
        for day in ["2016-12-31", "1/2/2016", "12/01/16", "12.01.2016", "soon"] {
            #expect(try upgraded(day) == nil, "\(day)")
        }
        #expect(throws: AuthoringError.self) { try upgraded("12/31/2016") }
    }
}
