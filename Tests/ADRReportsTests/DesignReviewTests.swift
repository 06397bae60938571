import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct DesignReviewTests {
    let log = sampleLog([
        "0001-a.md": """
        ---
        status: accepted
        review-by: 2026-05-01
        decision-makers: [mia]
        risks: [{id: R1, risk: It fails, level: 5x5}, {id: R2, risk: Done, level: 5x5, status: closed}]
        ---
        # A
        """,
        "0002-b.md": """
        ---
        status: proposed
        date: 2026-05-02
        decision-makers: [ana, lee]
        confidence: low
        reversibility: one-way
        supersedes: [1]
        risks: [{id: R1, risk: It is slow, level: 2x3}]
        ---
        # B

        ## Context

        We *need* it.

        ## Considered Options

        * First
          * not an option
        * Second

        ## Decision

        Take the first.
        """,
        "0003-c.md":
            "---\nstatus: draft\ndate: 2026-04-01\ndepends-on: [2]\n---\n# C\n\n## Options\n\n### One\n\n### Two\n",
        "0004-d.md": "---\nstatus: accepted\nreview-by: 2026-06-01\n---\n# D\n",
    ])

    private var review: DesignReview {
        get throws {
            DesignReview(
                [log], asOf: try RiskReviewTests.day("2026-06-01"),
                method: .standard, codeChanges: ["docs/decisions/0001-a.md": 4])
        }
    }

    @Test func proposalsComeWithAllThatIsNeededToDecide() throws {
        let proposals = try review.proposals
        #expect(proposals.map(\.decision.label) == ["0003", "0002"])
        #expect(proposals.map(\.age) == [61, 30])
        #expect(proposals.map(\.options) == [["One", "Two"], ["First", "Second"]])
        #expect(proposals[1].context == "We need it." && proposals[1].outcome == "Take the first.")
        #expect(proposals[1].supersedes.map(\.decision.label) == ["0001"])
        #expect(proposals[1].dependents.map(\.label) == ["0003"])
        #expect(proposals[0].dependsOn.map(\.label) == ["0002"])
        #expect(proposals[1].risks.map(\.reference) == ["0002/R1"])
    }

    @Test func longTitlesAreWrappedInTheTerminal() throws {
        let title = (1...30).map { "word\($0)" }.joined(separator: " ")
        let log = sampleLog(["0001-a.md": "---\nstatus: proposed\n---\n# \(title)\n"])
        let review = DesignReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        let lines = DesignReviewFormat.terminal.render(review).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 } && lines.contains { $0.hasSuffix("word30") })
    }

    @Test func closedRisksAndPartsAreToldAsSuch() throws {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: accepted\n---\n# A\n",
            "0002-b.md": """
            ---
            status: proposed
            supersedes: [{id: 1, scope: retention}]
            risks:
              - {id: R1, risk: Gone, level: 5x5, status: closed, actions: [{do: Done with}]}
              - {id: R2, risk: Slow, level: 2x3, actions: [{do: Measure, by: 2026-05-30}]}
            ---
            # B
            """,
        ])
        let review = DesignReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(review.proposals[0].risks.map(\.reference) == ["0002/R2", "0002/R1"])
        let markdown = DesignReviewFormat.markdown.render(review)
        #expect(markdown.contains("| Slow | risk | open | Measure, by 2026-05-30 (overdue by 2 days) |"))
        #expect(markdown.contains("| Gone | risk | closed |  |"))
        #expect(markdown.contains("- Supersedes: retention of [0001]("))
        #expect(DesignReviewFormat.json.render(review).contains("\"part\": \"retention\""))
    }

    @Test func decisionsAreDueTheDayAfterTheirReviewDay() throws {
        let due = try review.due
        #expect(due.map(\.decision.label) == ["0001"])
        #expect(due.map(\.daysLate) == [31] && due.map(\.codeChanges) == [4])
        #expect(due[0].risks.map(\.reference) == ["0001/R1"])
    }

    @Test func theTerminalTellsIt() throws {
        let text = DesignReviewFormat.terminal.render(try review)
        #expect(
            text.hasPrefix(
                """
                Design review as of 2026-06-01
                2 decisions wait to be made, 1 decision is due for review.

                0003 C
                docs/decisions/0003-c.md: draft 61 days ago.

                Options
                  One
                  Two
                No risk is recorded.

                Links
                  Rests on: 0002 B (proposed)

                0002 B
                docs/decisions/0002-b.md: proposed 30 days ago by ana and lee; confidence low;
                hard to undo.
                Why: We need it.
                Proposed: Take the first.

                """))
        #expect(text.contains("due: 2026-05-01, overdue by 31 days; asked of: mia; open risks: 0001/R1"))
    }

    @Test(arguments: HostileRecordTests.texts) func noFormatHasAnythingActiveOfARecord(text: String) throws {
        let hostile = HostileRecordTests()
        let day = try RiskReviewTests.day("2026-06-01")
        let review = DesignReview([hostile.log(text)], asOf: day, method: .standard)
        for format in DesignReviewFormat.allCases {
            #expect(hostile.isQuiet(format.render(review)), "\(format)")
        }
        #expect(
            hostile.tags(DesignReviewFormat.html.render(review))
                == hostile.tags(
                    DesignReviewFormat.html.render(
                        DesignReview([hostile.log("harmless")], asOf: day, method: .standard))))
    }
}
