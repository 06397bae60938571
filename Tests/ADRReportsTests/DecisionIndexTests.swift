import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct DecisionIndexTests {
    let log = sampleLog([
        "0015-b.md": "---\nstatus: accepted\ndate: 2026-02-03\nsupersedes: [3]\n---\n# Use b\n",
        "0003-a (old).md":
            "# 3. Use [a](x) | \\<b>\n\nDate: 2020-01-02\n\n## Status\n\nSuperseded by [15. Use b](0015-b.md)\n",
        "0016-c.md": "# Use c\n\nNothing more.\n",
    ])

    @Test func markdownHasARowForEachDecision() {
        let text = IndexMarkdown().render(DecisionIndex([log], page: "docs/index.md"))
        #expect(
            text == """
                | Number | Title | Status | Date |
                | --- | --- | --- | --- |
                | 0003 | [Use a \\| &lt;b>](decisions/0003-a%20%28old%29.md) \
                | superseded by [0015](decisions/0015-b.md) | 2020-01-02 |
                | 0015 | [Use b](decisions/0015-b.md) | accepted | 2026-02-03 |
                | 0016 | [Use c](decisions/0016-c.md) |  |  |

                """)
    }

    @Test func jsonNamesTheSuccessors() {
        let one = sampleLog([
            "0001-a.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# A\n", "0002-b.md": "# B\n",
        ])
        #expect(
            IndexJSON().render(DecisionIndex([one], page: "docs/decisions/README.md")) == """
                [
                  {
                    "path": "0001-a.md",
                    "number": 1,
                    "label": "0001",
                    "repository": null,
                    "title": "A",
                    "status": "superseded",
                    "date": null,
                    "successors": [
                      {
                        "path": "0002-b.md",
                        "label": "0002",
                        "title": "B"
                      }
                    ]
                  },
                  {
                    "path": "0002-b.md",
                    "number": 2,
                    "label": "0002",
                    "repository": null,
                    "title": "B",
                    "status": null,
                    "date": null,
                    "successors": []
                  }
                ]

                """)
    }

    @Test func aSupersessionStatedByTheNewRecordAloneIsShown() {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: superseded\n---\n# A\n",
            "0002-b.md": "---\nstatus: accepted\nsupersedes: 1\n---\n# B\n",
        ])
        let rows = DecisionIndex([log], page: "docs/decisions/README.md").rows
        #expect(rows[0].successors.map(\.path) == ["0002-b.md"])
    }

    @Test func aPartialSupersessionIsToldAsSuch() {
        let log = sampleLog([
            "0001-a.md":
                "---\nstatus: accepted\nsuperseded-by: [{id: 2, scope: retention}]\n---\n# A\n",
            "0002-b.md": "# B\n",
        ])
        let text = IndexMarkdown().render(DecisionIndex([log], page: "docs/decisions/README.md"))
        #expect(text.contains("| accepted, superseded in part by [0002](0002-b.md) |"))
    }

    @Test func aPlanIsShownOnBothSides() {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: accepted\n---\n# A\n",
            "0002-b.md": "---\nstatus: proposed\nsupersedes: [1]\n---\n# B\n",
        ])
        let text = IndexMarkdown().render(DecisionIndex([log], page: "docs/decisions/README.md"))
        #expect(text.contains("| accepted, to be superseded by [0002](0002-b.md) |"))
        #expect(text.contains("| proposed, to supersede [0001](0001-a.md) |"))
    }

    @Test func anEmptyLogSaysSo() {
        let index = DecisionIndex([sampleLog([:])], page: "README.md")
        #expect(IndexMarkdown().render(index) == "No decisions are recorded yet.\n")
        #expect(IndexJSON().render(index) == "[]\n")
    }

    private static let several = sampleLog([
        "0001-a.md": "---\nstatus: accepted\ndate: 2025-03-01\ntags: [b, a]\n---\n# Use a\n",
        "0002-b.md":
            "---\nstatus: proposed\ndate: 2026-01-02\nreview-by: 2027-01-01\nrisks:\n  - {id: R1, risk: It fails, level: 5x5}\n---\n# Use b\n",
        "web/0003-c.md": "---\nstatus: accepted\ntags: [a]\n---\n# Use c\n",
    ])

    private func titles(_ change: (inout IndexOptions) -> Void) -> [String] {
        var options = IndexOptions()
        change(&options)
        return DecisionIndex([Self.several], page: "docs/decisions/README.md", options: options).groups.map {
            group in
            (group.title.map { $0 + ": " } ?? "") + group.rows.map(\.label).joined(separator: " ")
        }
    }

    @Test func decisionsStandTogether() {
        #expect(titles { $0.group = .status } == ["Proposed: 0002", "Accepted: 0001 0003"])
        #expect(titles { $0.group = .year } == ["2026: 0002", "2025: 0001", "No date: 0003"])
        #expect(titles { $0.group = .tag } == ["a: 0001 0003", "b: 0001", "No tag: 0002"])
        #expect(titles { $0.group = .folder } == ["decisions: 0001 0002", "web: 0003"])
    }

    @Test func decisionsAreSortedAndLeftOut() {
        #expect(titles { ($0.sort, $0.isReversed) = (.date, true) } == ["0002 0001 0003"])
        #expect(titles { $0.filter.isInForce = true } == ["0001 0003"])
        #expect(titles { $0.folder = "docs/decisions/web" } == ["0003"])
    }

    @Test func aLineTellsWhatIsAskedFor() {
        var options = IndexOptions()
        options.style = .list
        options.columns = [.number, .title, .status, .risk, .reviewBy]
        let index = DecisionIndex([Self.several], page: "docs/decisions/README.md", options: options)
        #expect(
            IndexMarkdown().render(index).contains(
                "- [0002 Use b](0002-b.md): proposed; open risk critical; review by 2027-01-01\n"))
    }
}
