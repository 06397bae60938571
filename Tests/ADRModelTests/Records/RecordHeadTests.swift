import ADRModel
import ADRText
import Testing

@Suite struct RecordHeadTests {
    /// Sections of prose that hold what would be a fact in the head.
    static let prose = [
        "Status: rejected orders wait for 30 days.",
        "**Status:** Rejected",
        "- Status: rejected\n- Date: 2019-01-01",
        "* Writers\n  * status: rejected",
        "| Field | Value |\n|---|---|\n| State | Rejected |",
        "| Status | Rejected |\n|---|---|\n| Date | 2019-01-01 |",
        "### Status\n\nRejected",
        "#### Status: Rejected",
        "### Part 1\n\n- Status: rejected\n- Decision Date: 2019-01-01\n- Deciders: mallory\n- Tags: wrong",
        "Deciders: mallory\nTags: wrong\nDepends on: 0009",
        "| Criterion | A | B |\n|---|---|---|\n| Dependencies | 0009 | 10+ |",
    ]

    static let sections = [
        "Context", "Considered Options", "Decision", "Consequences", "Appendix: the offer",
    ]

    @Test(arguments: prose, sections)
    func theTextStatesNoFact(_ text: String, _ section: String) {
        for head in ["## Status\n\nAccepted\n\n", "- Status: accepted\n\n", ""] {
            let read = record("# 1. Queue\n\n\(head)## \(section)\n\n\(text)\n\n## More\n\nOrders.\n")
            #expect(read.currentStatus == (head.isEmpty ? nil : .accepted))
            #expect(read.otherStatuses.isEmpty)
            #expect(read.date.range == nil)
            #expect(read.deciders.isEmpty && read.tags.isEmpty && read.links.isEmpty)
        }
    }

    @Test(arguments: [
        "# Q\n\n## Context\n\nOrders.\n\n## Status\n\nAccepted\n",
        "# Q\n\n# Context\n\nOrders.\n\n# Status\n\nAccepted\n",
        "# Q\n\n## Metadata\n\n### Status\n\nAccepted\n\n## Context\n\nOrders.\n",
        "# Q\n\n## Metadata\n\n- Status: accepted\n\n## Context\n\nOrders.\n",
        "# Decision record\n\n## Queue\n\n### Status\n\nAccepted\n\n### Context\n\nOrders.\n",
        "# Q\n\n## Context\n\nOrders.\n\n## Status: Accepted\n\nBy vote.\n",
        "# Q\n\n#### Status\n\nAccepted\n\n#### Context\n\nOrders.\n",
    ])
    func aSectionOfFactsCountsWhereverItStands(_ text: String) {
        #expect(record(text).currentStatus == .accepted)
    }

    @Test func aTableOfOtherThingsUnderTheTitleStatesNothing() {
        let read = record(
            "# Q\n\n| Status | Meaning |\n|---|---|\n| Open | Not paid |\n| Done | Paid |\n\n## Context\n")
        #expect(read.currentStatus == nil)
    }

    @Test func aTableOfFactsMayHaveRowsOfOtherNames() {
        let read = record("# Q\n\n| Status | Accepted |\n|---|---|\n| Team | Red |\n\n## Context\n")
        #expect(read.currentStatus == .accepted)
    }
}

@Suite struct RecordHistoryTests {
    private func day(_ status: String, _ entries: String, heading: String = "## Change log") -> String? {
        record("# 1. Q\n\n## Status\n\n\(status)\n\n## Context\n\nOrders.\n\n\(heading)\n\n\(entries)\n").date
            .value?.iso
    }

    @Test(arguments: [
        ["- 2021-03-01: proposed", "- 2021-05-01: accepted", "- 2022-01-01: spelling"],
        ["- 2022-01-01: spelling", "- 2021-05-01: accepted", "- 2021-03-01: proposed"],
        [
            "- [draft](a.md) (2021-03-01)", "- [accepted](b.md) (2021-05-01)",
            "- [spelling](c.md) (2022-01-01)",
        ],
    ])
    func theEntryOfTheStatusCountsWhereverItStands(_ entries: [String]) {
        #expect(day("Accepted", entries.joined(separator: "\n")) == "2021-05-01")
        #expect(day("Deprecated", entries.joined(separator: "\n")) == "2021-05-01")
    }

    @Test func theFirstEntryOfTheLastTurnCounts() {
        let entries =
            "- 2020-01-01: accepted\n- 2020-02-01: deprecated\n- 2020-03-01: accepted\n- 2020-04-01: accepted"
        #expect(day("Accepted", entries) == "2020-03-01")
        #expect(day("Deprecated", entries) == "2020-02-01")
    }

