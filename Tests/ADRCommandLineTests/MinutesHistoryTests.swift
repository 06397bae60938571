import ADRCommandLine
import Testing

/// What minutes of a period take from git. Today is 2026-03-01.
@Suite(.enabled(if: TestGit.isThere)) struct MinutesHistoryTests {
    let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md":
                "---\nstatus: accepted\ndate: 2026-01-02\n---\n# Use a queue\n",
            "docs/decisions/0002-use-a-cache.md":
                "---\nstatus: proposed\ndate: 2026-01-02\n---\n# Use a cache\n",
        ])
        project.environment = TestGit.environment
        try git("init", "-q", "-b", "main")
        try commit()
    }

    private func git(_ arguments: String...) throws {
        _ = try TestGit.run(arguments, in: project.folder)
    }

    private func commit() throws {
        try git("add", "-A")
        try git("commit", "-qm", "one")
    }

    private func minutes(_ options: String...) -> String {
        let outcome = project.run(["minutes", "--format", "markdown"] + options)
        return outcome.output + outcome.errors
    }

    @Test func whatOthersHaveDoneOnAnotherBranchIsNotTold() throws {
        try git("checkout", "-q", "-b", "feature")
        try git("checkout", "-q", "main")
        #expect(project.run(["deprecate", "1"]).exit == .success)
        try commit()
        try git("checkout", "-q", "feature")
        #expect(project.run(["accept", "2"]).exit == .success)
        try commit()
        let text = minutes("--since", "main")
        #expect(text.contains("1 decision made.") && !text.contains("Use a queue"))
        // The risk review compares in the same way.
        #expect(project.run(["risk", "review", "--since", "main"]).exit == .success)
    }

    @Test func aPeriodThatIsOverEndsThen() throws {
        #expect(project.run(["accept", "2", "--date", "2026-02-10"]).exit == .success)
        #expect(
            minutes("--since", "2026-02-01", "--as-of", "2026-02-09").contains("No decisions made.")
        )
        #expect(minutes("--since", "2026-02-01", "--as-of", "2026-02-10").contains("1 decision made."))
        #expect(minutes("--as-of", "2026-02-10").contains("**Decisions of 2026-02-10**\n\n1 decision made."))
        #expect(minutes("--since", "2026-02-11", "--as-of", "2026-02-20").contains("No decisions made"))
    }

    @Test func whatIsPutOffSaysUntilWhenAndWhy() throws {
        #expect(
            project.run(["set", "2", "--review-by", "2027-02-01", "--reason", "No budget"]).exit == .success)
        let text = minutes("--since", "HEAD")
        #expect(text.contains("No decisions made, 1 put off."))
        #expect(text.contains("**Put off**\n\n- 0002 Use a cache, until 2027-02-01: No budget\n"), "\(text)")
        #expect(!text.contains("Pending"))
        #expect(project.run(["undo"]).exit == .success)
        #expect(project.run(["propose", "2", "--reason", "Wait for kim"]).exit == .success)
        #expect(minutes("--since", "HEAD").contains("- 0002 Use a cache: Wait for kim\n"))
    }

    @Test func inARepositoryOfTodayTheFirstCommitIsComparedWith() throws {
        #expect(project.run(["risk", "add", "1", "It fills up", "3x3", "--owner", "kim"]).exit == .success)
        try commit()
        #expect(
            project.run(
                ["risk", "accept", "1/R1", "--review-by", "2026-06-01", "--reason", "It drains by night"]
            ).exit == .success)
        #expect(project.run(["propose", "2", "--reason", "Wait for kim"]).exit == .success)
        let text = minutes()
        #expect(text.contains("- 0002 Use a cache: Wait for kim\n"), "\(text)")
        #expect(text.contains("New, accepted until 2026-06-01:** 0001/R1 "), "\(text)")
        #expect(text.contains("(medium risk (likelihood 3/5, impact 3/5); owner: kim): It drains by night"))
    }

    @Test func aRiskAcceptedWithItsDecisionStandsInItsDigest() throws {
        #expect(project.run(["accept", "2"]).exit == .success)
        #expect(project.run(["risk", "add", "2", "Stale reads", "3x3", "--owner", "kim"]).exit == .success)
        #expect(
            project.run(["risk", "accept", "2/R1", "--review-by", "2026-06-01", "--reason", "Rare"]).exit
                == .success)
        for text in [minutes(), minutes("2")] {
            #expect(
                text.contains(
                    "- **Medium risk (likelihood 3/5, impact 3/5), accepted until 2026-06-01:** "
                        + "Stale reads (owner: kim): Rare\n"), "\(text)")
        }
    }

    @Test func whyAFactHasChangedIsNotWhyItWasDecided() throws {
        #expect(
            project.run(["accept", "2", "--reason", "It is cheap", "--review-by", "2026-06-01"]).exit
                == .success)
        #expect(
            project.run(["set", "2", "--review-by", "2026-09-01", "--reason", "Asked by audit"]).exit
                == .success)
        let text = minutes("2")
        #expect(
            text.contains("**Reason:** It is cheap") && text.contains("**Review by:** 2026-09-01"), "\(text)")
        let record = project.text("docs/decisions/0002-use-a-cache.md")
        #expect(record.contains("2026-03-01, review by 2026-09-01: Asked by audit\n"), "\(record)")
    }

    @Test func aMistypedDayIsNoCommit() {
        #expect(minutes("--since", "lastweek").contains("write dates like last week"))
    }

    @Test func whatWasToBeDoneAndIsDoneSaysSo() throws {
        #expect(project.run(["accept", "2"]).exit == .success)
        #expect(project.run(["act", "2", "Write the runbook", "--owner", "lee"]).exit == .success)
        #expect(project.run(["act", "2", "Write the runbook", "--done"]).exit == .success)
        #expect(minutes().contains("**Done**\n\n- 0002 Write the runbook (lee)\n"))
        #expect(minutes("2").contains("- **Done:** Write the runbook (lee)\n"))
    }

    @Test func theDayOfADecisionCanBeSetByDecidingAgain() throws {
        #expect(project.run(["accept", "2"]).exit == .success)
        #expect(project.run(["accept", "2", "--date", "2026-02-27"]).errors == "")
        #expect(project.text("docs/decisions/0002-use-a-cache.md").contains("date: 2026-02-27"))
        let ahead = project.run(["accept", "2", "--date", "2026-03-02"])
        #expect(ahead.errors.contains("2026-03-02 is in the future"))
    }

    @Test func aRecordThatCannotBeReadIsNamed() throws {
        try project.write(
            "docs/decisions/0001-use-a-queue.md", "<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> x\n")
        for command in [
            ["list"], ["show", "1"], ["minutes"], ["review"], ["search", "cache"], ["risk", "list"],
        ] {
            let outcome = project.run(command)
            #expect(outcome.exit == .failure)
            #expect(
                outcome.errors.contains(
                    "docs/decisions/0001-use-a-queue.md: has an unresolved merge conflict at line 1"))
        }
        #expect(
            project.run(["act", "1", "Do it"]).errors.contains("there is an unresolved merge conflict here"))
        try project.write("docs/decisions/0001-use-a-queue.md", "#\u{0} \u{0}A\u{0}")
        #expect(project.run(["list"]).errors.contains("is UTF-16 text"))
    }

    @Test func theLastReasonIsShownWhateverTheDayOfTheRecord() {
        #expect(project.run(["accept", "2", "--reason", "It is cheap"]).exit == .success)
        #expect(project.run(["set", "2", "--date", "2026-02-27"]).exit == .success)
        #expect(minutes("2").contains("- **Reason:** It is cheap"))
        #expect(project.run(["accept", "2", "--reason", "It was audited"]).exit == .success)
        #expect(minutes("2").contains("- **Reason:** It was audited"))
    }
}
