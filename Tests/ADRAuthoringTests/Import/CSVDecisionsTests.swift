import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct CSVDecisionsTests {
    private func decisions(_ text: String) throws(AuthoringError) -> CSVDecisions {
        try CSVDecisions(SourceText(path: "x.csv", text))
    }

    @Test(arguments: [
        "number,title,status,date", "ID,Title,STATE,Decision date", "Nr,Titel,Status,Datum",
        "#,Name,status,Date",
        " ADR number , Decision Title ,Current status,decided on",
    ])
    func headingsMayBeCalledDifferently(_ header: String) throws {
        let record = try decisions("\(header)\n7,Use X,accepted,2026-11-20\n").records[0]
        #expect(record.number == 7 && record.title == "Use X" && record.status == "accepted")
        #expect(record.date?.iso == "2026-11-20")
        #expect(record.place == "x.csv:2:1")
    }

    @Test func cellsBecomeFactsAndSections() throws {
        let table = try decisions(
            """
            title;deciders;Approved by;tags;supersedes;Depends on;review date;confidence;Context;Decision
            Use X;ana, lee;kim;a\u{A0};ADR-0003, 4;0005;2027-01-02;high;"One; two";Use it.
            """)
        #expect(table.remarks == [])
        let record = table.records[0]
        #expect(record.number == nil)
        #expect(record.names == [.deciders: ["ana", "lee", "kim"], .tags: ["a"]])
        #expect(record.links == [.init("supersedes", 3), .init("supersedes", 4), .init("depends-on", 5)])
        #expect(record.facts.map(\.key) == ["review-by", "confidence"])
        #expect(record.facts.map(\.value) == [.verbatim("2027-01-02"), .string("high")])
        #expect(record.sections.map(\.heading) == ["Context", "Decision"])
        #expect(record.sections.map(\.text) == ["One; two", "Use it."])
    }

    @Test func unknownColumnsAreTold() throws {
        let table = try decisions("title,Budget,statuss,Context\nUse X,7,accepted,C\n")
        #expect(
            table.remarks == [
                "x.csv:1:7: `Budget` is not a known column and becomes a section",
                "x.csv:1:14: `statuss` is not a known column and becomes a section; did you mean `status`?",
            ])
        #expect(table.records[0].sections.map(\.heading) == ["Budget", "statuss", "Context"])
    }

    @Test(arguments: ["2026-11-20", "20.11.2026", "2026/11/20", "20 Nov 2026"])
    func daysAreReadAsInRecords(_ day: String) throws {
        #expect(try decisions("title,date\nUse X,\(day)\n").records[0].date?.iso == "2026-11-20")
    }

    @Test(arguments: [
        ("number,status\n1,accepted\n", "x.csv:1:1: there is no column `title`"),
        ("title,Status,state\nX,a,b\n", "x.csv:1:14: the column `state` appears twice"),
        ("title,Notes,Notes\nX,a,b\n", "x.csv:1:13: the column `Notes` appears twice"),
        ("number,title\n1,\n", "x.csv:2:1: a decision needs a title"),
        ("number,title\nseven,Use X\n", "x.csv:2:1: `seven` is not a record number"),
        ("number,title\n-7,Use X\n", "x.csv:2:1: `-7` is not a record number"),
        ("title,supersedes\n日本,\"1; X\"\n", "x.csv:2:4: `X` is not a record number"),
        ("title,date\nX,05/02/2018\n", "x.csv:2:3: `05/02/2018` is not a date like 2026-12-31"),
        ("title,date\nX,2026-02-30\n", "x.csv:2:3: `2026-02-30` is not a date like 2026-12-31"),
        (
            "title,date\nX,in May 2026-02-20\n",
            "x.csv:2:3: `in May 2026-02-20` is not a date like 2026-12-31"
        ),
        ("title,review by\nX,soon\n", "x.csv:2:3: `soon` is not a date like 2026-12-31"),
        ("title,\nX,y\n", "x.csv:2:3: the column of this cell has no heading"),
        ("title\nX,y\n", "x.csv:2:3: the row has 2 cells, but the header has 1"),
        ("title\n\"X\n", "x.csv:2:1: a quote is never closed"), ("", "x.csv:1:1: there is no column `title`"),
    ])
    func whatIsWrongIsToldWithLineAndColumn(_ text: String, _ message: String) {
        #expect(#expect(throws: AuthoringError.self) { try decisions(text) }?.message == message)
    }

    @Test func emptyRowsAndColumnsDoNotCount() throws {
        let records = try decisions("title,status,,\n,,,\nX,accepted,,\n , ,,\n").records
        #expect(records.map(\.title) == ["X"])
    }

    @Test func textInAnotherEncodingIsRefused() {
        let source = SourceText(path: "x.csv", bytes: [0xFF, 0xFE, 0x74, 0x00])
        let error = #expect(throws: AuthoringError.self) { try CSVDecisions(source) }
        #expect(error?.message == "x.csv:1:1: this is not UTF-8 text")
    }
}
