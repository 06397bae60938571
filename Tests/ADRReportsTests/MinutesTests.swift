import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct MinutesTests {
    private static let decision = """
        ---
        status: accepted
        date: 2026-05-02
        decision-makers: [ana, lee]
        consulted: [kim]
        review-by: 2027-05-02
        supersedes: [{id: 1, scope: retention}]
        risks:
          - {id: R1, risk: It is slow, level: 2x5, owner: lee, votes: {ana: 2x5, lee: 4x5}, response: mitigate, actions: [{do: Measure it, by: 2026-06-01}]}
          - {id: R2, risk: Gone, level: 1x1, status: closed}
        ---
        # Use a log

        2026-05-02: Nobody runs a server

        ## Context and Problem Statement

        Orders get lost at night.

        ## Considered Options

        * A file
        * A server

        ## Decision Outcome

        Chosen option: "A file", because it is small.

        ### Consequences

        * Good, because it is fast.
        * Bad, because somebody rotates it.
        """

    private let log = sampleLog([
        "0001-a.md": "---\nstatus: accepted\ndate: 2026-01-02\n---\n# A\n", "0002-b.md": decision,
        "0003-c.md": "---\nstatus: rejected\ndate: 2026-05-03\n---\n# C\n",
        "0004-d.md": "---\nstatus: proposed\ndate: 2026-02-03\n---\n# D\n",
    ])

    private let day = CalendarDate(iso: "2026-05-04")!

    private func period(_ earlier: EarlierLog? = nil) -> Minutes {
        Minutes(
            [log], since: "2026-05-01", day: CalendarDate(iso: "2026-05-01"), earlier: earlier, asOf: day,
            method: .standard)
    }

    @Test func actionsOfTheDecisionItselfAreToBeDoneToo() {
        let log = sampleLog([
            "0001-a.md":
                "---\nstatus: accepted\nactions:\n  - {do: Write the runbook, owner: lee, by: 2026-06-05}\n  - {do: Tell kim, done: true}\n---\n# A\n"
        ])
        let minutes = Minutes([log], of: ["docs/decisions/0001-a.md"], asOf: day, method: .standard)
        let text = MinutesFormat.markdown.styled(minutes, page: nil).plain
        #expect(text.contains("- **To do by 2026-06-05:** Write the runbook (lee)"))
        #expect(text.contains("- **Done:** Tell kim\n"))
    }

    @Test func aSentenceThatLeadsIntoAListGoesOnWithIt() {
        let log = sampleLog([
            "0001-a.md":
                "---\nstatus: accepted\n---\n# A\n\n## Decision\n\nWe use it, because\n\n- it is small\n- it is fast\n\n## Consequences\n\nNone.\n"
        ])
        let minutes = Minutes([log], of: ["docs/decisions/0001-a.md"], asOf: day, method: .standard)
        let text = MinutesFormat.markdown.styled(minutes, page: nil).plain
        #expect(text.contains("We use it, because it is small; it is fast"))
    }

    @Test func aDigestSaysAllThatMattersInAFewLines() {
        let minutes = Minutes([log], of: ["docs/decisions/0002-b.md"], asOf: day, method: .standard)
        let text = MinutesFormat.markdown.styled(minutes, page: nil).plain
        #expect(
            text == """
                **0002 Use a log**

                Accepted 2026-05-02 by ana and lee; consulted: kim

                - **Decided:** A file, because it is small.
                - **Reason:** Nobody runs a server
                - **Context:** Orders get lost at night.
                - **Supersedes in part:** 0001 A (retention)
                - **Instead of:** A server
                - **Benefits:** it is fast
                - **Drawbacks:** somebody rotates it
                - **High risk (likelihood 2/5, impact 5/5):** It is slow (owner: lee; plan: reduce it; 2 votes: likelihood 2 to 4, impact 5)
                - **To do by 2026-06-01:** Measure it (lee)
                - **Review by:** 2027-05-02
                - **Record:** docs/decisions/0002-b.md

                """)
        let lines = MinutesFormat.terminal.styled(minutes, page: nil).plain.split(separator: "\n")
        #expect(lines.count <= 30)
    }

    @Test func longTextsAreCutAtSentencesAndLongListsCounted() {
        let sentence = "This is a sentence of some length about the matter at hand. "
        let risks = (1...9).map { "  - {id: R\($0), risk: Risk \($0), level: 2x2}" }.joined(separator: "\n")
        let log = sampleLog([
            "0001-a.md":
                "---\nstatus: accepted\nrisks:\n\(risks)\n---\n# A\n\n## Context\n\n\(String(repeating: sentence, count: 40))\n"
        ])
        let minutes = Minutes([log], of: ["docs/decisions/0001-a.md"], asOf: day, method: .standard)
        let text = MinutesFormat.markdown.styled(minutes, page: nil).plain
        #expect(text.contains("at hand.\n") && text.utf8.count < 900)
        #expect(text.contains("- and 6 more risks\n"))
    }

    @Test func withoutGitAPeriodIsWhatIsDatedInIt() {
        let minutes = period()
        #expect(minutes.groups.map(\.kind) == [.decided, .turnedDown])
        #expect(minutes.accounts.map(\.decision.label) == ["0002", "0003"])
        #expect(minutes.waiting.map(\.label) == ["0004"])
    }

    @Test func withGitAPeriodIsWhatHasAnotherStatus() {
        let earlier = EarlierLog(
            name: "v1",
            logs: [
                sampleLog([
                    "0001-a.md": "---\nstatus: proposed\ndate: 2026-01-02\n---\n# A\n",
                    "0002-b.md": Self.decision,
                ])
            ])
        #expect(period(earlier).accounts.map(\.decision.label) == ["0001", "0003"])
    }

    @Test func nothingIsSaidToBeNothing() {
        let minutes = Minutes(
            [log], since: "2026-06-01", day: CalendarDate(iso: "2026-06-01"), earlier: nil, asOf: day,
            method: .standard)
        #expect(
            MinutesFormat.terminal.styled(minutes, page: nil).plain.contains("No decisions made, 1 pending."))
    }

    private func digest(_ record: String, beside other: String = "# B\n") -> String {
        let log = sampleLog(["0001-a.md": record, "0002-b.md": other])
        let minutes = Minutes([log], of: ["docs/decisions/0001-a.md"], asOf: day, method: .standard)
        return MinutesFormat.markdown.styled(minutes, page: nil).plain
    }

    private static let turnedDown = """
        date: 2026-05-02
        decision-makers: [ana]
        actions: [{do: Write the runbook}]
        risks: [{id: R1, risk: It is slow, level: 2x5, actions: [{do: Measure it}]}]
        ---
        # Use a log

        2026-05-02: Too early

        ## Decision Outcome

        A file, because it is small.

        ### Consequences

        * Good, because it is fast.

        """

    @Test func aRejectionSaysWhatAndWhyAndNothingToDo() {
        #expect(
            digest("---\nstatus: rejected\n" + Self.turnedDown) == """
                **0001 Use a log**

                Rejected 2026-05-02 by ana

                - **Reason:** Too early
                - **Proposed:** A file, because it is small.
                - **Record:** docs/decisions/0001-a.md

                """)
    }

    @Test func nobodyRejectsWhatIsWithdrawn() {
        #expect(
            digest("---\nstatus: withdrawn\n" + Self.turnedDown).contains(
                "Withdrawn 2026-05-02; deciders: ana"))
        let log = sampleLog(["0001-a.md": "---\nstatus: withdrawn\n" + Self.turnedDown])
        let minutes = Minutes(
            [log], since: "2026-05-01", day: CalendarDate(iso: "2026-05-01"), earlier: nil, asOf: day,
            method: .standard)
        #expect(minutes.groups.map(\.kind) == [.withdrawn])
        #expect(MinutesFormat.terminal.styled(minutes, page: nil).plain.contains("1 withdrawn."))
    }

    @Test func whatAmendsADecisionIsNamed() {
        let text = digest(
            "---\nstatus: accepted\namended-by: [{id: 2, scope: keys}]\n---\n# A\n",
            beside: "---\nstatus: accepted\namends: [{id: 1, scope: keys}]\n---\n# B\n")
        #expect(text.contains("- **Amended by:** 0002 B (keys)"))
    }

    @Test func theChosenOptionBringsItsArguments() {
        let text = digest(
            "---\nstatus: accepted\n---\n# A\n\n## Considered Options\n\n* A file\n* A server\n\n## Decision Outcome\n\nChosen option: \"A file\", because it is small.\n\n## Pros and Cons of the Options\n\n### A file\n\n* Good, because it is there\n* Bad, because it grows\n\n### A server\n\n* Good, because it is fast\n"
        )
        #expect(text.contains("- **Benefits:** it is there\n- **Drawbacks:** it grows\n"))
    }

    @Test func whatIsNeitherGoodNorBadIsToldToo() {
        let text = digest(
            "---\nstatus: accepted\n---\n# A\n\n## Consequences\n\n* Good, because cheap\n* It needs training\n"
        )
        #expect(text.contains("- **Benefits:** cheap\n"))
        #expect(text.contains("- **Consequences:** It needs training\n"))
    }

    @Test func whatHasNoStatusIsNotDecided() {
        #expect(digest("# A\n\n## Decision Outcome\n\nA file.\n").contains("- **Decision:** A file."))
    }

    @Test func severalDecisionsSayOnceWhatIsToBeDone() {
        let record = "---\nstatus: accepted\nactions: [{do: Write it, owner: lee}]\n---\n# A\n"
        let log = sampleLog(["0001-a.md": record, "0002-b.md": record])
        let minutes = Minutes(
            [log], of: ["docs/decisions/0001-a.md", "docs/decisions/0002-b.md"], asOf: day, method: .standard)
        let text = MinutesFormat.markdown.styled(minutes, page: nil).plain
        #expect(text.contains("**No due date, lee:** Write it (0001)"))
        #expect(text.components("Write it") == 2)
    }

    @Test func aMessageLinksToTheWebAndCallsNobody() {
        let log = sampleLog([
            "0001-a.md": "---\nstatus: accepted\ndecision-makers: ['@lee']\n---\n# Settle #12 (a@b.de)\n"
        ])
        let minutes = Minutes([log], of: ["docs/decisions/0001-a.md"], asOf: day, method: .standard)
        let text = MinutesFormat.markdown.styled(minutes, page: nil) {
            "https://github.com/o/r/blob/HEAD/\($0)"
        }
        .plain
        #expect(text.contains("**0001 Settle #\u{200B}12 (a@b.de)**"))
        #expect(text.contains("by @\u{200B}lee"))
        #expect(
            text.contains(
                "[docs/decisions/0001-a.md](https://github.com/o/r/blob/HEAD/docs/decisions/0001-a.md)"))
    }
}

extension String {
    fileprivate func components(_ word: String) -> Int { ranges(of: word).count }
}
