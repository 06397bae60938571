import ADRModel
import ADRReports
import ADRText
import Testing

/// Which risks a review counts, and what it takes for a plan.
@Suite struct CountedRisksTests {
    private func review(_ files: KeyValuePairs<String, String>) throws -> RiskReview {
        RiskReview([sampleLog(files)], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
    }

    private static let superseded = """
        ---
        status: superseded
        superseded-by: [2]
        risks:
          - {id: R1, risk: Failover loses writes, level: 4x5}
          - {id: R2, risk: Only two people know it, level: 3x4}
          - {id: R3, risk: Backups fail, level: 2x2, status: accepted, owner: ana}
        ---
        # A
        """

    @Test func aRiskThatASuccessorCarriesCountsOnce() throws {
        let review = try review([
            "0001-a.md": Self.superseded,
            "0002-b.md": """
            ---
            status: accepted
            supersedes: [1]
            risks:
              - {id: R1, risk: failover loses writes., level: 2x5}
              - {id: R9, risk: Nobody restores, level: 1x2, refs: [0001/R3]}
            ---
            # B
            """,
        ])
        #expect(review.counts == RiskCounts(low: 1, medium: 0, high: 2, critical: 0))
        #expect(review.gaps.onSuperseded.map(\.risk.reference) == ["0001/R2"])
        #expect(review.acceptances.isEmpty)
        let carried = review.register.filter { !$0.counts }
        #expect(carried.map(\.reference) == ["0001/R1", "0001/R3"])
        #expect(carried.flatMap(\.carriers).map(\.label) == ["0002", "0002"])
    }

    @Test func supersessionInACircleLosesNoRisk() throws {
        let risk = "risks: [{id: R1, risk: x, level: 2x5}]"
        let review = try review([
            "0001-a.md": "---\nstatus: superseded\nsuperseded-by: [2]\n\(risk)\n---\n# A\n",
            "0002-b.md": "---\nstatus: superseded\nsuperseded-by: [1]\n\(risk)\n---\n# B\n",
        ])
        #expect(review.counts.high == 2)
    }

    @Test(arguments: ["rejected", "withdrawn"]) func whatWasNotDecidedBringsNoRisk(status: String) throws {
        let review = try review([
            "0001-a.md": """
            ---
            status: \(status)
            risks:
              - {id: R1, risk: x, level: 5x5, actions: [{do: y, by: 2026-01-01}]}
              - {id: R2, risk: y, level: 5x5, status: accepted, review-by: 2026-01-01}
              - {id: R3, kind: tradeoff, risk: z, quality: [security, safety], trigger: t}
            ---
            # A
            """
        ])
        #expect(review.counts.total == 0 && review.asks.isEmpty && review.actions.total == 0)
        #expect(review.gaps.unowned.isEmpty && review.acceptances.isEmpty && review.qualities.watched.isEmpty)
        #expect(review.register.count == 3)
    }

    @Test(arguments: [
        ("response: accept, owner: ana", "an end date for the acceptance"),
        ("response: mitigate, owner: ana", "an action"),
        ("owner: ana", "a response and an action"),
        ("response: mitigate, actions: [{do: y}]", "an owner"),
    ])
    func whatAPlanLacksIsAskedFor(entry: String, missing: String) throws {
        let review = try review([
            "0001-a.md": "---\nstatus: accepted\nrisks: [{id: R1, risk: x, level: 5x5, \(entry)}]\n---\n# A\n"
        ])
        #expect(review.actions.gravestWithPlan == 0)
        #expect(review.asks.map(\.question) == ["Give it \(missing): x"])
    }

    @Test(arguments: [
        "response: accept, owner: ana, review-by: 2026-12-31",
        "response: accept, owner: ana, actions: [{do: y}]",
        "response: mitigate, owner: ana, actions: [{do: x, done: true}, {do: y}]",
    ])
    func aPlanHasAnActionToComeOrAnEnd(entry: String) throws {
        let review = try review([
            "0001-a.md": "---\nstatus: accepted\nrisks: [{id: R1, risk: x, level: 5x5, \(entry)}]\n---\n# A\n"
        ])
        #expect(review.actions.gravestWithPlan == 1 && review.asks.isEmpty)
    }

    @Test func whereEverythingIsDoneTheRiskIsToBeAssessedAgain() throws {
        let done = "response: mitigate, owner: ana, actions: [{do: y, done: true}]"
        let review = try review([
            "0001-a.md": """
            ---
            status: accepted
            risks:
              - {id: R1, risk: x, level: 5x5, \(done)}
              - {id: R2, risk: y, level: 5x5, residual: 3x5, \(done)}
              - {id: R3, risk: z, level: 5x5, residual: 1x5, \(done)}
            ---
            # A
            """
        ])
        #expect(review.asks.map(\.kind) == [.reassessRisk, .reassessRisk])
        #expect(review.asks[0].question.hasPrefix("All its actions are done; assess the residual risk"))
        #expect(review.asks[1].question.hasPrefix("All its actions are done, but much risk remains"))
        #expect(review.actions.gravestCount == 2 && review.actions.gravestWithPlan == 0)
    }

    @Test func anAcceptanceWithoutAnEndIsAskedFor() throws {
        let review = try review([
            "0001-a.md":
                "---\nstatus: accepted\nrisks: [{id: R1, risk: x, level: 1x1, owner: ana, status: accepted}]\n---\n# A\n"
        ])
        #expect(review.asks.map(\.kind) == [.limitAcceptance])
        #expect(review.asks[0].question == "Set an end date for the acceptance: x")
    }

    @Test func referencesNameOneEntry() throws {
        let risk = "---\nstatus: accepted\nrisks: [{id: R1, risk: x, level: 1x1}]\n---\n# A\n"
        let review = RiskReview(
            [
                sampleLog(["0001-a.md": risk, "0002-a.md": risk], folder: "services/billing/adr"),
                sampleLog(
                    ["0001-b.md": risk, "0003-b.md": risk, "0003-c.md": risk], folder: "services/orders/adr"),
            ], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(
            Set(review.register.map(\.reference)) == [
                "billing:0001/R1", "orders:0001/R1", "0002/R1", "0003-b/R1", "0003-c/R1",
            ])
    }

    @Test func aProposalThatCannotBeUndoneIsADoubt() throws {
        let review = try review(["0001-a.md": "---\nstatus: proposed\nreversibility: one-way\n---\n# A\n"])
        #expect(review.health.map(\.isOneWay) == [true])
    }
}
