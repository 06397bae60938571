import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct RiskReviewTests {
    let log = sampleLog([
        "0001-queue.md": """
        ---
        status: superseded
        superseded-by: [3]
        risks:
          - {id: R1, risk: Messages are lost, level: 2x5, response: mitigate, owner: ana}
        ---
        # Use a queue
        """,
        "0002-postgres.md": """
        ---
        status: accepted
        review-by: 2026-05-01
        risks:
          - id: R1
            risk: Failover loses writes
            level: 4x5
            residual: 4x4
            response: mitigate
            owner: ana
            actions:
              - {do: Second zone, owner: lee, by: 2026-05-30}
              - {do: Drill, by: 2026-04-30}
            trigger: lag above 5 s
          - {id: R2, risk: Only two people know partitioning, level: 4x3, review-by: 2026-05-31}
          - {id: R3, risk: Licence changes, level: 1x4, response: accept, owner: lee, status: accepted, review-by: 2026-01-01}
          - {id: R4, kind: assumption, risk: Load stays below 100 a second}
        ---
        # Use PostgreSQL
        """,
        "0003-stream.md": "---\nstatus: accepted\n---\n# Use a stream\n",
    ])

    var review: RiskReview {
        get throws { RiskReview([log], asOf: try #require(CalendarDate(iso: "2026-06-01"))) }
    }

    @Test func everythingIsCountedAndSorted() throws {
        let review = try review
        #expect(review.decisionCount == 3)
        #expect(review.counts.critical == 1 && review.counts.high == 2 && review.counts.low == 0)
        #expect(review.counts.total == 4)
        #expect(review.topRisks.map(\.reference) == ["0002/R1", "0001/R1", "0002/R2"])
        #expect(review.unrated.map(\.reference) == ["0002/R4"])
        #expect(review.unowned.map(\.reference) == ["0002/R2", "0002/R4"])
        #expect(review.untreated.map(\.reference) == ["0002/R2", "0002/R4"])
        #expect(review.overdueActions.map(\.by.iso) == ["2026-04-30", "2026-05-30"])
        #expect(review.overdueReviews.map(\.reference) == ["0002/R2"])
        #expect(review.expiredAcceptances.map(\.reference) == ["0002/R3"])
        #expect(review.staleDecisions.map(\.label) == ["0002"])
        #expect(review.onSuperseded.map(\.risk.reference) == ["0001/R1"])
        #expect(review.onSuperseded.flatMap(\.successors).map(\.title) == ["Use a stream"])
        #expect(review.withoutRisks.map(\.label) == ["0003"])
        #expect(review.register.map(\.reference).last == "0002/R4")
    }

    @Test func anEmptyLogIsCountedAsSuch() throws {
        let review = RiskReview([], asOf: try review.asOf)
        #expect(review.counts.total == 0 && review.decisionCount == 0)
        #expect(review.heatMap.rows.joined().count == 25)
    }

    @Test func aRiskOfTwoLogsIsFoundInBoth() throws {
        let review = RiskReview([log, sampleLog([:], folder: "b")], asOf: try review.asOf)
        #expect(review.register.count == 5)
        #expect(review.onSuperseded.count == 1)
    }

    @Test func jsonHasTheCountsAndTheDay() throws {
        #expect(
            RiskReviewJSON().render(try review).hasPrefix(
                """
                {
                  "as_of": "2026-06-01",
                  "decisions": 3,
                  "counts": {
                    "low": 0,
                    "medium": 0,
                    "high": 2,
                    "critical": 1
                  },
                  "unrated": [
                    {
                      "reference": "0002/R4",
                """))
    }
}
