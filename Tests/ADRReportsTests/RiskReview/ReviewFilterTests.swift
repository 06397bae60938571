import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// A review of a part of the register.
@Suite struct ReviewFilterTests {
    private let log = sampleLog([
        "0001-a.md": """
        ---
        status: accepted
        tags: [payments]
        decision-makers: [mia]
        applies-to: [services/pay/**]
        risks:
          - {id: R1, risk: A, level: 4x5, owner: lee, quality: [security]}
          - {id: R2, risk: B, level: 2x2, quality: [reliability], actions: [{do: x, owner: ana}]}
          - {id: R3, risk: C, level: 3x3}
        ---
        # A
        """,
        "0002-b.md": """
        ---
        status: proposed
        tags: [Safety]
        decision-makers: [lee]
        risks: [{id: R1, risk: D, level: 3x4, owner: Kim Vu}]
        ---
        # B
        """,
    ])

    private func review(_ filter: ReviewFilter, since earlier: EarlierLog? = nil) throws -> RiskReview {
        RiskReview(
            [log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard,
            history: RiskReviewHistory(earlier: earlier), filter: filter)
    }

    private func filter(_ change: (inout ReviewFilter) -> Void) -> ReviewFilter {
        var filter = ReviewFilter()
        change(&filter)
        return filter
    }

    @Test func eachKindNarrowsIt() throws {
        func found(_ change: (inout ReviewFilter) -> Void) throws -> [String] {
            try review(filter(change)).register.map(\.reference)
        }
        #expect(try found { $0.qualities = [.security, .reliability] } == ["0001/R1", "0001/R2"])
        #expect(try found { $0.tags = ["safety", "none"] } == ["0002/R1"])
        #expect(try found { $0.paths = ["services/pay/a.go"] } == ["0001/R1", "0001/R3", "0001/R2"])
        #expect(try found { $0.paths = ["services/a.go"] }.isEmpty)
        #expect(try found { $0.owners = ["kim"] } == ["0002/R1"])
        #expect(try found { ($0.owners, $0.tags) = (["lee"], ["payments"]) } == ["0001/R1"])
    }

    @Test func mineIsWhatIOwnDoOrDecide() throws {
        func mine(_ name: String) throws -> RiskReview { try review(filter { $0.mine = [name] }) }
        #expect(try mine("ana").register.map(\.reference) == ["0001/R2"])
        #expect(try mine("mia").register.map(\.reference) == ["0001/R3", "0001/R2"])
        #expect(try mine("lee").needs.map(\.reference) == ["0001/R1", "0002"])
        #expect(try mine("Kim Vu").needs.map(\.reference) == ["0002/R1"])
    }

    @Test func thePageSaysWhatItIsAbout() throws {
        let text = RiskReviewFormat.terminal.render(try review(filter { $0.owners = ["lee"] }))
        #expect(text.contains("\nOwned by lee: 1 of 4 open in 1 decision.\n"))
        #expect(text.contains("\n2 decisions needed ("))
        let none = RiskReviewFormat.terminal.render(try review(filter { $0.owners = ["jo"] }))
        #expect(none.contains("\nOwned by jo: 0 of 4 open.\n") && none.contains("No decision is needed"))
    }

    @Test func securityIsAboutQualitiesAndTags() throws {
        let audience = try #require(ReviewAudience.named("security", .standard))
        let review = try review(audience.narrowed(ReviewFilter()))
        #expect(review.register.map(\.reference) == ["0001/R1", "0002/R1"])
        #expect(
            RiskReviewFormat.terminal.render(review, for: audience)
                .contains("\nThreatening or tagged security or safety: 2 of 4 open in 2 decisions.\n"))
    }

    /// A closed entry brings its decision's review to no part.
    @Test func aDecisionBelongsToAPartByWhatStillStands() throws {
        let log = sampleLog([
            "0001-a.md": """
            ---
            status: accepted
            review-by: 2026-06-20
            risks: [{id: R1, risk: x, level: 4x4, quality: [security], status: closed}]
            ---
            # A
            """
        ])
        let review = RiskReview(
            [log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard,
            filter: filter { $0.qualities = [.security] })
        #expect(review.decisions.isEmpty)
        #expect(!RiskReviewFormat.terminal.render(review).contains("review of 0001"))
    }

    @Test func theBalanceOfAPartCloses() throws {
        let before = sampleLog([
            "0001-a.md": """
            ---
            status: accepted
            risks: [{id: R1, risk: A, level: 4x5, owner: jo}, {id: R9, risk: Z, level: 1x1, owner: lee}]
            ---
            # A
            """
        ])
        let earlier = EarlierLog(name: "v1", logs: [before])
        let movement = try #require(try review(filter { $0.owners = ["lee"] }, since: earlier).movement)
        #expect(movement.balance == "2 open − 1 removed = 1")
        #expect(movement.steps.map(\.risk.reference) == ["0001/R9"])
    }

    @Test func theMonthsOfAPartCountThatPart() throws {
        let texts = [
            "1": "{id: R1, risk: A, level: 1x1, owner: lee}, {id: R2, risk: B, level: 1x1, owner: ana}",
            "2": "{id: R1, risk: A, level: 1x1, owner: ana}, {id: R2, risk: B, level: 1x1, owner: ana}",
        ].mapValues { Array("---\nstatus: accepted\nrisks: [\($0)]\n---\n# A\n".utf8) }
        let commits = try ["1", "2"].map { number in
            LogHistory.Commit(
                name: number, day: try RiskReviewTests.day("2026-0\(number)-01"),
                changes: [LogHistory.Change(path: "adr/0001-a.md", object: number)])
        }
        func totals(_ filter: ReviewFilter) -> [Int] {
            BandTrend(
                LogHistory(of: ["adr"], commits: commits, texts: texts), method: .standard, filter: filter
            ).points.map(\.counts.total)
        }
        #expect(totals(ReviewFilter()) == [2, 2])
        #expect(totals(filter { $0.owners = ["lee"] }) == [1, 0])
        #expect(totals(filter { $0.owners = ["ana"] }) == [1, 2])
    }

    @Test func aPartIsHeldToTheAppetite() throws {
        var method = RiskMethod.standard
        method.appetite = RiskAppetite([.init(.critical, .planned)])
        func page(_ owner: String) throws -> String {
            let review = RiskReview(
                [log], asOf: try RiskReviewTests.day("2026-06-01"), method: method,
                filter: filter { $0.owners = [owner] })
            return RiskReviewFormat.terminal.render(review)
        }
        #expect(
            try page("lee").contains("Appetite  FAIL: 1 of 1 critical has no full plan; all risks: FAIL\n"))
        #expect(try page("kim").contains("Appetite  pass: no critical risk is open; all risks: FAIL\n"))
    }

    @Test func aPageTellsItsFilter() {
        let filter = filter {
            ($0.qualities, $0.tags, $0.paths) = ([.security], ["a b"], ["x/y"])
            ($0.owners, $0.mine) = (["lee"], ["ana", "Ana Lee"])
        }
        var options = MarkerOptions()
        for option in filter.options { options.add(option.name, option.value) }
        #expect(MarkerOptions(options.text).map { ReviewFilter($0) } == filter)
    }
}
