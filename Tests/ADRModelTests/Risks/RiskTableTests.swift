import ADRModel
import ADRText
import Testing

@Suite struct RiskTableTests {
    func record(_ body: String) -> DecisionRecord {
        RecordReader().read(SourceText(path: "adr/0012-x.md", "# X\n\n\(body)\n"))
    }

    @Test func columnsAreKnownByTheirHeadings() throws {
        let record = record(
            """
            ## Risks and mitigations

            | ID | Risk | Probability | Severity | Mitigation | Owner | Status |
            |----|------|-------------|----------|------------|-------|--------|
            | R1 | Loses **writes** | Unlikely | Severe | Second `zone` | ana | Open |
            | R2 | Slow \\| down | 4 | High (4) | accept | - | Resolved |
            | | | | | | | |
            """)
        let risks = record.risks
        #expect(RiskReader(record, method: .standard).problems.isEmpty)
        #expect(risks.map(\.id.value) == ["R1", "R2"])
        #expect(risks.map(\.statement.value) == ["Loses writes", "Slow | down"])
        #expect(risks.map(\.level.value?.text) == ["2x5", "4x4"])
        #expect(risks.map(\.response.value) == [.mitigate, .accept])
        #expect(risks[0].actions.map(\.task.value) == ["Second zone"])
        #expect(risks.map(\.owner.value) == ["ana", nil])
        #expect(risks.map(\.status.value) == [.open, .closed])
        #expect(risks[0].level.range.map { record.source[$0] } == "Unlikely | Severe")
        #expect(risks.allSatisfy { $0.place == .table })
    }

    @Test(arguments: [
        ("## Risks\n\n### Technical\n\n", 1), ("## 7. Risiken\n\n", 1), ("## Risk assessment\n\n", 1),
        ("## Options\n\n", 0), ("## Risks\n\n## Options\n\n", 0), ("## Derisking\n\n", 0),
        ("## Risks\n\n```\n", 0),
    ])
    func aTableBelongsToTheHeadingAboveIt(heading: String, count: Int) {
        let record = record(heading + "| Risk | Level |\n|---|---|\n| A | 2x5 |\n")
        #expect(record.risks.count == count)
        #expect(record.risks.allSatisfy { $0.level.value?.text == "2x5" })
    }

    @Test(arguments: [
        ("Severity", "High"), ("Band", "High"), ("Stufe", "Hoch"), ("Schweregrad", "hoch"),
        ("Bewertung", "🔴 Hoch"), ("Niveau", "Élevé"), ("Nivel", "Alto"), ("Livello", "alta"),
    ])
    func aLevelHasManyNames(heading: String, cell: String) {
        let record = record("## Risks\n\n| Risk | \(heading) |\n|---|---|\n| A | \(cell) |\n")
        #expect(record.risks.map(\.statedBand?.name) == ["high"])
    }

