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
        let text = RiskReviewFormat.terminal.render(review, isFull: true, columns: columns)
        // Tables of numbers are as wide as their columns.
        let lines = text.split(separator: "\n").filter {
            !$0.hasSuffix("|") && !$0.drop { $0 == " " }.contains("  ")
        }
        #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.filter { $0.count > columns })")
        let wide = RiskReviewFormat.terminal.render(review, isFull: true, columns: 100)
        let words = { (text: String) in text.prefix { $0 != "|" }.split { $0.isWhitespace }.prefix(50) }
        #expect(words(text) == words(wide), "a word is broken")
    }

    @Test func theTerminalPageFitsEightyColumns() throws {
        let text = RiskReviewFormat.terminal.render(try RiskReviewTests().review, isFull: true)
        #expect(
            text.hasPrefix(
                """
                Risk review as of 2026-06-01
                3 open in 2 of 3 decisions; 1 accepted.
                 C 1 critical   H 2 high   M 0 medium   L 0 low
                1 open assumption without a level is not counted; 2 of 3 critical and high risks
                have no full plan; 4x4: likelihood x impact.

                5 decisions needed (2 C, 2 H, 1 L)
                 C  0002/R1  The plan slipped: set new dates. Failover loses writes
                    ask: ana and lee; if we do nothing: it stays critical 4x4; 2 actions are up
                    to 32 days late
                 C  0002  Confirm or replace: Use PostgreSQL
                    ask: mia; if we do nothing: its review is 31 days late
                 H  0001/R1  Complete the plan (action): Messages are lost
                    ask: ana; if we do nothing: it stays high 2x5, and no action is planned
                 H  0002/R2  Complete the plan (owner, response, action): Only two people know…
                    ask: mia; if we do nothing: it stays high 4x3, and no action is planned
                 L  0002/R3  Acceptance expired: renew or treat. Licence changes
                    ask: lee; if we do nothing: its acceptance ended on 1 Jan
                1 open risk has no owner: H 0002/R2

                Top three
                 C 4x4  0002/R1  Failover loses writes
                        owner: ana; next: Drill, 30 Apr, 32 days late; sign: lag above 5 s
                 H 2x5  0001/R1  Messages are lost
                        owner: ana; next: no action planned; sign: none named
                 H 4x3  0002/R2  Only two people know partitioning
                        owner: NO OWNER; next: no action planned; sign: none named
                Fund these  Drill (ana, 32 days late) and 1 more: 0002/R1 C 4x4 → L 1x4,
                            Failover loses writes
                Next 90 days  1 acceptance expired: L 0002/R3 1 Jan
                              2 reviews late: H 0002/R2 31 May, 0002 1 May
                              2 actions late: C 0002/R1 30 Apr, C 0002/R1 30 May

                Heat map

                """))
        #expect(
            text.contains(
                """
                Heat map
                                  Now                         If all actions work
                5 Almost certain    ·M|  ·H|  ·H|  ·C|  ·C|     ·M|  ·H|  ·H|  ·C|  ·C|
                4 Likely            ·L|  ·M|  1H|  1C|  ·C|     ·L|  ·M|  1H|  ·C|  ·C|
                3 Possible          ·L|  ·M|  ·M|  ·H|  ·H|     ·L|  ·M|  ·M|  ·H|  ·H|
                2 Unlikely          ·L|  ·L|  ·M|  ·M|  1H|     ·L|  ·L|  ·M|  ·M|  1H|
                1 Rare              ·L|  ·L|  ·L|  ·L|  ·M|     ·L|  ·L|  ·L|  1L|  ·M|
                                    1    2    3    4    5       1    2    3    4    5
                Likelihood upwards, impact to the right: 1 Negligible, 2 Minor, 3 Moderate, 4
                Major, 5 Severe.
                H 4x3 0002/R2
                C 4x4 0002/R1
                H 2x5 0001/R1

                """))
        #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 80 })
    }

    @Test func colourOnlyWrapsTheSameText() throws {
        let review = try RiskReviewTests().review
        let coloured = RiskReviewFormat.terminal.styled(review, isFull: true).shown(coloured: true)
        var plain = ""
        for (index, part) in coloured.split(separator: "\u{1B}").enumerated() {
            plain += index == 0 && !coloured.hasPrefix("\u{1B}") ? part : part.drop { $0 != "m" }.dropFirst()
        }
        #expect(coloured.contains("\u{1B}[38;5;231;48;5;124m  1C\u{1B}[0m"))
        #expect(plain == RiskReviewFormat.terminal.render(review, isFull: true))
    }

    /// A few entries are named below the map, many only counted in it.
    @Test(arguments: [(20, true), (21, false)]) func aFullCellIsCounted(count: Int, isNamed: Bool) throws {
        let risks = (1...count).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
        let text = RiskReviewFormat.terminal.render(try review(risks), isFull: true)
        #expect(text.contains("1 Rare             \(count)L|  ·L|  ·L|  ·L|  ·M|"))
        #expect(text.contains("\nL 1x1 0001/R1, 0001/R2") == isNamed)
    }

    @Test func theFullPageHasLongListsWhole() throws {
        let risks = (1...25).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
        let review = try review(risks)
        let text = RiskReviewFormat.terminal.render(review, isFull: true)
        #expect(text.contains("Register (25)") && text.contains("0001/R25") && !text.contains(" more: "))
        #expect(RiskReviewFormat.markdown.render(review, isFull: true).contains("0001/R25"))
        #expect(RiskReviewFormat.html.render(review, isFull: true).contains(">0001/R25</a>"))
    }

    @Test func theMarkdownPageHasTablesAndLinks() throws {
        let text = RiskReviewFormat.markdown.render(
            try RiskReviewTests().review, isFull: true, page: "docs/risks.md")
        #expect(
            text.contains(
                """
                ## Heat map

                **Now**: 1 critical, 2 high, 0 medium, 0 low.

                | Likelihood / impact | 1 Negligible | 2 Minor | 3 Moderate | 4 Major | 5 Severe |
                | --- | --- | --- | --- | --- | --- |
                | **5 Almost certain** | M | H | H | C | C |
                | **4 Likely** | L | M | H **0002/R2** | C **0002/R1** | C |
                | **3 Possible** | L | M | M | H | H |
                | **2 Unlikely** | L | L | M | M | H **0001/R1** |
                | **1 Rare** | L | L | L | L | M |

                **If all actions work**: 0 critical, 2 high, 0 medium, 1 low.

                """))
        #expect(
            text.contains(
                """
                | **C 4x4** | [0002/R1](decisions/0002-postgres.md) Failover loses writes | ana | Drill, 30 Apr, 32 days late | lag above 5 s |

                """))
    }

    @Test func aLogWithoutRisksIsToldHowToBegin() throws {
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests().review.asOf, method: .standard)
        #expect(
            RiskReviewFormat.terminal.render(review) == """
                Risk review as of 2026-06-01
                No risk is recorded in 1 decision. Record the first one: likelihood x impact,
                each from 1 to 5.

                Getting started
                adr risk add 0001 "Only two people know it" 4x3 --owner lee
                Or add it to the front matter of the decision: risks: [{id: R1, risk: Only two
                people know it, level: 4x3, owner: lee}]

                """)
        #expect(
            RiskReviewFormat.markdown.render(review).contains(
                "```sh\nadr risk add 0001 \"Only two people know it\" 4x3 --owner lee\n```"))
        let empty = RiskReview([], asOf: try RiskReviewTests().review.asOf, method: .standard)
        #expect(
            RiskReviewFormat.terminal.render(empty).contains(
                "no decisions yet. Record the first one, then its first risk.\n\nGetting started\n"
                    + "adr new \"What we decide\"\nadr risk add 1 "))
    }

    @Test func aPartOfALogWithoutRisksIsNoEmptyLog() throws {
        var filter = ReviewFilter()
        filter.qualities = [.security, .safety]
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n# A\n"])
        let review = RiskReview(
            [log], asOf: try RiskReviewTests().review.asOf, method: .standard, filter: filter)
        let text = RiskReviewFormat.terminal.render(review, columns: 100)
        #expect(text.contains("No risk that threatens security or safety is recorded in 1 decision. Record"))
        #expect(text.contains("adr risk add 0001 "))
    }

    /// Assumptions need no level, and are open without one.
    @Test func whatNeedsNoLevelIsCountedApart() throws {
        let risks = "quality: [reliability], owner: ana"
        let review = try review(
            "{id: R1, risk: x, level: 4x5, \(risks)}, {id: R2, risk: y, kind: assumption, \(risks)}")
        let text = RiskReviewFormat.terminal.render(review, columns: 100)
        #expect(text.contains("\n1 open assumption without a level is not counted; "), "\(text)")
        let qa = try #require(ReviewAudience.named("qa", .standard))
        #expect(RiskReviewFormat.terminal.render(review, for: qa, columns: 100).contains("2 open: 1 C, 1 -"))
    }

    @Test func whatIsDueIsNamedAndCounted() throws {
        let actions = (1...4).map { "{do: Step \($0), by: 2026-06-0\($0)}" }.joined(separator: ", ")
        let review = try review(
            "{id: R1, risk: x, level: 4x5, owner: ana, actions: [\(actions)]}, {id: R2, risk: y, level: 2x5, "
                + "owner: lee, status: accepted, review-by: 2026-05-30}")
        let text = RiskReviewFormat.terminal.render(review, columns: 100)
        #expect(
            text.contains("\nNext 90 days  1 acceptance expired: H 0001/R2 30 May\n"), "\(text)")
        #expect(text.contains("\n              4 actions due: C 0001/R1 1 Jun and 3 more\n"), "\(text)")
        let page = RiskReviewFormat.markdown.render(review)
        #expect(page.contains("**1 acceptance expired**\n\n- **H 2x5** [0001/R2]"), "\(page)")
        #expect(page.contains(" y, 30 May, 2 days late (lee)"), "\(page)")
    }

    @Test func problemsAreCounted() throws {
        let text = RiskReviewFormat.terminal.render(try review("{id: R1, risk: A}"))
        #expect(text.contains("\n1 risk without a level (adr lint).\n"))
    }

    @Test func theFullPageHasEveryPartBehindThePage() throws {
        let review = try RiskReviewTests().review
        for name in ReviewAudience.builtInNames {
            let audience = try #require(ReviewAudience.named(name, .standard))
            func shown(isFull: Bool) -> [String] {
                RiskReviewPage(review: review, audience: audience, isFull: isFull).page.sections.map(\.name)
            }
            let (brief, full) = (shown(isFull: false), shown(isFull: true))
            #expect(brief.first == "counts" && brief.last == "rest")
            #expect(full.starts(with: brief.dropLast()) && full.contains("register"))
            #expect(Set(full).count == full.count)
        }
    }

    @Test func theRegisterIsARowForEachEntry() throws {
        let rows = RiskReviewFormat.csv.render(try RiskReviewTests().review).split(separator: "\r\n")
        #expect(rows.count == 6)
        #expect(rows[0].hasPrefix("reference,decision,path,"))
        #expect(
            rows[1].hasPrefix("0002/R1,Use PostgreSQL,docs/decisions/0002-postgres.md,accepted,risk,Failover")
        )
        #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 26 })
    }
}
