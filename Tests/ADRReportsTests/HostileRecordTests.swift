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
                owner: \(quoted)
                trigger: \(quoted)
                actions: [{do: \(quoted), owner: \(quoted), by: 2020-01-01}]
            ---
            # \(text)
            """
        ])
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
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf)
        let pages = [
            RiskReviewTerminal(coloured: false).render(review),
            RecordListTable(width: 60).render(log.records),
            RecordDetailTerminal(coloured: false).render(RecordDetail(record, in: log)),
        ]
        for page in pages { #expect(isQuiet(page), "\(page.debugDescription)") }
        #expect(pages[1].split(separator: "\n").count == 2)
        for line in pages[0].split(separator: "\n") { #expect(TerminalText.width(of: String(line)) <= 80) }
    }

    @Test(arguments: texts) func markdownPagesHaveNoMarkupOfARecord(text: String) throws {
        let log = log(text)
        let record = try #require(log.records.first)
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf)
        let pages = [
            RiskReviewMarkdown().render(review), IndexMarkdown().render(DecisionIndex(log, page: "x.md")),
            RecordDetailMarkdown().render(RecordDetail(record, in: log)),
        ]
        for page in pages {
            #expect(isQuiet(page))
            let outline = MarkdownOutline(SourceText(path: "x.md", page))
            let inlines = outline.inlines()
            #expect(inlines.links.allSatisfy { $0.destination == "docs/decisions/0001-a.md" }, "\(page)")
            #expect(inlines.comments.isEmpty && inlines.code.isEmpty, "\(page)")
            #expect(
                outline.blocks.allSatisfy {
                    switch $0.kind {
                    case .heading, .paragraph, .table: true
                    default: false
                    }
                }, "\(page)")
        }
        #expect(pages[1].split(separator: "\n").count == 3)
    }
}
