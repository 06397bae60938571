import ADRModel
import ADRReports
import ADRText
import Testing

/// What a review says about qualities and about the health of decisions.
@Suite struct DecisionViewsTests {
    let log = sampleLog([
        "0001-a.md": """
        ---
        status: accepted
        date: 2026-01-01
        review-by: 2026-03-03
        confidence: low
        reversibility: one-way
        quality: {reliability: 2, security: -1}
        depends-on: [2]
        risks:
          - {id: T1, kind: tradeoff, risk: t, quality: [reliability, security], trigger: slow}
          - {id: R1, risk: r, level: 5x5, quality: [reliability]}
        ---
        # A

        ## Confirmation

        A *nightly* test.
        """,
        "0002-b.md": "---\nstatus: accepted\ndepends-on: [3]\nquality: {reliability: -1}\n---\n# B\n",
        "0003-c.md": "---\nstatus: proposed\ndate: 2026-05-02\nrequired-by: [4]\n---\n# C\n",
        "0004-d.md": "---\nstatus: rejected\n---\n# D\n",
    ])

    private var review: RiskReview {
        get throws {
            RiskReview(
                [log], asOf: try RiskReviewTests.day("2026-06-01"),
                method: .standard, history: RiskReviewHistory(codeChanges: ["docs/decisions/0001-a.md": 7]))
        }
    }

    @Test func whatRestsOnAProposalIsFollowedToItsEnd() throws {
        let grounds = try review.grounds
        #expect(grounds.map(\.decision.label) == ["0003"])
        #expect(grounds[0].direct.map(\.label) == ["0002"])
        #expect(grounds[0].reach.map(\.label) == ["0001", "0002"])
    }

    @Test func doubtsAreToldApart() throws {
        let health = try review.health
        #expect(health.map(\.decision.label) == ["0001", "0002", "0003"])
        #expect(health[0].flagCount == 6)
        #expect(health[0].daysStale == 90 && health[0].hasLowConfidence && health[0].isOneWay)
        #expect(health[0].codeChanges == 7 && health[0].graveRisks.map(\.reference) == ["0001/R1"])
        #expect(health[0].restsOn.map(\.label) == ["0003"])
        #expect(health[2].daysPending == 30 && health[2].flagCount == 1)
    }

    @Test func strengthsAndWeaknessesAddUp() throws {
        let balance = try review.balance
        #expect(balance.map(\.quality) == [.reliability, .security])
        #expect(balance.map(\.strength) == [2, 0] && balance.map(\.weakness) == [-1, -1])
        #expect(balance[0].weaknesses.map(\.decision.label) == ["0002"])
    }

    @Test func qualitiesNameWhatThreatensThemAndWhatToWatch() throws {
        let view = try review.qualities
        #expect(view.profiles.map(\.quality) == [.reliability, .security])
        #expect(view.profiles[0].open.map(\.reference) == ["0001/R1"])
        #expect(view.profiles[1].points.map(\.reference) == ["0001/T1"])
        #expect(view.watched.map(\.reference) == ["0001/T1"])
        #expect(view.checks.map(\.text) == ["A nightly test."])
    }

    @Test func aCircleOfDependencesEnds() {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: accepted\ndepends-on: [2]\n---\n# A\n",
            "0002-b.md": "---\nstatus: accepted\ndepends-on: [1]\n---\n# B\n",
        ])
        #expect(log.links.allDependents(of: log.records[0]).map(\.label) == ["0002"])
    }
}
