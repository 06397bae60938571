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
        decision-makers: [mia]
        review-by: 2026-05-01
        risks:
          - id: R1
            risk: Failover loses writes
            level: 4x5
            residual: 4x4
            target: 1x4
            response: mitigate
            owner: ana
            actions:
              - {do: Second zone, owner: lee, by: 2026-05-30}
              - {do: Drill, by: 2026-04-30}
              - {do: Backup, done: true}
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
        get throws { RiskReview([log], asOf: try Self.day("2026-06-01"), method: .standard) }
    }

    static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test func everythingIsCountedAndSorted() throws {
        let review = try review
        #expect(review.decisionCount == 3)
        #expect(review.counts.critical == 1 && review.counts.high == 2 && review.counts.low == 0)
        #expect(review.counts.total == 3 && review.counts.unrated == 0 && review.carrierCount == 2)
        #expect(review.topRisks.map(\.reference) == ["0002/R1", "0001/R1", "0002/R2"])
        #expect(review.gaps.unrated.isEmpty)
        #expect(review.gaps.unowned.map(\.reference) == ["0002/R2", "0002/R4"])
        #expect(review.gaps.untreated.map(\.reference) == ["0002/R2", "0002/R4"])
        #expect(review.gaps.overdueReviews.map(\.reference) == ["0002/R2"])
        #expect(review.expiredAcceptances.map(\.risk.reference) == ["0002/R3"])
        #expect(review.staleDecisions.map(\.label) == ["0002"])
        #expect(review.gaps.onSuperseded.map(\.risk.reference) == ["0001/R1"])
        #expect(review.gaps.onSuperseded.flatMap(\.successors).map(\.title) == ["Use a stream"])
        #expect(review.gaps.withoutRisks.map(\.label) == ["0003"])
        #expect(review.register.map(\.reference).last == "0002/R4")
        #expect(review.entries(.assumption).map(\.reference) == ["0002/R4"])
    }

    @Test func actionsAreSortedByDayAndBelongToSomebody() throws {
        let plan = try review.actions
        #expect(plan.total == 3 && plan.done == 1)
        #expect(plan.overdue.map(\.by?.iso) == ["2026-04-30", "2026-05-30"])
        #expect(plan.pending.map(\.owner) == ["ana", "lee"])
        #expect(plan.owners.map(\.owner) == ["ana", "lee"])
        #expect(plan.gravestCount == 3 && plan.gravestWithPlan == 1)
    }

    @Test func periodsBeginTheDayAfterTheOneBeforeEnds() throws {
        let days = ["05-31", "06-01", "07-01", "07-02", "07-31", "08-01", "08-30", "08-31"]
        let actions = days.map { "{do: x, by: 2026-\($0)}" } + ["{do: x}"]
        let risk = "{id: R1, risk: x, level: 1x1, actions: [\(actions.joined(separator: ", "))]}"
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risk)]\n---\n# A\n"])
        let plan = RiskReview([log], asOf: try Self.day("2026-06-01"), method: .standard).actions
        #expect(
            plan.pending.map(\.period) == [
                .overdue, .within30, .within30, .within60, .within60, .within90, .within90, .later, .undated,
            ])
    }

    @Test func theMeetingIsAskedForWhatIsOpen() throws {
        let asks = try review.asks
        #expect(
            asks.map(\.kind) == [
                .treatRisk, .treatRisk, .finishAction, .renewAcceptance, .confirmDecision,
            ])
        #expect(asks.map(\.reference) == ["0001/R1", "0002/R2", "0002/R1", "0002/R3", "0002"])
        #expect(asks.map(\.addressees) == [["ana"], ["mia"], ["ana", "lee"], ["lee"], ["mia"]])
        #expect(
            asks[1].question
                == "Give it an owner, a response and an action: Only two people know partitioning")
        #expect(
            asks[2].question
                == "Finish them, set a new date, or drop them: Drill (overdue by 32 days); "
                + "Second zone (overdue by 2 days)")
        #expect(asks[4].costOfWaiting == "its review is 31 days late; 3 open risks")
    }

    @Test func entriesMoveOverTheMap() throws {
        let moves = try review.moves
        #expect(
            moves.map { "\($0.cause) \($0.from.text) \($0.to.text)" } == [
                "residual 4x5 4x4", "target 4x4 1x4",
            ])
    }

    @Test func anEmptyLogIsCountedAsSuch() throws {
        let review = RiskReview([], asOf: try review.asOf, method: .standard)
        #expect(review.counts.total == 0 && review.decisionCount == 0)
        #expect(review.heatMap.rows.joined().count == 25)
    }

    @Test func aRiskOfTwoLogsIsFoundInBoth() throws {
        let review = RiskReview([log, sampleLog([:], folder: "b")], asOf: try review.asOf, method: .standard)
        #expect(review.register.count == 5)
        #expect(review.gaps.onSuperseded.count == 1)
    }

    @Test func jsonHasTheCountsAndTheDay() throws {
        #expect(
            RiskReviewFormat.json.render(try review).hasPrefix(
                """
                {
                  "$schema": "urn:adr:schema:risk-review",
                  "as_of": "2026-06-01",
                  "headline": "2 of 3 decisions carry 3 open risks: 1 critical, 2 high. 2 actions are overdue, 1 \
                acceptance has expired and 5 decisions are needed.",
                  "decisions": 3,
                  "decisions_with_open_risks": 2,
                  "counts": {
                    "low": 0,
                    "medium": 0,
                    "high": 2,
                    "critical": 1
                  },
                """))
    }
}
