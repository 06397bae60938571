import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct RiskReviewPagesTests {
    @Test func theTerminalPageFitsEightyColumns() throws {
        let text = RiskReviewTerminal(coloured: false).render(try RiskReviewTests().review)
        #expect(
            text == """
                Risk review as of 2026-06-01
                3 decisions, 4 open risks: 1 critical, 2 high, 0 medium, 0 low, 1 without a
                level

                                  1 Negligible 2 Minor     3 Moderate  4 Major     5 Severe
                5 Almost certain  ·        M| ·        H| ·        H| ·        C| ·        C|
                4 Likely          ·        L| ·        M| 0002/R2  H| 0002/R1  C| ·        C|
                3 Possible        ·        L| ·        M| ·        M| ·        H| ·        H|
                2 Unlikely        ·        L| ·        L| ·        M| ·        M| 0001/R1  H|
                1 Rare            ·        L| ·        L| ·        L| ·        L| ·        M|

                Top risks (3)
                  C 4x4 0002/R1 Failover loses writes
                    owner: ana; response: mitigate; next: Drill, by 2026-04-30; watch: lag above
                    5 s
                  H 2x5 0001/R1 Messages are lost
                    owner: ana; response: mitigate
                  H 4x3 0002/R2 Only two people know partitioning
                    owner: nobody; response: none

                Open risks without an owner (2)
                  H 4x3 0002/R2 Only two people know partitioning
                  0002/R4 Load stays below 100 a second

                Open risks without a response (2)
                  H 4x3 0002/R2 Only two people know partitioning
                  0002/R4 Load stays below 100 a second

                Open risks without a level (1)
                  0002/R4 Load stays below 100 a second

                Overdue actions (2)
                  C 4x4 0002/R1 Failover loses writes
                    Drill, by 2026-04-30; overdue by 32 days
                  C 4x4 0002/R1 Failover loses writes
                    Second zone, lee, by 2026-05-30; overdue by 2 days

                Overdue reviews (1)
                  H 4x3 0002/R2 Only two people know partitioning
                    was due on 2026-05-31, 1 day ago

                Acceptances that have ended (1)
                  L 1x4 0002/R3 Licence changes
                    was due on 2026-01-01, 151 days ago

                Decisions whose review is due (1)
                  0002 Use PostgreSQL
                    was due on 2026-05-01, 31 days ago

                Open risks on superseded decisions (1)
                  H 2x5 0001/R1 Messages are lost
                    superseded by 0003 Use a stream

                Accepted decisions with no risk recorded (1)
                  0003 Use a stream

                """)
        #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 80 })
    }

    @Test func colourOnlyWrapsTheSameText() throws {
        let review = try RiskReviewTests().review
        let coloured = RiskReviewTerminal(coloured: true).render(review)
        var plain = ""
        for (index, part) in coloured.split(separator: "\u{1B}").enumerated() {
            plain += index == 0 && !coloured.hasPrefix("\u{1B}") ? part : part.drop { $0 != "m" }.dropFirst()
        }
        #expect(coloured.contains("\u{1B}[38;5;231;48;5;124m 0002/R1  C\u{1B}[0m"))
        #expect(plain == RiskReviewTerminal(coloured: false).render(review))
    }

    @Test func aFullCellShowsHowManyMoreThereAre() throws {
        let risks = (1...6).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
        let log = sampleLog(["20200102-long-name.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# X\n"])
        let text = RiskReviewTerminal(coloured: false).render(
            RiskReview([log], asOf: try RiskReviewTests().review.asOf))
        #expect(
            text.contains(
                """
                1 Rare            2020010… L| ·        L| ·        L| ·        L| ·        M|
                                  2020010…  |           |           |           |           |
                                  2020010…  |           |           |           |           |
                                  + 3 more  |           |           |           |           |

                """))
    }

    @Test func longListsAreCutInTheTerminal() throws {
        let risks = (1...25).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# X\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf)
        #expect(RiskReviewTerminal(coloured: false).render(review).contains("without an owner (25)"))
        #expect(RiskReviewTerminal(coloured: false).render(review).contains("\n  and 5 more\n"))
        #expect(RiskReviewMarkdown().render(review).contains("0001/R25"))
    }

    @Test func theMarkdownPageHasTheSameLists() throws {
        let text = RiskReviewMarkdown(page: "docs/risks.md").render(try RiskReviewTests().review)
        #expect(
            text.hasPrefix(
                """
                # Risk review as of 2026-06-01

                3 decisions, 4 open risks: 1 critical, 2 high, 0 medium, 0 low, 1 without a level.

                ## Heat map

                | Likelihood / impact | 1 Negligible | 2 Minor | 3 Moderate | 4 Major | 5 Severe |
                | --- | --- | --- | --- | --- | --- |
                | **5 Almost certain** | M | H | H | C | C |
                | **4 Likely** | L | M | H **0002/R2** | C **0002/R1** | C |
                | **3 Possible** | L | M | M | H | H |
                | **2 Unlikely** | L | L | M | M | H **0001/R1** |
                | **1 Rare** | L | L | L | L | M |

                L low, M medium, H high, C critical.

                ## Top risks

                - **C 4x4** [0002/R1](decisions/0002-postgres.md) Failover loses writes (owner: ana; \
                response: mitigate; next: Drill, by 2026-04-30; watch: lag above 5 s)
                - **H 2x5** [0001/R1](decisions/0001-queue.md) Messages are lost (owner: ana; \
                response: mitigate)

                """))
        #expect(
            text.hasSuffix(
                """
                ## Open risks on superseded decisions

                - **H 2x5** [0001/R1](decisions/0001-queue.md) Messages are lost (superseded by 0003 Use a stream)

                ## Accepted decisions with no risk recorded

                - [0003](decisions/0003-stream.md) Use a stream

                """))
    }

    @Test func aLogWithoutRisksIsToldHowToBegin() throws {
        let log = sampleLog(["0001-a.md": "---\nstatus: proposed\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf)
        #expect(
            RiskReviewTerminal(coloured: false).render(review) == """
                Risk review as of 2026-06-01
                No risk is recorded in 1 decision. Record the first one in the front matter of
                the decision that it belongs to, likelihood before impact, each from 1 to 5:

                risks:
                  - {id: R1, risk: Only two people know it, level: 4x3, owner: lee}

                """)
        #expect(
            RiskReviewMarkdown().render(review) == """
                # Risk review as of 2026-06-01

                No risk is recorded in 1 decision. Record the first one in the front matter of the decision \
                that it belongs to, likelihood before impact, each from 1 to 5:

                ```yaml
                risks:
                  - {id: R1, risk: Only two people know it, level: 4x3, owner: lee}
                ```

                """)
    }

    @Test func problemsAreCounted() throws {
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [{id: R1, risk: A}]\n---\n# A\n"])
        let text = RiskReviewTerminal(coloured: false).render(
            RiskReview([log], asOf: try RiskReviewTests().review.asOf))
        #expect(
            text.hasSuffix("\n1 problem in what the records say about risks; `adr lint` tells where\n"))
    }
}
