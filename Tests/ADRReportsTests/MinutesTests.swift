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
          - {id: R1, risk: It is slow, level: 2x5, owner: lee, response: mitigate, actions: [{do: Measure it, owner: lee, by: 2026-06-01}]}
          - {id: R2, risk: Gone, level: 1x1, status: closed}
        ---
        # Use a log

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
        #expect(!text.contains("Tell kim"))
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

                accepted 2026-05-02 by ana and lee; consulted: kim

                - **Decided:** A file, because it is small.
                - **Why:** Orders get lost at night.
                - **Replaces:** retention of 0001 A
                - **Instead of:** A server
                - **Gain:** it is fast
                - **Price:** somebody rotates it
                - **Risk high 2x5:** It is slow (lee, mitigate)
                - **To do by 2026-06-01:** Measure it (lee)
                - **Look again:** 2027-05-02
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
        #expect(MinutesFormat.terminal.styled(minutes, page: nil).plain.contains("1 still waiting."))
    }
}
