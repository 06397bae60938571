import ADRModel
import ADRText
import Testing

@testable import ADRReports

@Suite struct RiskReviewPagesTests {
    private func review(_ risks: String) throws -> RiskReview {
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n"])
        return RiskReview([log], asOf: try RiskReviewTests().review.asOf, method: .standard)
    }

    @Test(arguments: [40, 50, 72, 100])
    func theTerminalPageFitsItsColumns(_ columns: Int) throws {
        let review = try RiskReviewTests().review
        let text = RiskReviewFormat.terminal.render(review, columns: columns)
        // Tables of numbers are as wide as their columns.
        let lines = text.split(separator: "\n").filter {
            !$0.hasSuffix("|") && !$0.drop { $0 == " " }.contains("  ")
        }
        #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.filter { $0.count > columns })")
        let wide = RiskReviewFormat.terminal.render(review, columns: 100)
        let words = { (text: String) in text.prefix { $0 != "|" }.split { $0.isWhitespace }.prefix(50) }
        #expect(words(text) == words(wide), "a word is broken")
    }

    @Test func theTerminalPageFitsEightyColumns() throws {
        let text = RiskReviewFormat.terminal.render(try RiskReviewTests().review)
        #expect(
            text.hasPrefix(
                """
                Risk review as of 2026-06-01
                2 of 3 decisions carry 3 open risks: 1 critical, 2 high. 2 actions are overdue,
                1 acceptance has ended and 5 decisions are asked for.

                Open risks by band
                 C 1 critical   H 2 high   M 0 medium   L 0 low
                1 of 3 high and critical risks have an owner, a response and an action to come,
                or are accepted until a day; actions done: 1 of 3.

                """))
        #expect(
            text.contains(
                """
                Heat map
                                  1 Negligible 2 Minor     3 Moderate  4 Major     5 Severe
                5 Almost certain  ·        M| ·        H| ·        H| ·        C| ·        C|
                4 Likely          ·        L| ·        M| 0002/R2  H| 0002/R1  C| ·        C|
                3 Possible        ·        L| ·        M| ·        M| ·        H| ·        H|
                2 Unlikely        ·        L| ·        L| ·        M| ·        M| 0001/R1  H|
                1 Rare            ·        L| ·        L| ·        L| ·        L| ·        M|
                Expected after the actions: 0002/R1 4x4 → 1x4. Reached by actions done: 0002/R1
                4x5 → 4x4.

                Top risks
                  C 4x4  0002/R1  Failover loses writes
                                  owner: ana; response: mitigate; next: Drill, by 2026-04-30
                                  (overdue by 32 days); watch: lag above 5 s
                """))
        #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 80 })
    }

    @Test func colourOnlyWrapsTheSameText() throws {
        let review = try RiskReviewTests().review
        let coloured = RiskReviewFormat.terminal.styled(review).shown(coloured: true)
        var plain = ""
        for (index, part) in coloured.split(separator: "\u{1B}").enumerated() {
            plain += index == 0 && !coloured.hasPrefix("\u{1B}") ? part : part.drop { $0 != "m" }.dropFirst()
        }
        #expect(coloured.contains("\u{1B}[38;5;231;48;5;124m 0002/R1  C\u{1B}[0m"))
        #expect(plain == RiskReviewFormat.terminal.render(review))
    }

    @Test func aFullCellShowsHowManyMoreThereAre() throws {
        let risks = (1...6).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
        #expect(
            RiskReviewFormat.terminal.render(try review(risks)).contains(
                """
                1 Rare            0001/R1  L| ·        L| ·        L| ·        L| ·        M|
                                  0001/R2   |           |           |           |           |
                                  0001/R3   |           |           |           |           |
                                  + 3 more  |           |           |           |           |

                """))
    }

    @Test func longNamesHaveLettersAndALegend() throws {
        let risk =
            "---\nstatus: accepted\nrisks: [{id: R1, risk: x, level: 1x1}, {id: R2, risk: x, level: 2x1}]\n---\n# A\n"
        let log = sampleLog(["20200101-use-a.md": risk])
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf, method: .standard)
        #expect(
            RiskReviewFormat.terminal.render(review).contains(
                """
                2 Unlikely        a        L| ·        L| ·        M| ·        M| ·        H|
                1 Rare            b        L| ·        L| ·        L| ·        L| ·        M|
                  a   20200101-use-a/R2
                  b   20200101-use-a/R1
                """))
    }

    @Test func longListsAreCutInTheTerminalOnly() throws {
        let risks = (1...25).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
        let review = try review(risks)
        let text = RiskReviewFormat.terminal.render(review)
        #expect(text.contains("without an owner (25)") && text.contains("\n  and 5 more\n"))
        #expect(RiskReviewFormat.markdown.render(review).contains("0001/R25"))
        #expect(RiskReviewFormat.html.render(review).contains(">0001/R25</a>"))
    }

    @Test func theMarkdownPageHasTablesAndLinks() throws {
        let text = RiskReviewFormat.markdown.render(try RiskReviewTests().review, page: "docs/risks.md")
        #expect(
            text.contains(
                """
                ## Heat map

                | Likelihood / impact | 1 Negligible | 2 Minor | 3 Moderate | 4 Major | 5 Severe |
                | --- | --- | --- | --- | --- | --- |
                | **5 Almost certain** | M | H | H | C | C |
                | **4 Likely** | L | M | H **0002/R2** | C **0002/R1** | C |
                | **3 Possible** | L | M | M | H | H |
                | **2 Unlikely** | L | L | M | M | H **0001/R1** |
                | **1 Rare** | L | L | L | L | M |

                L low, M medium, H high, C critical.

                """))
        #expect(
            text.contains(
                """
                | **C 4x4** | [0002/R1](decisions/0002-postgres.md) | Failover loses writes | ana | mitigate | \
                Drill, by 2026-04-30 (overdue by 32 days) | lag above 5 s |

                """))
    }

    @Test func aLogWithoutRisksIsToldHowToBegin() throws {
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf, method: .standard)
        #expect(
            RiskReviewFormat.terminal.render(review) == """
                Risk review as of 2026-06-01
                No risk is recorded in 1 decision. Record the first one in the front matter of
                the decision that it belongs to, likelihood before impact, each from 1 to 5.

                Begin
                risks:
                  - {id: R1, risk: Only two people know it, level: 4x3, owner: lee}
                Or let it be written: adr risk add 1 "Only two people know it" 4x3 --owner lee

                """)
        #expect(
            RiskReviewFormat.markdown.render(review).contains(
                "```yaml\nrisks:\n  - {id: R1, risk: Only two people know it, level: 4x3, owner: lee}\n```"))
    }

    @Test func problemsAreCounted() throws {
        let text = RiskReviewFormat.terminal.render(try review("{id: R1, risk: A}"))
        #expect(text.contains("\n1 problem in what the records say about risks; adr lint tells where.\n"))
    }

    @Test func everyAudienceSeesItsParts() throws {
        let review = try RiskReviewTests().review
        for audience in RiskReviewAudience.builtIn {
            let shown = RiskReviewPage(review: review, audience: audience).page.sections.map(
                \.name.description)
            #expect(shown.contains("counts") && shown.contains("method"))
            #expect(
                shown.contains("register")
                    == ["all", "engineering-manager", "project-manager", "qa"].contains(audience.name))
            #expect(Set(shown).count == shown.count)
        }
    }

    @Test func theRegisterIsARowForEachEntry() throws {
        let rows = RiskReviewFormat.csv.render(try RiskReviewTests().review).split(separator: "\r\n")
        #expect(rows.count == 6)
        #expect(rows[0].hasPrefix("reference,decision,path,"))
        #expect(
            rows[1].hasPrefix("0002/R1,Use PostgreSQL,docs/decisions/0002-postgres.md,accepted,risk,Failover")
        )
        #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 25 })
    }
}