    @Test func withoutAStatusTheOldestEntryCounts() {
        #expect(day("Proposed", "- 2022-01-01: spelling\n- 2021-03-01: first version") == "2021-03-01")
    }

    @Test(arguments: ["## 变更日志", "## Änderungshistorie", "## Historique", "## 7. Revision history"])
    func theHeadingMayBeInOtherLanguages(_ heading: String) {
        #expect(day("Accepted", "- 2021-05-01: first version", heading: heading) == "2021-05-01")
    }

    @Test func rowsOfATableAreEntries() {
        #expect(
            day(
                "Accepted",
                "| Date | Change |\n|---|---|\n| 2021-03-01 | proposed |\n| 2021-05-01 | accepted |")
                == "2021-05-01")
    }

    @Test func theHistoryOfAnotherDocumentIsText() {
        #expect(
            day("Accepted", "### Change log\n\n- 2021-03-01: prices", heading: "## Appendix: the contract")
                == nil)
    }

    @Test func daysInCommentsDoNotCount() {
        #expect(day("Accepted", "- <!-- 2020-01-01 --> 2021-05-01: first version") == "2021-05-01")
        #expect(day("Accepted", "- <!-- 2020-01-01 first draft -->") == nil)
        #expect(
            record("# Q\n\n- Status: accepted\n- Date: <!-- as 2020-01-01 --> 2026-01-02\n").date.value?.iso
                == "2026-01-02")
    }

    @Test func anEditAppendsAnEntryAndRewritesNone() throws {
        let text = "# 1. Q\n\n## Status\n\nDeprecated\n\n## Change log\n\n"
        for (before, after) in [
            ("- 2021-03-01: accepted\n", "- 2021-03-01: accepted\n- 2026-11-29: deprecated\n"),
            (
                "- 2021-04-01: accepted\n- 2021-03-01: draft\n",
                "- 2026-11-29: deprecated\n- 2021-04-01: accepted\n- 2021-03-01: draft\n"
            ),
            ("* **2021-03-01** – accepted\n", "* **2021-03-01** – accepted\n* **2026-11-29** – deprecated\n"),
        ] {
            var editor = RecordEditor(record(text + before))
            try editor.setDate(try #require(CalendarDate(iso: "2026-11-29")))
            #expect(editor.record.source.text == text + after)
        }
    }
}

@Suite struct RecordEventTests {
    @Test(arguments: [
        ("Accepted", "- **Proposed**: 2026-05-21\n- **Completed**: 2026-05-25", "2026-05-25"),
        ("Implemented", "- **Proposed**: 2026-05-21\n- **Completed**: 2026-05-25", "2026-05-21"),
        (
            "Accepted", "- **Proposed**: 2026-05-21\n- **Accepted**: 2026-05-23\n- **Completed**: 2026-05-25",
            "2026-05-23"
        ),
        (
            "Implemented",
            "- **Proposed**: 2026-05-21\n- **Accepted**: 2026-05-23\n- **Completed**: 2026-05-25",
            "2026-05-23"
        ),
        ("Proposed", "- **Proposed**: 2026-05-21", "2026-05-21"),
        ("Rejected", "- Proposed: 2026-05-21\n- Rejected: 21 June 2026", "2026-06-21"),
    ])
    func theDayOfWhatHappenedCounts(_ status: String, _ lines: String, _ day: String) {
        #expect(record("# Q\n\n- **Status**: \(status)\n\(lines)\n\n## Context\n").date.value?.iso == day)
    }

    /// Its lines are no heading, as Markdown would have it.
    @Test func frontMatterWithoutBlanksBehindTheColonsIsNoSection() {
        let head = record("---\ntags:web,app\n---\n\n# Q\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n")
        #expect(head.title.value?.text == "Q" && head.date.value?.iso == "2020-01-02")
        #expect(head.currentStatus == .accepted && head.frontMatter?.problems.isEmpty ?? false)
        #expect(record("---\nNote:this\n---\n\n# Q\n").frontMatter == nil)
    }

    @Test func wordsThatNameNoDayAreNoDate() {
        #expect(record("# Q\n\n- Status: accepted\n- Accepted: by all on the board\n").date.range == nil)
    }

    @Test(arguments: [
        ("June 19, 2018", "2018-06-19"), ("2018-07-24", "2018-07-24"), ("*8th June 2023*", "2023-06-08"),
    ])
    func aDayAloneUnderTheTitleCounts(_ line: String, _ day: String) {
        #expect(record("# Q\n\n\(line)\n\n## Status\n\nAccepted\n").date.value?.iso == day)
        #expect(record("# Q\n\n## Status\n\nAccepted\n\n## Context\n\n\(line)\n").date.range == nil)
    }
}
