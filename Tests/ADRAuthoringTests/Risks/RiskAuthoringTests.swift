import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct RiskAuthoringTests {
    static let today = CalendarDate(iso: "2026-11-26")!

    /// The text of the one record of a log after a change.
    func text(
        of text: String, _ change: (DecisionLog) throws(AuthoringError) -> ChangeSet
    ) throws -> String {
        let log = SampleLog.of([("0012-x.md", text)])
        let changes = try change(log)
        return changes.isEmpty ? text : try #require(changes.text("adr/0012-x.md"))
    }

    func adding(_ values: [(String, String)], to record: String, method: RiskMethod = .standard) throws
        -> String
    {
        try text(of: record) { log throws(AuthoringError) in
            var assignments: [RiskAssignment] = []
            for (key, value) in values {
                assignments.append(try RiskAssignment(key, value, method: method))
            }
            return try NewRisk(of: "12", assignments, today: Self.today, method: method).changes(in: log)
                .changes
        }
    }

    func changing(_ risk: String, _ steps: [RiskChange.Step], in record: String) throws -> String {
        try text(of: record) { log throws(AuthoringError) in
            try RiskChange(RiskReference(risk), steps, method: .standard).changes(in: log)
        }
    }

    func assign(_ key: String, _ value: String) throws -> RiskChange.Step {
        .assign(try RiskAssignment(key, value, method: .standard))
    }

    func message(_ body: () throws -> String) -> String {
        do { return try "no error: " + body() } catch {
            let error = error as? AuthoringError
            return (error?.description ?? "?") + (error?.hint.map { " | " + $0 } ?? "")
        }
    }

    static let front = "---\nstatus: accepted\n---\n# X\n\nBody\n"
    static let some = """
        ---
        status: accepted
        risks:  # ours
          - {id: R1, risk: 'A, b', level: 2x5}   # first
          - id: R2
            risk: B
            likelihood: 2
            impact: 3  # guessed
            review_by: 2026-01-01
        tags: [x]
        ---
        # X

        """
    static let table = """
        # 12. X

        ## Status

        Accepted

        ## Risks

        | ID  | Risk   | Likelihood | Impact | Mitigation | Owner | Status |
        |-----|--------|------------|--------|------------|-------|--------|
        | R1  | A \\| b | low        | high   |            | ana   | open   |
        | R2  | B      | 3          | 3      | Replica    |

        ## Links

        """

    // MARK: - Adding

    @Test func theFirstRiskIsOneLine() throws {
        let text = try adding(
            [("risk", "Writes, lost"), ("level", "2x5"), ("owner", "@ana")], to: Self.front)
        #expect(
            text == """
                ---
                status: accepted
                risks:
                  - {id: R1, risk: "Writes, lost", level: 2x5, owner: "@ana", raised: 2026-11-26}
                ---
                # X

                Body

                """)
    }

    @Test func aLongRiskIsABlock() throws {
        let sentence = String(repeating: "long ", count: 20) + "story"
        let text = try adding([("risk", sentence), ("level", "2x5")], to: Self.some)
        #expect(
            text
                == Self.some.replacing(
                    "tags:",
                    with: "  - id: R3\n    risk: \(sentence)\n    level: 2x5\n    raised: 2026-11-26\ntags:"))
    }

    @Test func aTableGetsARowByItsColumns() throws {
        let text = try adding(
            [("risk", "C | d"), ("level", "4x2"), ("response", "accept"), ("owner", "lee")], to: Self.table)
        #expect(
            text
                == Self.table.replacing("Status |\n", with: "Status | Response |\n")
                .replacing("-------|--------|\n", with: "-------|--------|---|\n")
                .replacing("open   |\n", with: "open   |  |\n")
                .replacing(
                    "Replica    |\n",
                    with: "Replica    |\n| R3 | C \\| d | 4 | 2 |  | lee | open | accept |\n"))
    }

    @Test(arguments: [
        ("| Risk | Level |\n| - | - |\n| A | 1x1 |\n", false, "0012/#2"),
        ("| Risk | Level |\n| - | - |\n| A | 1x1 |\n", true, "0012/#2"),
        ("| ID | Risk | Level |\n| - | - | - |\n| R1 | A | 1x1 |\n", true, "0012/R2"),
    ])
    func aNewRiskHasAName(table: String, hasFrontMatter: Bool, name: String) throws {
        let text =
            (hasFrontMatter ? "---\nstatus: accepted\n---\n# X\n\n" : "# 12. X\n\n## Status\n\nAccepted\n\n")
            + "## Risks\n\n" + table
        let log = SampleLog.of([("0012-x.md", text)])
        let risk = [
            try RiskAssignment("risk", "New", method: .standard),
            try RiskAssignment("level", "2x2", method: .standard),
        ]
        let (changes, reference) = try NewRisk(of: "12", risk, today: Self.today, method: .standard)
            .changes(in: log)
        #expect(reference == name)
        let (record, position) = try RiskReference(name).lookUp(
            in: log.applying(changes), method: .standard)
        #expect(RiskReader(record, method: .standard).risks[position].statement.value == "New")
    }

    @Test func aTableGetsTheColumnThatItHasNotAlsoBelowFrontMatter() throws {
        let text =
            "---\nstatus: accepted\n---\n# X\n\n## Risks\n\n| ID | Risk | Level |\n| - | - | - |\n| R1 | A | 1x1 |\n"
        let result = try adding([("risk", "C"), ("level", "4x2"), ("owner", "lee")], to: text)
        #expect(
            result
                == text.replacing(
                    "| Level |\n| - | - | - |\n| R1 | A | 1x1 |\n",
                    with:
                        "| Level | Owner |\n| - | - | - | --- |\n| R1 | A | 1x1 |  |\n| R2 | C | 4x2 | lee |\n"
                ))
    }

    @Test func whatATableHasNoColumnForIsTakenAwayAlready() throws {
        #expect(
            try changing("12/R1", [.assign(RiskAssignment("trigger", nil))], in: Self.table) == Self.table)
        #expect(
            message { try changing("12/R1", [.assign(RiskAssignment("level", nil))], in: Self.table) }
                .contains("has no `level`"))
    }

    @Test(arguments: ["a/c", "#1", "a\nb"]) func anIDCanBeNamed(id: String) {
        #expect(
            message { "\(try assign("id", id))" }.contains("is not an id | an id cannot contain `/`"))
    }

    @Test func aKeyOfTheTeamHasNoColumn() {
        #expect(
            message {
                try changing("12/R1", [.assign(RiskAssignment("x-cost", .string("5")))], in: Self.table)
            }
                == "adr/0012-x.md:11:3: a risk table has no place for `x-cost` "
                + "| `adr risk import 0012 --remove-table` moves the risks to front matter, which has one")
    }

    @Test func aLogWithoutFrontMatterGetsASection() throws {
        let text = try adding(
            [("risk", "C"), ("level", "4x2"), ("trigger", "lag")],
            to: "# 12. X\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nC")
        #expect(
            text.hasSuffix(
                """
                C\r
                \r
                ## Risks\r
                \r
                | ID | Risk | Level | Response | Owner | Trigger | Status | Raised | Review by |\r
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |\r
                | R1 | C | 4x2 |  |  | lag | open | 2026-11-26 |  |
                """))
    }

    @Test func aSectionWithoutATableGetsOne() throws {
        let text = try adding(
            [("risk", "C"), ("level", "4x2")],
            to: "# 12. X\n\n## Status\n\nAccepted\n\n## Risks\n\nThese:\n\n## Links\n\n- a\n")
        #expect(text.contains("## Risks\n\nThese:\n\n| ID | Risk |"))
        #expect(text.hasSuffix("|\n\n## Links\n\n- a\n"))
    }

    @Test(arguments: [
        ("[{id: R1, risk: A, level: 1x1}]", "R2"),
        ("[{id: R9, risk: A, level: 1x1}, {id: R10, risk: A, level: 1x1}]", "R11"),
        ("[{id: RISK-007, risk: A, level: 1x1}]", "RISK-008"), ("[{id: one, risk: A, level: 1x1}]", "R1"),
        ("[]", "R1"), ("[{id: 3, risk: A, level: 1x1}, {id: 1, risk: B, level: 1x1}]", "4"),
    ])
    func theNextIdFollowsTheOthers(risks: String, id: String) throws {
        let text = try adding([("risk", "New"), ("level", "1x1")], to: "---\nrisks: \(risks)\n---\n# X\n")
        #expect(text.contains("id: \(id), risk: New"), "\(text)")
    }

    /// Those who rate it may do so later; only the linter asks for a level.
    @Test func aRiskMayBeWrittenBeforeItIsRated() throws {
        #expect(try adding([("risk", "A")], to: Self.front).contains("risk: A, raised:"))
    }

    @Test func whatIsWrongIsNotWritten() {
        #expect(
            message { try adding([("risk", "A"), ("level", "1x1"), ("id", "R1")], to: Self.some) }
                .contains("the id `R1` is repeated here"))
        #expect(
            message { try adding([("risk", "A"), ("level", "6x1")], to: Self.front) }
                == "“6x1” is not a level | write it as `2x5` (likelihood x impact, 1 to 5 each)")
        #expect(
            message { try adding([("risk", "A"), ("level", "1x1"), ("kind", "risc")], to: Self.front) }
                .contains("did you mean `risk`?"))
    }

    // MARK: - Changing

    @Test func flowAndBlockEntriesKeepTheirForm() throws {
        let text = try changing(
            "12/R1",
            [
                try assign("owner", "lee"), try assign("risk", "C: d"),
                .vote("@kim", RiskLevel("4x4", scale: .standard)!),
            ],
            in: Self.some)
        #expect(
            text
                == Self.some.replacing(
                    "risk: 'A, b', level: 2x5}",
                    with: "risk: 'C: d', level: 2x5, owner: lee, votes: {\"@kim\": 4x4}}"))
        let block = try changing(
            "12/r2",
            [try assign("level", "5x4"), try assign("review-by", "2027-01-01"), try assign("owner", "a")],
            in: Self.some)
        #expect(
            block
                == Self.some.replacing("likelihood: 2", with: "likelihood: 5")
                .replacing("impact: 3  # guessed", with: "impact: 4  # guessed\n    owner: a")
                .replacing("2026-01-01", with: "2027-01-01"))
    }

    @Test func anActionIsAddedAndTickedOff() throws {
        let action = FrontMatterValue.map([
            .init("do", .string("Drill")), .init("by", .verbatim("2026-12-01")),
        ])
        let text = try changing(
            "12/R1", [.act(action), .act(.map([.init("do", .string("Go"))])), .finish(2)], in: Self.some)
        #expect(
            text
                == Self.some.replacing(
                    "level: 2x5}",
                    with: "level: 2x5, actions: [{do: Drill, by: 2026-12-01}, {do: Go, done: true}]}"))
    }

    @Test func aCellIsSetWhereItIs() throws {
        let text = try changing(
            "12/R1", [try assign("level", "5x1"), try assign("response", "avoid"), try assign("owner", "")],
            in: Self.table)
        #expect(
            text
                == Self.table.replacing(
                    "| low        | high   |            | ana   | open   |",
                    with: "| 5        | 1   |            | | open   | avoid |"
                )
                .replacing("Status |\n", with: "Status | Response |\n")
                .replacing("-------|--------|\n", with: "-------|--------|---|\n"))
        let short = try changing("12/R2", [try assign("status", "closed")], in: Self.table)
        #expect(short == Self.table.replacing("Replica    |", with: "Replica    |  | closed |"))
    }

    @Test func whatIsSoAlreadyChangesNothing() throws {
        #expect(try changing("12/R1", [try assign("level", "2x5")], in: Self.some) == Self.some)
    }

    @Test func aChangeThatLeavesARiskWrongIsRefused() {
        #expect(
            message { try changing("12/R1", [try assign("status", "accepted")], in: Self.some) }
                .hasSuffix(": an accepted risk needs an `owner`"))
        #expect(
            message { try changing("12/R1", [try assign("level", "")], in: Self.some) }.contains("no `level`")
        )
        #expect(message { try changing("12/R1", [.finish(1)], in: Self.some) }.contains("has no action 1"))
        #expect(
            message { try changing("12/R3", [], in: Self.some) }
                == "ADR-12 has no risk R3 | did you mean 0012/R1?")
        #expect(
            message { try changing("12", [], in: Self.some) }.contains(
                "0012 has 2 risks, but none is named | name one: 0012/R1, 0012/R2"))
        #expect(
            message { try changing("12/R1", [try assign("likelyhood", "2")], in: Self.some) }
                == "“likelyhood” is not a key of a risk | did you mean `likelihood`?")
    }

    @Test func aRiskWithoutIdIsNamedByItsPlace() throws {
        let record = "---\nrisks: [{risk: A, level: 1x1}]\n---\n# X\n"
        let text = try changing("12/#1", [try assign("id", "R1")], in: record)
        #expect(text == "---\nrisks: [{risk: A, level: 1x1, id: R1}]\n---\n# X\n")
    }

    // MARK: - Importing

    @Test func aTableIsTakenOver() throws {
        let log = SampleLog.of([("0012-x.md", Self.table)])
        let (changes, count) = try RiskImport(of: "12", method: .standard).changes(in: log)
        let text = try #require(changes.text("adr/0012-x.md"))
        #expect(count == 2)
        #expect(
            text == """
                ---
                risks:
                  - {id: R1, risk: A | b, level: 2x4, owner: ana, status: open}
                  - id: R2
                    risk: B
                    level: 3x3
                    response: mitigate
                    actions:
                      - {do: Replica}
                ---

                """ + Self.table)
        let record = RecordReader().read(SourceText(path: "adr/0012-x.md", text))
        #expect(RiskReader(record, method: .standard).risks.map(\.place) == [.frontMatter, .frontMatter])
        let again = try RiskImport(of: "12", removesTables: true, method: .standard).changes(
            in: SampleLog.of([("0012-x.md", text)]))
        #expect(again.count == 0)
        #expect(again.changes.text("adr/0012-x.md")?.hasSuffix("Accepted\n\n## Links\n") == true)
    }

    @Test func importLosesNothing() {
        let notes = Self.table.replacing("Owner", with: "Notes")
        func imported(_ text: String, removes: Bool) -> String {
            message {
                try self.text(of: text) { log throws(AuthoringError) in
                    try RiskImport(of: "12", removesTables: removes, method: .standard).changes(in: log)
                        .changes
                }
            }
        }
        #expect(imported(notes, removes: true).contains(": a risk has no key for the column “Notes”"))
        #expect(imported(notes, removes: false).hasPrefix("no error"))
        #expect(
            imported(Self.table.replacing("low ", with: "often "), removes: false)
                == "adr/0012-x.md:11:18: `often` is not on the likelihood scale, from 1 (Rare) to 5 (Almost certain) "
                + "| correct the table first")
        #expect(imported(Self.front, removes: false).hasPrefix("ADR-12 has no risk table"))
    }
}
