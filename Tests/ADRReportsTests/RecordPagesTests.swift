import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct RecordPagesTests {
    let log = sampleLog([
        "0001-a.md": """
        ---
        status: accepted
        date: 2026-01-02
        decision-makers: [ana, lee]
        tags: [storage]
        confidence: low
        quality: {safety: 1}
        superseded-by: [{id: 2, scope: retention}]
        depends-on: [9]
        risks: [{id: R1, risk: Slow, level: 2x5, owner: ana}]
        ---
        # 日本語 title
        """,
        "0002-b.md": "# B\n",
    ])

    let day = CalendarDate(iso: "2026-06-01")!

    @Test func theTableIsAligned() {
        #expect(
            RecordListFormat.table.render(RecordList([log])) == """
                ID    STATUS                                DATE        TITLE
                0001  accepted, superseded in part by 0002  2026-01-02  日本語 title
                0002  -                                     -           B

                """)
        #expect(RecordListFormat.table.render(RecordList([])) == "")
    }

    @Test func titlesHaveALineToThemselvesWhereThereIsLittleRoom() {
        func table(_ width: Int) -> String {
            RecordListFormat.table.render(RecordList([log]), width: width)
        }
        #expect(table(37).contains("2026-01-02\n  日本語 title\n"))
        #expect(table(12).contains("2026-01-02\n  日本語 ti…\n"))
        #expect(table(80).contains("2026-01-02  日本語 title\n"))
    }

    @Test func pathsStandOneALine() {
        #expect(
            RecordListFormat.paths.render(RecordList([log]))
                == "docs/decisions/0001-a.md\ndocs/decisions/0002-b.md\n")
    }

    @Test func theTerminalShowsWhatIsKnown() {
        let text = RecordDetailTerminal(asOf: day).render(
            RecordDetail(log.records[0], in: log, method: .standard))
        #expect(
            text.plain == """
                0001 日本語 title

                Status:                accepted
                Date:                  2026-01-02
                Decision makers:       ana, lee
                Tags:                  storage
                Confidence:            low
                Quality:               safety +1
                Path:                  docs/decisions/0001-a.md
                Superseded in part by: 0002 B, no status (retention)
                Depends on:            9: not found

                Risks:
                  R1 H 2x5 Slow (open, ana)

                """)
    }

    @Test func bothRecordsShowAPlanAndNobodyOneThatWasDropped() {
        func texts(_ status: String) -> (old: String, new: String, list: String, graph: String) {
            let log = sampleLog([
                "0001-a.md": "---\nstatus: accepted\n---\n# A\n",
                "0002-b.md": "---\nstatus: \(status)\nsupersedes: [{id: 1, scope: retention}]\n---\n# B\n",
            ])
            let details = log.records.map {
                RecordDetailTerminal(asOf: day).render(RecordDetail($0, in: log, method: .standard)).plain
            }
            return (
                details[0], details[1], RecordListFormat.table.render(RecordList([log])),
                DecisionGraphDOT().render(DecisionGraph(log))
            )
        }
        let planned = texts("proposed")
        #expect(planned.old.contains("Superseded in part by: 0002 B, proposed (retention, planned)\n"))
        #expect(planned.new.contains("Supersedes in part: 0001 A, accepted (retention, planned)\n"))
        #expect(planned.list.contains("0001  accepted, to be superseded in part by 0002"))
        #expect(planned.list.contains("0002  proposed, to supersede a part of 0001"))
        #expect(planned.graph.contains("label=\"Supersedes (planned)\", weight=0, style=\"dashed\""))
        let dropped = texts("rejected")
        #expect(!dropped.old.contains("0002"))
        #expect(dropped.new.contains("0001 A, accepted (retention, not in effect)\n"))
        #expect(!dropped.list.contains("supersede"))
        #expect(!dropped.graph.contains("Supersedes"))
    }

    @Test func whatIsToBeDoneIsShown() {
        let log = sampleLog([
            "0001-a.md": """
            ---
            actions: [{do: Write the runbook, owner: lee, by: 2026-05-04}, {do: Tell the team, done: true}]
            risks:
              - {id: R1, risk: Slow, level: 2x5, actions: [{do: Add a replica, owner: ana, by: 2026-07-01}]}
              - {id: R2, risk: Gone, status: closed, actions: [{do: Nothing}]}
            ---
            # A
            """
        ])
        let detail = RecordDetail(log.records[0], in: log, method: .standard)
        let text = RecordDetailTerminal(columns: 40, asOf: day).render(detail).plain
        #expect(
            text.hasSuffix(
                """

                Actions:
                  A1 Write the runbook (lee) by
                    2026-05-04 (overdue)
                  A2 Tell the team, done
                  R1#1 Add a replica (ana) by 2026-07-01

                """))
        let json = RecordDetailJSON(isFull: true).render(detail)
        #expect(json.contains("\"id\": \"R1#1\",\n      \"do\": \"Add a replica\""))
        #expect(json.contains("\"text\": \"---\\nactions"))
    }

    @Test func theTextGoesToTheNextLineBetweenWordsAndOnlyWhereItMay() {
        let text = """
            # A title

            Some words that are longer than a line
            of the terminal.

            - an item that is longer than a line of it

            ```
            code that is longer than a line of it
            ```

            """
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n" + text])
        let record = RecordText(log.records[0])
        #expect(record.markdown == text)
        #expect(record.terminal(columns: nil).plain == text)
        #expect(
            record.terminal(columns: 20).plain == """
                # A title

                Some words that are
                longer than a line
                of the terminal.

                - an item that is
                  longer than a line
                  of it

                ```
                code that is longer than a line of it
                ```

                """)
    }

    @Test func anAmbiguousLinkNamesEveryCandidate() {
        let log = sampleLog([
            "0001-a.md": "---\nrelates-to: [2]\n---\n# A\n", "0002-b.md": "# B\n", "0002-c.md": "# C\n",
        ])
        let text = RecordDetailTerminal(asOf: day).render(
            RecordDetail(log.records[0], in: log, method: .standard))
        #expect(text.plain.contains("2: ambiguous, docs/decisions/0002-b.md or docs/decisions/0002-c.md\n"))
    }

    @Test func jsonHasEverything() {
        #expect(
            RecordDetailJSON().render(RecordDetail(log.records[0], in: log, method: .standard)) == """
                {
                  "path": "docs/decisions/0001-a.md",
                  "number": 1,
                  "label": "0001",
                  "title": "日本語 title",
                  "status": "accepted",
                  "status_text": "accepted",
                  "reason": null,
                  "date": "2026-01-02",
                  "decision_makers": [
                    "ana",
                    "lee"
                  ],
                  "consulted": [],
                  "informed": [],
                  "tags": [
                    "storage"
                  ],
                  "review_by": null,
                  "confidence": "low",
                  "reversibility": null,
                  "quality": [
                    {
                      "quality": "safety",
                      "effect": 1
                    }
                  ],
                  "links": [
                    {
                      "kind": "superseded-by",
                      "text": "2",
                      "scope": "retention",
                      "partial": true,
                      "standing": "holds",
                      "targets": [
                        {
                          "label": "0002",
                          "title": "B",
                          "path": "docs/decisions/0002-b.md",
                          "status": null,
                          "review_by": null
                        }
                      ]
                    },
                    {
                      "kind": "depends-on",
                      "text": "9",
                      "scope": null,
                      "partial": false,
                      "standing": "holds",
                      "targets": []
                    }
                  ],
                  "planned_by": [],
                  "risks": [
                    {
                      "reference": "0001/R1",
                      "decision": {
                        "label": "0001",
                        "title": "日本語 title",
                        "path": "docs/decisions/0001-a.md",
                        "status": "accepted",
                        "review_by": null
                      },
                      "id": "R1",
                      "kind": "risk",
                      "risk": "Slow",
                      "band": "high",
                      "effective_level": {
                        "likelihood": 2,
                        "impact": 5,
                        "rank": 10
                      },
                      "level": {
                        "likelihood": 2,
                        "impact": 5,
                        "rank": 10
                      },
                      "target": null,
                      "residual": null,
                      "votes": [],
                      "spread": null,
                      "seen_by_one_only": false,
                      "quality": [],
                      "response": null,
                      "owner": "ana",
                      "actions": [],
                      "trigger": null,
                      "fallback": null,
                      "status": "open",
                      "reason": null,
                      "open": true,
                      "carried_by": [],
                      "raised": null,
                      "expected_by": null,
                      "review_by": null,
                      "refs": []
                    }
                  ],
                  "actions": [],
                  "text": null,
                  "history": null
                }

                """)
    }
}
