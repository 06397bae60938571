import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// Every command on risks works on a table as teams write them; it gets the columns that it has not.
@Suite struct RiskTableChangeTests {
    static let today = CalendarDate(iso: "2026-11-26")!
    static let german = """
        # 5. Redis

        * Status: akzeptiert

        ## Risiken

        | Risiko | Wahrscheinlichkeit | Auswirkung | Maßnahme | Verantwortlich |
        |---|---|---|---|---|
        | Ausfall | 2 | 5 | Synchrone Replik | Lena Groß |
        | Nur zwei kennen es | 4 | 3 |  | Ömer |

        """

    func changing(_ risk: String, _ steps: [RiskChange.Step], in text: String) throws -> String {
        let log = SampleLog.of([("0005-x.md", text)])
        let changes = try RiskChange(RiskReference(risk), steps, method: .standard).changes(in: log)
        return changes.isEmpty ? text : try #require(changes.text("adr/0005-x.md"))
    }

    func assign(_ key: String, _ value: String) throws -> RiskChange.Step {
        .assign(try RiskAssignment(key, value, method: .standard))
    }

    func level(_ text: String) throws -> RiskLevel { try #require(RiskLevel(text, scale: .standard)) }

    func risks(_ text: String) -> [Risk] {
        RiskReader(RecordReader().read(SourceText(path: "adr/0005-x.md", text)), method: .standard).risks
    }

    func rows(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { $0.contains("|") }
    }

    /// The first risk of a record gets a table like that of its neighbours, also under front matter if they have that.
    @Test(arguments: ["", "---\nstatus: proposed\n---\n"])
    func theFirstRiskGetsATableLikeTheNeighbours(_ head: String) throws {
        let text = head + "# 6. Kafka\n\n* Status: vorgeschlagen\n"
        let log = SampleLog.of([("0005-x.md", head + Self.german), ("0006-y.md", text)])
        let assignments = try [("risk", "Stau"), ("level", "3x4"), ("owner", "Kim")].map {
            try RiskAssignment($0.0, $0.1, method: .standard)
        }
        let (changes, name) = try NewRisk(
            of: "6", assignments, today: Self.today, method: .standard
        ).changes(in: log)
        #expect(
            changes.text("adr/0006-y.md") == text + """

                ## Risiken

                | Risiko | Wahrscheinlichkeit | Auswirkung | Maßnahme | Verantwortlich |
                |---|---|---|---|---|
                | Stau | 3 | 4 |  | Kim |

                """)
        #expect(name == "0006/#1")
    }