    /// A severity is the impact beside a likelihood.
    @Test func aSeverityAloneIsTheLevel() {
        let rows = "|---|---|---|\n| A | 4 | 5 |\n"
        #expect(
            record("## Risks\n\n| Risk | Chance | Severity |\n" + rows).risks[0].level.value?.text == "4x5")
        let problems = riskProblems(record("## Risks\n\n| Risk | Severity | Owner |\n" + rows))
        #expect(
            problems == [
                "4: `4` is not a level; write likelihood x impact, such as 3x4, to place it in the map"
            ])
    }

    @Test(arguments: [
        ("| Risk | Prio |\n|---|---|\n| A | High |\n", "Prio" as String?),
        ("| Risk | Impact | Owner |\n|---|---|---|\n| A | hoch | lee |\n", "Impact"),
        ("| Risk | Impact |\n|---|---|\n| A | Nobody can log in |\n", nil),
        ("| Risk | Prio | Level |\n|---|---|---|\n| A | High | 4x4 |\n", nil),
        ("| Risk | Notes |\n|---|---|\n| A | Ask ana |\n", nil),
    ])
    func aLevelThatNobodyReadsIsAProblem(table: String, heading: String?) {
        let problems = riskProblems(record("## Risks\n\n" + table))
        #expect(
            problems
                == (heading.map {
                    [
                        "\($0): the column `\($0)` is not read as a level; name it `Level`, or use `Likelihood` and `Impact`"
                    ]
                } ?? []))
    }

    @Test func aCellThatIsNoRatingIsFoundAtItsPlace() {
        let record = record(
            "## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| A | often | 2 |\n| B | 2 | 2 |\n")
        #expect(
            riskProblems(record) == [
                "often: `often` is not on the likelihood scale, from 1 (Rare) to 5 (Almost certain)"
            ])
        #expect(record.risks.map(\.level.value?.text) == [nil, "2x2"])
    }

    /// A word places the risk in a band and nowhere on the map; a number alone could be of any scale.
    @Test(arguments: [
        ("High", RiskBand.high as RiskBand?, "names a band"), ("**Critical**", .critical, "names a band"),
        ("🟡 moderate", .medium, "names a band"), ("Very high", .critical, "names a band"),
        ("12", nil, "is not a level"), ("see below", nil, "is not a level"),
    ])
    func aLevelThatNamesABandCountsInIt(cell: String, band: RiskBand?, what: String) throws {
        let record = record("## Risks\n\n| Risk | Level |\n|---|---|\n| A | \(cell) |\n| B | 2x2 |\n")
        let risk = try #require(record.risks.first)
        #expect(risk.level.range == nil)
        #expect(risk.band(by: .standard) == band)
        let problems = RiskReader(record, method: .standard).problems
        #expect(problems.map(\.demand) == [.level])
        #expect(problems.allSatisfy { record.source[$0.range] == cell && $0.message.contains(what) })
    }

    @Test func aBandIsCalledAsTheTeamCallsIt() throws {
        var method = RiskMethod.standard
        method.bandNames = try #require(RiskBandNames(["green", "yellow", "orange", "red"]))
        let record = record("## Risks\n\n| Risk | Level |\n|---|---|\n| A | Orange |\n")
        let risk = try #require(RiskReader(record, method: method).risks.first)
        #expect(risk.band(by: method)?.name == "orange")
    }

    @Test func likelihoodAndImpactOutweighTheWord() {
        let record = record(
            "## Risks\n\n| Risk | L | Likelihood | Impact | Level |\n|---|---|---|---|---|\n| A | | 2 | 5 | Low |\n| B | | | | Low |\n"
        )
        #expect(record.risks.map { $0.band(by: .standard) } == [.high, .low])
    }

    @Test func whenItWouldStrikeIsADay() {
        let record = record(
            "## Risks\n\n| Risk | Level | Expected by |\n|---|---|---|\n| A | 2x5 | 2027-01-31 |\n")
        #expect(record.risks.map(\.expectedBy.value?.iso) == ["2027-01-31"])
    }

    @Test func aRowIsAskedForWhatTheTableHasColumnsFor() {
        let rows = """
            | R1 | A | 6x1 | accepted | |
            | | B | 2x2 | open | ana |
            | R1 | | 2x2 | open | ana |
            | R3 | C | | open | ana |
            | R4 | D | 12 | open | ana |
            """
        let record = record(
            "## Risks\n\n| ID | Risk | Level | Status | Owner |\n|---|---|---|---|---|\n\(rows)")
        #expect(
            riskProblems(record) == [
                "6x1: `6x1` is not a level like `2x5` (likelihood x impact, 1 to 5 each)",
                "accepted: an accepted risk needs an `owner`",
                "| B | 2x2 | open | ana: the risk has no `id`",
                "R1 | | 2x2 | open | ana: the entry has no `risk`, the sentence that describes it",
                "R3 | C | | open | ana: the risk has no `level`",
                "12: `12` is not a level; write likelihood x impact, such as 3x4, to place it in the map",
                "R1: the id `R1` is repeated here",
            ])
        #expect(record.risks.count == 5)
        let short = self.record("## Risks\n\n| Risk | Status |\n|---|---|\n| A | accepted |\n")
        #expect(riskProblems(short).isEmpty)
    }

    @Test func aTableOfOneRiskTellsNothingOfTheDecision() {
        let record = record(
            "## Risks\n\n| ID | Risk | Level | Status |\n|---|---|---|---|\n| 7 | A | 2x5 | closed |\n")
        #expect(record.status.value == nil)
        #expect(record.risks.map(\.status.value) == [.closed])
    }

    @Test func aRowWithoutIdIsLeftOutIfTheFrontMatterHasItsSentence() {
        let record = riskRecord(
            "risks: [{id: R1, risk: A, level: 1x1}]",
            body: "## Risks\n\n| Risk | Level |\n|---|---|\n| A | 5x5 |\n| B | 2x2 |\n")
        #expect(record.risks.map(\.statement.value) == ["A", "B"])
    }

    @Test func otherTablesAreLeftAlone() {
        #expect(record("## Risks\n\n| Option | Risk |\n|---|---|\n| A | high |\n").risks.isEmpty)
    }

    @Test func frontMatterCountsBeforeTheTable() {
        let record = riskRecord(
            "risks: [{id: R1, risk: A, level: 1x1}]",
            body: "## Risks\n\n| ID | Risk | Level |\n|---|---|---|\n| R1 | Old | 5x5 |\n| R2 | B | 2x2 |\n")
        #expect(record.risks.map(\.statement.value) == ["A", "B"])
    }
}
