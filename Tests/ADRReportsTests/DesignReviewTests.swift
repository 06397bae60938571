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
        #expect(proposals.map(\.decision.label) == ["0002", "0003"])
        #expect(proposals.map(\.age) == [30, 61])
        #expect(proposals.map { $0.account.options.map(\.name) } == [["First", "Second"], ["One", "Two"]])
        let (first, second) = (proposals[0].account, proposals[1].account)
        #expect(first.context == "We need it." && first.outcome == "Take the first.")
        #expect(first.relations(.supersedes).map(\.decision.label) == ["0001"])
        #expect(first.dependents.map(\.label) == ["0003"])
        #expect(second.relations(.dependsOn).map(\.decision.label) == ["0002"])
        #expect(first.risks.map(\.reference) == ["0002/R1"])
    }

    @Test func conflictsAreSettledFirstWhicheverRecordTellsThem() throws {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: accepted\nconflicts-with: [3]\n---\n# A\n",
            "0002-b.md": "---\nstatus: proposed\ndate: 2026-01-02\n---\n# B\n",
            "0003-c.md": "---\nstatus: proposed\ndate: 2026-05-02\namends: [2]\n---\n# C\n",
        ])
        let review = DesignReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(review.proposals.map(\.decision.label) == ["0003", "0002"])
        let text = DesignReviewFormat.markdown.render(review)
        #expect(text.contains("**Conflicts with:** [0001]("))
        #expect(text.contains("**Amends if accepted:** [0002]("))
    }

    @Test func anAgendaSharesOutAllOfTheTime() throws {
        let review = DesignReview(
            [log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard, minutes: 40)
        #expect(review.agenda.map(\.decision.label) == ["0002", "0003", "0001"])
        #expect(review.agenda.map(\.minutes).reduce(0, +) == 40)
        #expect(review.agenda.map(\.start) == [0, 22, 34])
        #expect(DesignReviewFormat.terminal.render(review).contains("Agenda (40 minutes)"))
    }

    @Test func onlyTheRecordsThatAreAskedForAreReviewed() throws {
        let review = DesignReview(
            [log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard,
            wanted: ["docs/decisions/0004-d.md"])
        #expect(review.proposals.map(\.decision.label) == ["0004"])
        #expect(review.due.isEmpty)
        #expect(!DesignReviewFormat.terminal.render(review).contains("due"))
    }

    @Test func risksThatAreOnlyToldAreShown() throws {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: proposed\n---\n# A\n\n### Risks\n\n* The disk fills up\n"
        ])
        let review = DesignReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        let text = DesignReviewFormat.terminal.render(review)
        #expect(text.contains("The disk fills up") && !text.contains("No risk is recorded"))
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
        #expect(review.proposals[0].account.risks.map(\.reference) == ["0002/R2", "0002/R1"])
        let markdown = DesignReviewFormat.markdown.render(review)
        #expect(markdown.contains("Slow |  | NO OWNER | none | Measure, by 2026-05-30 (overdue by 2 days) |"))
        #expect(markdown.contains("Gone | closed |  |  |"))
        #expect(markdown.contains("- **Supersedes if accepted:** retention of [0001]("))
        #expect(DesignReviewFormat.json.render(review).contains("\"part\": \"retention\""))
    }

    /// A proposal with more of everything than a page holds.
    private func long(_ words: Int) -> DecisionLog {
        func sentence(_ start: String) -> String {
            start + " " + (1...words).map { "word\($0)" }.joined(separator: " ")
        }
        func list(_ count: Int, _ start: String) -> String {
            (1...count).map { "* " + sentence("\(start) \($0)") }.joined(separator: "\n")
        }
        let risks = (1...9).map {
            "  - {id: R\($0), risk: \(sentence("Fear")), level: 3x\(1 + $0 % 5), owner: ana}"
        }
        let options = (1...8).map { number in
            "### Option \(number)\n\n" + list(6, "Good, because") + "\n" + list(6, "Bad, because")
        }
        let others = (2...9).map { number in
            ("000\(number)-x.md", "---\nstatus: accepted\ndepends-on: [1]\n---\n# \(sentence("Other"))\n")
        }
        let text = """
            ---
            status: proposed
            date: 2026-05-02
            supersedes: [2, 3, 4, 5]
            conflicts-with: [6, 7, 8, 9]
            quality: {reliability: 2, security: -1}
            risks:
            \(risks.joined(separator: "\n"))
            ---
            # \(sentence("Title"))

            ## Context

            \(sentence("Context"))

            ## Decision Drivers

            \(list(12, "Driver"))

            ## Considered Options

            \((1...8).map { "* Option \($0)" }.joined(separator: "\n"))

            ## Decision Outcome

            \(sentence("Outcome"))

            ## Consequences

            \(list(6, "Good, because"))
            \(list(6, "Bad, because"))

            ## Pros and Cons of the Options

            \(options.joined(separator: "\n\n"))

            ## Open questions

            \(list(9, "Who"))

            """
        let records = ([("0001-a.md", text)] + others).map {
            RecordReader().read(SourceText(path: "docs/decisions/" + $0.0, $0.1))
        }
        return DecisionLog(folder: "docs/decisions", records: records)
    }

    @Test(arguments: [1, 10, 60]) func aProposalFitsOnePage(words: Int) throws {
        let review = DesignReview(
            [long(words)], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard,
            wanted: ["docs/decisions/0001-a.md"])
        let text = DesignReviewFormat.terminal.render(review, columns: 100)
        #expect(text.count { $0 == "\n" } <= 60, "\(text)")
        let facts = [
            "Conflicts with: ", "Supersedes if accepted: ", "Drivers: ", "; against: 1",
            "What we accept\n  Bad, because", "gains reliability +2; loses security −1",
        ]
        for fact in facts { #expect(text.contains(fact), "\(fact) in \(text)") }
        let full = DesignReviewFormat.terminal.render(review, isFull: true, columns: 100)
        #expect(full.contains("Option 8") && full.count { $0 == "\n" } > 55)
    }

    @Test func whatAProposalCostsIsInItsData() throws {
        let review = DesignReview(
            [long(1)], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard,
            wanted: ["docs/decisions/0001-a.md"])
        let account = review.proposals[0].account
        #expect(account.drivers.count == 12 && account.consequences.count == 12)
        #expect(account.qualities.map(\.effect) == [2, -1])
        let json = DesignReviewFormat.json.render(review)
        #expect(json.contains("\"drivers\": [") && json.contains("\"effect\": -1"))
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
                2 decisions pending, 1 due for review.

                0002 B
                docs/decisions/0002-b.md: proposed 30 days ago by ana and lee; confidence low;
                hard to undo.
                  Supersedes if accepted: 0001 A (accepted)
                Why: We need it.
                Proposed: Take the first.

                Options
                   chosen:  First
                   Second

                """))
        #expect(text.contains("due: 2026-05-01, overdue by 31 days; deciders: mia; open risks: 0001/R1"))
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