    @Test func aResponseLeavesWhatIsDone() throws {
        let text = try changing("5/#1", [try assign("response", "accept")], in: Self.german)
        #expect(
            rows(text) == [
                "| Risiko | Wahrscheinlichkeit | Auswirkung | Maßnahme | Verantwortlich | Reaktion |",
                "|---|---|---|---|---|---|",
                "| Ausfall | 2 | 5 | Synchrone Replik | Lena Groß | accept |",
                "| Nur zwei kennen es | 4 | 3 |  | Ömer |  |",
            ])
        #expect(risks(text)[0].response.value == .accept)
        #expect(risks(text)[0].actions.map(\.task.value) == ["Synchrone Replik"])
        #expect(try changing("5/#1", [try assign("response", "")], in: Self.german) == Self.german)
        #expect(try changing("5/#1", [try assign("response", "")], in: text).contains("| Lena Groß | |"))
    }

    @Test func aWordOfAMitigationBecomesTheResponse() throws {
        let text = Self.german.replacing("Synchrone Replik", with: "akzeptieren")
        #expect(risks(text)[0].response.value == .accept)
        let mitigated = try changing("5/#1", [try assign("response", "transfer")], in: text)
        #expect(rows(mitigated)[2] == "| Ausfall | 2 | 5 | | Lena Groß | transfer |")
        let action = try changing("5/#1", [.act(.map([.init("do", .string("Üben"))]))], in: text)
        #expect(rows(action)[2] == "| Ausfall | 2 | 5 | Üben | Lena Groß | accept |")
    }

    @Test func proseUnderResponseMovesToTheActions() throws {
        let table =
            "# X\n\n## Risks\n\n| Risk | Level | Response |\n|---|---|---|\n| A | 2x2 | Ask [ops](http://e/1) |\n"
        let text = try changing(
            "5/#1", [try assign("response", "mitigate"), try assign("response", "accept")], in: table)
        #expect(rows(text)[2] == "| A | 2x2 | accept | Ask [ops](http://e/1) |")
        #expect(rows(text)[0] == "| Risk | Level | Response | Actions |")
    }

    @Test func votesStandInAColumn() throws {
        var text = try changing(
            "5/#1", [.vote("Lena Groß", try level("2x5")), .vote("kim", try level("4x4"))], in: Self.german)
        #expect(rows(text)[0].hasSuffix("| Verantwortlich | Stimmen |"))
        #expect(rows(text)[2].hasSuffix("| Lena Groß | Lena Groß: 2x5, kim: 4x4 |"))
        text = try changing("5/#1", [.vote("Lena Groß", try level("3x5"))], in: text)
        #expect(risks(text)[0].votes.map { "\($0.voter)=\($0.level.text)" } == ["Lena Groß=3x5", "kim=4x4"])
    }

    @Test func actionsHaveOwnerDayAndTicket() throws {
        let action = FrontMatterValue.map([
            .init("do", .string("Üben (im Büro)")), .init("owner", .string("kim")),
            .init("by", .verbatim("2026-12-15")),
            .init("ref", .string("OPS-3")), .init("effort", .string("S")),
        ])
        var text = try changing("5/#1", [.act(action)], in: Self.german)
        #expect(
            rows(text)[2]
                == "| Ausfall | 2 | 5 | Synchrone Replik<br>[ ] Üben (im Büro) (kim, 2026-12-15, OPS-3, effort S) | Lena Groß |"
        )
        let read = risks(text)[0].actions
        #expect(read.map(\.task.value) == ["Synchrone Replik", "Üben (im Büro)"])
        #expect(
            read[1].owner.value == "kim" && read[1].by.value?.iso == "2026-12-15"
                && read[1].ref.value == "OPS-3")
        #expect(read[1].effort.value == .small)
        text = try changing("5/#1", [.finish(1), .finish(2)], in: text)
        #expect(risks(text)[0].actions.map(\.isDone) == [true, true])
        #expect(risks(text)[0].actions.map(\.task.value) == ["Synchrone Replik", "Üben (im Büro)"])
    }

    @Test func bracketsAtTheEndAreNoOwner() throws {
        let text = Self.german.replacing("Synchrone Replik", with: "Replik (synchron)")
        let done = try changing("5/#1", [.finish(1)], in: text)
        #expect(done.contains("| [x] Replik (synchron\\) |"))
        #expect(risks(done)[0].actions.map(\.task.value) == ["Replik (synchron)"])
        #expect(risks(done)[0].actions[0].owner.value == nil)
    }

    @Test func acceptingAndClosingAddTheirColumns() throws {
        let text = try changing(
            "5/#1",
            [
                try assign("owner", "Jutta"), try assign("review-by", "2027-05-30"),
                try assign("reason", "Teuer"),
                try assign("status", "accepted"),
            ], in: Self.german)
        #expect(
            rows(text)[0]
                == "| Risiko | Wahrscheinlichkeit | Auswirkung | Maßnahme | Verantwortlich | Prüfen bis | Begründung | Status |"
        )
        #expect(
            rows(text)[2] == "| Ausfall | 2 | 5 | Synchrone Replik | Jutta | 2027-05-30 | Teuer | accepted |")
        #expect(rows(text)[3] == "| Nur zwei kennen es | 4 | 3 |  | Ömer |  |  |  |")
    }

    @Test func anIdGetsAColumn() throws {
        let text = try changing("5/#2", [try assign("id", "R7")], in: Self.german)
        #expect(risks(text).map(\.id.value) == [nil, "R7"])
    }

    @Test func theColumnsOfATableStayAsTheyAre() throws {
        let rest = "\n\n## Links\n\n- a\n"
        let forms = [
            (
                "Risk | Level\n--- | ---\nA | 2x2\nB | 1x1",
                "Risk | Level | Owner\n--- | --- | ---\nA | 2x2 | lee |\nB | 1x1"
            ),
            (
                "|Risk|Level|\n|-|-|\n|A|2x2|\n|B|1x1|",
                "|Risk|Level|Owner|\n|-|-|---|\n|A|2x2| lee |\n|B|1x1||"
            ),
            (
                "| **Risk** | **Level** |\n|:---|---:|\n| A | 2x2 |\n| B |",
                "| **Risk** | **Level** | **Owner** |\n|:---|---:|---|\n| A | 2x2 | lee |\n| B |"
            ),
            (
                "| risk | level |\n|------|-------|\n| A    | 2x2   |\n| B    | 1x1   |",
                "| risk | level | owner |\n|------|-------|-------|\n| A    | 2x2   | lee   |\n| B    | 1x1   |       |"
            ),
            (
                "| Risque | Niveau |\n| - | - |\n| A \\| b | 2x2 |",
                "| Risque | Niveau | Responsable |\n| - | - | --- |\n| A \\| b | 2x2 | lee |"
            ),
        ]
        for ending in ["\n", "\r\n"] {
            for (before, after) in forms {
                func whole(_ table: String) -> String {
                    ("# X\n\n## Risks\n\n" + table + rest).split(
                        separator: "\n", omittingEmptySubsequences: false
                    )
                    .joined(separator: ending)
                }
                #expect(try changing("5/#1", [try assign("owner", "lee")], in: whole(before)) == whole(after))
            }
        }
    }

    @Test func aLevelOfATableWithoutOneGetsAColumn() throws {
        let table = "# X\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| A | Ask |\n| B | Ask |\n"
        let text = try changing("5/#1", [try assign("level", "2x5")], in: table)
        #expect(rows(text)[2...] == ["| A | Ask | 2x5 |", "| B | Ask |  |"])
    }

    @Test func wordsOfATableStayWords() throws {
        let table =
            "# X\n\n## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| A | low | High |\n| B | medium | low |\n"
        let text = try changing("5/#1", [try assign("level", "3x5")], in: table)
        #expect(rows(text)[2] == "| A | medium | Very high |")
    }

    @Test func namesOfRisksFollowAnImport() throws {
        let other =
            "---\nstatus: proposed\nrisks:\n  - {id: R1, risk: Ausfall, level: 2x5, refs: [0005/#1, OPS-1]}\n---\n# 6. Y\n"
        let log = SampleLog.of([("0005-x.md", Self.german), ("0006-y.md", other)])
        let changes = try RiskImport(of: "5", removesTables: true, method: .standard).changes(in: log).changes
        #expect(changes.text("adr/0006-y.md")?.contains("refs: [0005/R1, OPS-1]") == true)
    }
}
