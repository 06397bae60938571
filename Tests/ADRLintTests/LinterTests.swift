import ADRLint
import ADRModel
import ADRText
import Testing

@Suite struct LinterTests {
    private static let surroundings = LintSurroundings(
        today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: { _ in false })

    private static func log(_ texts: [String]) -> DecisionLog {
        let reader = RecordReader()
        return DecisionLog(
            folder: "docs/adr",
            records: texts.enumerated().map { index, text in
                reader.read(SourceText(path: "docs/adr/\(1000 + index)-x.md", text))
            })
    }

    private static let faulty = log([
        "---\nstatus: blessed\ndate: 2026-02-30\n---\n# One\n\n[a](a.md) [b](b.md)\n",
        "---\nstatus: acepted\n---\n## Context\n\nText.\n",
    ])

    @Test func findingsAreInTheOrderOfPathOffsetAndRule() {
        let found = Linter().lint(Self.faulty, surroundings: Self.surroundings)
        #expect(
            found.map(\.rule) == [
                "unknown-status", "impossible-date", "broken-link", "broken-link", "misspelled-status",
                "missing-title",
            ])
        #expect(found.map(\.path).prefix(4).allSatisfy { $0 == "docs/adr/1000-x.md" })
    }

    @Test func aConflictIsAllThatIsSaidOfItsRecord() {
        let dated = (1...6).map { "# \($0)\n\nStatus: accepted\nDate: 2026-01-0\($0)\n" }
        let text = "<<<<<<< HEAD\n# One\n=======\n# Two\n>>>>>>> x\n\n[a](a.md)\n"
        let found = Linter().lint(Self.log(dated + [text]), surroundings: Self.surroundings)
        #expect(Set(found.map(\.rule)) == ["conflict-markers"])
    }

    @Test func aListAboveTheLogIsToldWhereItStopsAtSomeNumber() {
        var surroundings = Self.surroundings
        func missing(_ listed: [Int], in folder: String = "docs") -> [String] {
            let links = listed.map { "- [\($0)](/docs/adr/100\($0)-x.md)\n" }.joined()
            surroundings.pagesAbove = { _ in
                [SourceText(path: "\(folder)/README.md", "# Project\n\n" + links)]
            }
            return Linter(rules: [MissingFromIndexRule.self])
                .lint(
                    Self.log((0...4).map { "# Use \($0)\n\nStatus: accepted\n" }), surroundings: surroundings
                ).map(\.path)
        }
        #expect(missing([0, 1, 2]) == ["docs/adr/1003-x.md", "docs/adr/1004-x.md"])
        #expect(missing([0, 1, 2, 3, 4]).isEmpty)
        // Some highlights are no list.
        #expect(missing([0, 2, 3]).isEmpty)
    }

    @Test func onlyTheRecordsAskedForAreReported() {
        let found = Linter().lint(
            Self.faulty, where: { $0 == Self.faulty.records[1].source.path }, surroundings: Self.surroundings)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.path == "docs/adr/1001-x.md" })
    }

    @Test func settingsSelectTheRulesThatRun() {
        func rules(_ selection: RuleSelection) -> Set<String> {
            Set(
                Linter(settings: LintSettings(selection: selection))
                    .lint(Self.faulty, surroundings: Self.surroundings).map(\.rule))
        }
        #expect(rules(RuleSelection(selected: ["broken-link"])) == ["broken-link"])
        #expect(
            rules(RuleSelection(selected: ["broken-link"], added: ["missing-title"]))
                == ["broken-link", "missing-title"])
        #expect(
            rules(RuleSelection(ignored: ["broken-link"])) == [
                "unknown-status", "impossible-date", "misspelled-status", "missing-title",
            ])
    }

    @Test func aRuleThatIsOffByDefaultRunsOnlyWhenSelected() {
        let rule = RuleDescription(
            id: "quiet", summary: "", rationale: "", defaultSeverity: .warning, isOnByDefault: false,
            passing: [],
            failing: [])
        #expect(!RuleSelection().isOn(rule))
        #expect(rule.defaultLevel == "off")
        #expect(RuleSelection(selected: ["quiet"]).isOn(rule))
        #expect(RuleSelection(added: ["quiet"]).isOn(rule))
        #expect(!RuleSelection(added: ["quiet"], ignored: ["quiet"]).isOn(rule))
    }

    @Test func severitiesCanBeSet() {
        let settings = LintSettings(severities: ["unknown-status": .info])
        let found = Linter(settings: settings).lint(Self.faulty, surroundings: Self.surroundings)
        #expect(Set(found.filter { $0.rule == "unknown-status" }.map(\.severity)) == [.info])
        #expect(found.contains { $0.severity == .error })
    }

    @Test func optionsCanBeSetAndHaveDefaults() {
        let log = Self.log(["# One\n\nStatus: accepted\n", "# Two\n\nStatus: accepted\n", "# Three\n"])
        func found(_ options: [String: [String: RuleOptionValue]]) -> Int {
            Linter(rules: [MissingStatusRule.self], settings: LintSettings(options: options))
                .lint(log, surroundings: Self.surroundings).count
        }
        #expect(found([:]) == 1)
        #expect(found(["missing-status": ["minimum-share": .integer(90)]]) == 0)
        #expect(found(["missing-status": ["minimum-share": .texts(["90"])]]) == 1)
    }

    @Test func pagesThatAreNoRecordsAreNotLinted() {
        let page = DecisionLog.Page(
            kind: .template, source: SourceText(path: "docs/adr/template.md", "[x](missing.md)\n"))
        let log = DecisionLog(folder: "docs/adr", records: [], pages: [page])
        #expect(Linter().lint(log, surroundings: Self.surroundings).isEmpty)
    }

    @Test func aLogWithoutRecordsHasNoFindings() {
        let log = DecisionLog(folder: "docs/adr", records: [])
        #expect(Linter().lint(log, surroundings: Self.surroundings).isEmpty)
    }
}
