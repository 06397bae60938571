import ADRModel
import ADRText
import Testing

@testable import ADRReports

@Suite struct BoardTests {
    private let day = CalendarDate(iso: "2026-06-01")!

    private func html(_ logs: DecisionLog...) -> String {
        Board(logs, asOf: day, method: .standard).html(at: "docs/decisions.html")
    }

    private let log = sampleLog([
        "0001-a.md":
            "---\nstatus: superseded\nsuperseded-by: [2]\ndate: 2025-01-02\ntags: [db]\n---\n# Use files\n",
        "0002-b.md": """
        ---
        status: accepted
        date: 2026-01-02
        supersedes: [1]
        decision-makers: [ana, lee]
        tags: [db, cost]
        risks: [{id: R1, risk: It fails, level: 5x5}]
        ---
        # Use a server
        """,
        "0003-c.md": "---\nstatus: proposed\n---\n# Use a cache\n",
    ])

    @Test func aDecisionIsReachedByItsNumberAndFiltered() {
        let html = html(log)
        #expect(html.contains("3 decisions: 1 in force, 1 pending. 1 open risk."))
        // Of equally common values the first letter comes first; `db` is the commonest tag.
        #expect(
            html.contains(#"<option value="0">db</option>"#)
                && html.contains(#"<option value="1">cost</option>"#))
        #expect(
            html.contains(
                #"<li id="adr-2" data-status="0" data-tag="0 1" data-person="0 1" data-force="1" data-risk="1">"#
            ))
        #expect(html.contains(##"superseded by <a href="#adr-2">0002 Use a server</a>"##))
        #expect(html.contains(#"<a href="decisions/0002-b.md">"#))
    }

    @Test func theNewestComesFirst() {
        let places = ["adr-3", "adr-2", "adr-1"].map {
            html(log).firstRange(of: "<li id=\"\($0)\"")?.lowerBound
        }
        #expect(places.compactMap(\.self).count == 3)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0! < $1! })
    }

    /// Every link within the page leads to one place.
    @Test func anchorsAreOneOfAKind() {
        let other = sampleLog(
            [
                "0001-a.md": "---\nstatus: accepted\n---\n# A\n",
                "0007-a.md": "---\nstatus: accepted\n---\n# S\n",
                "0007-b.md": "---\nstatus: accepted\n---\n# T\n",
                "notes-é.md": "---\nstatus: accepted\n---\n# N\n",
            ],
            folder: "services/a/decisions")
        let html = html(log, other)
        let ids = html.split(separator: "<li id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids.count == 7 && Set(ids).count == 7)
        #expect(ids.contains("adr-2") && !ids.contains("adr-7") && !ids.contains("adr-1"))
        #expect(ids.contains("adr-notes-é"))
        for link in html.split(separator: "href=\"#").dropFirst() {
            #expect(ids.contains(link.prefix { $0 != "\"" }))
        }
    }

    @Test(arguments: HostileRecordTests.texts) func noTextOfARecordIsMarkup(text: String) {
        let html = html(HostileRecordTests().log(text))
        #expect(!html.contains("<script>alert") && !html.contains("href=\"javascript"))
        // The three style sheets and the script are the program's.
        #expect(html.split(separator: "<script").count == 2 && html.split(separator: "<style").count == 4)
        #expect(!html.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" })
    }

    /// Only decisions that have relations, and boxes lead to where the page tells them.
    @Test func relationsAreDrawn() {
        let html = html(log)
        #expect(html.contains("<h2>Relations of 2 decisions</h2></summary>"))
        #expect(html.contains(##"<a href="#adr-2">\##n<title>0002 Use a server, accepted</title>"##))
        #expect(html.contains("<title>0002 supersedes 0001</title>"))
        let alone = sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n# A\n"])
        #expect(!self.html(alone).contains("Relations of"))
    }

    @Test func theTimelineHasASpanOfItsOwn() {
        func periods(_ days: String...) -> [String] {
            let entries = Board(
                [
                    DecisionLog(
                        folder: "adr",
                        records: days.enumerated().map { index, day in
                            RecordReader().read(
                                SourceText(
                                    path: "adr/000\(index)-a.md",
                                    "---\nstatus: accepted\ndate: \(day)\n---\n# A\n"))
                        })
                ], asOf: day, method: .standard
            ).entries
            return BoardTimeline(entries).periods.map { "\($0.name): \($0.total)" }
        }
        #expect(periods("2026-01-02", "2026-03-01") == ["Jan 2026: 1", "Feb 2026: 0", "Mar 2026: 1"])
        #expect(periods("2022-12-31", "2025-01-01").first == "2022 Q4: 1")
        #expect(periods("2015-01-01", "2026-01-01").last == "2026: 1")
        #expect(periods().isEmpty)
    }
}

/// What a page says of its script and style sheets, so that browsers run these and no others.
@Suite struct PageHashTests {
    @Test(arguments: [
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ])
    func theHashIsThatOfTheStandard(text: String, hash: String) {
        #expect(SHA256.base64(Array(text.utf8)) == hash)
    }

    @Test func eachHashIsThatOfItsElement() {
        for (hash, content) in [
            (PageStyle.hash, PageStyle.sheet), (BoardStyle.hash, BoardStyle.sheet),
            (RelationGraphSVG.hash, RelationGraphSVG.sheet), (BoardScript.hash, BoardScript.code),
        ] {
            #expect("\(hash)" == SHA256.base64(Array("\n\(content)".utf8)))
        }
    }
}
