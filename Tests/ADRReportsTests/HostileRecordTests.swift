import ADRModel
import ADRReports
import ADRText
import Testing

/// Records whose every field tries to break out of the page that shows it.
@Suite struct HostileRecordTests {
    static let texts = [
        "a | b", "<script>alert(1)</script>", "\u{1B}[31mred\u{7}", "\u{202E}gnp.exe\u{2066}",
        "x](javascript:y) [z",
        "`` ` ``", "```", "# x", "---", "<!-- adr-index-end -->", "end\\", "line\\nbreak", "![i](http://x)",
        "\u{9B}31m", "${x} {{ y }} <% z %>", "&lt;b&gt;", "~~~", "| --- |", "日本語🔥", "=1+1", "::error::x",
        "<https://a.example>", "http://a.example", "*em* _em_", "\u{200F}\u{061C}\u{2028}x", "%0A%1B",
    ]

    let day = CalendarDate(iso: "2026-06-01")!

    func log(_ text: String) -> DecisionLog {
        let quoted = "'" + text.replacing("'", with: "''") + "'"
        return sampleLog([
            "0001-a.md": """
            ---
            status: \(quoted)
            date: \(quoted)
            decision-makers: [\(quoted)]
            tags: [\(quoted)]
            superseded-by: [\(quoted)]
            risks:
              - id: \(quoted)
                risk: \(quoted)
                level: 5x5
                target: 1x1
                owner: \(quoted)
                trigger: \(quoted)
                fallback: \(quoted)
                refs: [\(quoted)]
                actions: [{do: \(quoted), owner: \(quoted), ref: \(quoted), by: 2020-01-01}]
              - {id: T1, kind: tradeoff, risk: \(quoted), quality: [security, safety], trigger: \(quoted)}
            ---
            # \(text)
            """,
            "0002-b.md": """
            ---
            status: accepted
            review-by: 2020-01-01
            decision-makers: [\(quoted)]
            quality: {security: 2, safety: -1}
            depends-on: [3]
            risks:
              - {id: R1, risk: \(quoted), level: 1x1, owner: \(quoted), status: accepted, review-by: 2020-01-01}
              - {id: A1, kind: assumption, risk: \(quoted), owner: \(quoted)}
            ---
            # B \(text)

            ## Confirmation

            Watch \(text)
            """,
            "0003-c.md": "---\nstatus: proposed\ndecision-makers: [\(quoted)]\n---\n# \(text)\n",
        ])
    }

    func review(_ log: DecisionLog) throws -> RiskReview {
        let day = try RiskReviewTests.day("2026-06-01")
        let earlier = EarlierLog(name: "<b>v1</b>", day: day, logs: [])
        let before = try RiskReviewTests.day("2026-04-01")
        let trend = BandTrend(
            LogHistory(
                of: [log.folder],
                commits: log.records.map {
                    LogHistory.Commit(
                        name: "c", day: before,
                        changes: [LogHistory.Change(path: $0.source.path, object: $0.label)])
                }, texts: Dictionary(uniqueKeysWithValues: log.records.map { ($0.label, $0.source.bytes) })),
            method: .standard)
        return RiskReview(
            [log], asOf: day, method: .standard, history: RiskReviewHistory(earlier: earlier, trend: trend))
    }

    func isQuiet(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }

    @Test(arguments: texts) func nothingOfARecordReachesTheTerminalRaw(text: String) throws {
        let log = log(text)
        let record = try #require(log.records.first)
        let review = try review(log)
        let pages = [
            RiskReviewFormat.terminal.render(review, isFull: true),
            RecordListFormat.table.render(RecordList([log]), width: 60),
            RecordDetailTerminal(asOf: day).render(RecordDetail(record, in: log, method: .standard)).plain,
        ]
        for page in pages { #expect(isQuiet(page), "\(page.debugDescription)") }
        #expect(pages[1].split(separator: "\n").count == 4)
        for line in pages[0].split(separator: "\n") { #expect(TerminalText.width(of: String(line)) <= 80) }
    }

    @Test(arguments: texts) func markdownPagesHaveNoMarkupOfARecord(text: String) throws {
        let log = log(text)
        let record = try #require(log.records.first)
        let review = try review(log)
        let pages = [
            RiskReviewFormat.markdown.render(review, isFull: true),
            IndexMarkdown().render(DecisionIndex([log], page: "x.md")),
            MinutesFormat.markdown.styled(
                Minutes([log], of: [record.source.path], asOf: day, method: .standard), page: nil
            ).plain,
        ]
        for page in pages.map({
            $0.begins(with: GeneratedPage.opening) ? String($0.behindFirst("\n") ?? "") : $0
        }) {
            #expect(isQuiet(page))
            let outline = MarkdownOutline(SourceText(path: "x.md", page))
            let inlines = outline.inlines()
            #expect(
                inlines.links.allSatisfy {
                    $0.destination.hasPrefix("docs/decisions/000") && $0.destination.hasSuffix(".md")
                },
                "\(page)")
            #expect(inlines.comments.isEmpty && inlines.code.isEmpty, "\(page)")
            #expect(
                outline.blocks.allSatisfy {
                    switch $0.kind {
                    case .heading, .paragraph, .table: true
                    default: false
                    }
                }, "\(page)")
        }
        #expect(pages[1].split(separator: "\n").count == 5)
    }

    /// The tags of a page are the same whatever text stands between them.
    @Test(arguments: texts) func htmlAndPicturesHaveNoElementOfARecord(text: String) throws {
        // What may be no id is a problem, of which the page tells.
        let isNoID = text.hasPrefix("#") || text.contains { $0 == "/" || $0.isNewline }
        let (hostile, harmless) = (try review(log(text)), try review(log(isNoID ? "harm/less" : "harmless")))
        for render in [
            { RiskReviewFormat.html.render($0, isFull: true) }, { RiskReviewFormat.svg.render($0) },
        ]
            as [(RiskReview) -> String]
        {
            let page = render(hostile)
            #expect(isQuiet(page), "\(page)")
            #expect(tags(page) == tags(render(harmless)), "\(page)")
        }
    }

    /// What stands between `<` and `>`, without the numbers by which pictures differ, the widths of columns, and the
    /// words of pictures: a cell names its entries or counts them, as there is room.
    func tags(_ page: String) -> [String] {
        page.split(separator: "<").map { part in
            String(part.prefix { $0 != ">" }.filter { !$0.isNumber })
                .replacing(" brief\"", with: "\"").replacing(" endless\"", with: "\"")
        }.filter { !$0.hasPrefix("text ") && !$0.hasPrefix("/text") }
    }

    @Test(arguments: texts) func noCellOfTheRegisterIsAFormula(text: String) throws {
        let table = RiskReviewFormat.csv.render(try review(log(text)))
        #expect(isQuiet(table.replacing("\r\n", with: "\n")))
        let rows = table.split(separator: "\r\n")
        #expect(rows.count == 5)
        for cell in rows.joined(separator: ",").split(separator: ",") {
            #expect(!"=+-@".contains(cell.first { $0 != "\"" } ?? " "), "\(cell)")
        }
    }
}
