import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct RiskImportTests {
    static let table = """
        ---
        status: accepted
        ---
        # X

        ## Risks

        | Risk | Likelihood | Impact | Mitigation |
        | --- | --- | --- | --- |
        | See [the incident](https://e.org/42) of `a \\| b` | 2 | 3 | ask <b>x</b>, [OPS-1](http://e/1) |
        | *Plain* \\* | 2 | 3 | accept |

        """

    func importing(_ text: String, removing: Bool) throws -> String {
        let log = SampleLog.of([("0012-x.md", text)])
        let (changes, _) = try RiskImport(of: "12", removesTables: removing, method: .standard)
            .changes(in: log)
        return try #require(changes.text("adr/0012-x.md"))
    }

    @Test func linksCodeAndHTMLAreTakenOverAsTheyAreWritten() throws {
        let text = try importing(Self.table, removing: true)
        #expect(
            text == """
                ---
                status: accepted
                risks:
                  - id: R1
                    risk: See [the incident](https://e.org/42) of `a | b`
                    level: 2x3
                    response: mitigate
                    actions:
                      - {do: "ask <b>x</b>, [OPS-1](http://e/1)"}
                  - id: R2
                    risk: Plain *
                    level: 2x3
                    response: accept
                ---
                # X

                """)
    }

    @Test func aRowThatWasTakenOverIsTheSameRisk() throws {
        let once = try importing(Self.table, removing: false)
        let record = RecordReader().read(SourceText(path: "adr/0012-x.md", once))
        #expect(RiskReader(record, method: .standard).risks.map(\.id.value) == ["R1", "R2"])
        #expect(try importing(once, removing: true) == importing(Self.table, removing: true))
    }

    @Test(arguments: [
        (
            "| ID | Risk | Level | Ref |\n| - | - | - | - |\n| R1 | Other | 2x2 | [OPS-1](http://e/1) |\n",
            "adr/0012-x.md:12:22: “[OPS-1](http://e/1)” would be missing from the front matter"
        ),
        (
            "| ID | Risk | Level |\n| - | - | - |\n| r9 | Another | 2x2 |\n",
            "adr/0012-x.md:12:8: “Another” would be missing from the front matter"
        ),
    ])
    func aTableThatSaysMoreIsNotRemoved(table: String, message: String) {
        let text =
            "---\nstatus: accepted\nrisks:\n  - {id: R9, risk: Failover, level: 2x5}\n---\n# X\n\n## Risks\n\n"
            + table
        #expect {
            try importing(text, removing: true)
        } throws: {
            ($0 as? AuthoringError)?.description == message
        }
    }
}
