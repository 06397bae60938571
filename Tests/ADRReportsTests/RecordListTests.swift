import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct RecordListTests {
    let log = sampleLog([
        "0001-a.md": """
        ---
        status: superseded
        superseded-by: [2]
        date: 2026-03-01
        decision-makers: ["Ana Díaz", lee]
        ---
        # =A | b
        """,
        "0002-b.md":
            "---\nstatus: accepted\nsupersedes: [1]\ndate: 2026-02-01\ntags: [Storage]\n---\n# B\n",
        "0010-c.md": "---\nstatus: proposed\nconsulted: [kim]\n---\n# C\n",
    ])

    private func labels(_ change: (inout RecordFilter) -> Void) -> [String] {
        var filter = RecordFilter()
        change(&filter)
        return log.records.filter(filter.matches).map(\.label)
    }

    @Test func recordsAreChosenByWhatTheyState() {
        #expect(labels { $0.isInForce = true } == ["0002"])
        #expect(labels { $0.deciders = ["diaz", "nobody"] } == ["0001"])
        #expect(labels { $0.deciders = ["ana díaz"] } == ["0001"])
        #expect(labels { $0.deciders = ["an"] } == [])
        #expect(labels { $0.consulted = ["Kim"] } == ["0010"])
        #expect(labels { $0.tags = ["storage"] } == ["0002"])
        #expect(labels { $0.statuses = [.accepted, .proposed] } == ["0002", "0010"])
    }

    @Test func oneOrderHoldsForAllFormats() {
        func order(_ column: RecordColumn, reversed: Bool = false) -> String {
            var list = RecordList([log])
            list.sort(by: column, reversed: reversed)
            return RecordListFormat.csv.render(list, columns: [.number]).split(separator: "\r\n").dropFirst()
                .joined(separator: " ")
        }
        #expect(order(.date) == "2 1 10")
        #expect(order(.date, reversed: true) == "1 2 10")
        #expect(order(.number, reversed: true) == "10 2 1")
        #expect(order(.status) == "2 10 1")
    }

    @Test func eachFormatShowsTheSameColumns() {
        func text(_ format: RecordListFormat) -> String {
            format.render(RecordList([log]), columns: [.label, .title, .deciders, .supersedes])
        }
        #expect(
            text(.table) == """
                ID    TITLE   DECIDERS       SUPERSEDES
                0001  =A | b  Ana Díaz, lee  -
                0002  B       -              1
                0010  C       -              -

                """)
        #expect(
            text(.markdown) == """
                | ID | Title | Deciders | Supersedes |
                | --- | --- | --- | --- |
                | 0001 | =A \\| b | Ana Díaz, lee |  |
                | 0002 | B |  | 1 |
                | 0010 | C |  |  |

                """)
        #expect(
            text(.csv)
                == "label,title,decision_makers,supersedes\r\n0001,\"'=A | b\",\"Ana Díaz, lee\",\r\n0002,B,,1\r\n0010,C,,\r\n"
        )
        #expect(
            text(.json).contains("\"label\": \"0002\",\n    \"title\": \"B\",\n    \"decision_makers\": [],"))
    }

    @Test func severalLogsAreToldApart() {
        let logs = ["shop/adr", "stock/adr"].map {
            sampleLog(["0001-a.md": "---\nstatus: accepted\n---\n# A\n"], folder: $0)
        }
        #expect(
            RecordListFormat.table.render(RecordList(logs)) == """
                ID          LOG    STATUS    DATE  TITLE
                shop:0001   shop   accepted  -     A
                stock:0001  stock  accepted  -     A

                """)
        #expect(!RecordListFormat.table.render(RecordList([logs[0]])).contains("LOG"))
    }

    @Test func wideColumnsAreCutWhereThereIsNoRoom() {
        let table = TerminalTable(
            columns: ["A", "B", "C"],
            rows: [["a-name-that-stays-whole", "twenty characters 20", "some words of a sentence"]], width: 40
        ).text
        #expect(
            table.hasSuffix("a-name-that-stays-whole  twenty charact…\n  some words of a sentence\n"))
    }
}
