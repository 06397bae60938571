import ADRLint
import ADRModel
import ADRText
import Testing

/// What a log does habitually is measured, and told with the finding.
@Suite struct HabitTests {
    /// Records of which each depends on the one before, answered by the first few.
    private static func chain(of count: Int, answered: Int) -> DecisionLog {
        let texts = (1...count).map { number in
            let back = number > 1 ? "- Depends on: [ADR-\(number - 1)](000\(number - 1)-a.md)\n" : ""
            let forth =
                number <= answered ? "- Required by: [ADR-\(number + 1)](000\(number + 1)-a.md)\n" : ""
            return SourceText(
                path: "docs/adr/000\(number)-a.md",
                "# \(number). Part \(number)\n\n- Status: accepted\n\(back)\(forth)")
        }
        return DecisionLog(folder: "docs/adr", records: texts.map { RecordReader().read($0) })
    }

    private static func oneSided(_ log: DecisionLog) -> [Diagnostic] {
        Linter(rules: [OneSidedLinkRule.self]).lint(log, surroundings: LintedText.surroundings)
    }

    @Test func aLogThatNeverAnswersIsAskedForNoAnswer() {
        #expect(Self.oneSided(Self.chain(of: 8, answered: 0)).isEmpty)
    }

    @Test func aLogThatAnswersIsTold() throws {
        let found = Self.oneSided(Self.chain(of: 8, answered: 6))
        #expect(found.map(\.path) == ["docs/adr/0008-a.md"])
        #expect(
            try #require(found.first).message.hasSuffix(
                "; both records state 6 of the log's 7 such relations"))
    }

    @Test func numbersSayHowManyRecordsDo() throws {
        let texts: [(String, String)] =
            (1...4).map { ("000\($0)-a.md", "---\nstatus: accepted\ndate: 2026-01-02\n---\n# Part \($0)\n") }
            + [
                ("0005-a.md", "# Part five\n")
            ]
        let log = DecisionLog(
            folder: "docs/adr",
            records: texts.map { RecordReader().read(SourceText(path: "docs/adr/" + $0.0, $0.1)) })
        let found = Linter(rules: [MissingDateRule.self, MissingStatusRule.self])
            .lint(log, surroundings: LintedText.surroundings)
        #expect(
            found.map(\.message) == [
                "the record has no date; 4 of 5 records have one",
                "the record has no status; 4 of 5 records have one",
            ])
    }

    @Test func noRuleOnHabitsIsAnError() {
        #expect(
            BuiltInRules.all.allSatisfy {
                !$0.description.isHabitual || $0.description.defaultSeverity != .error
            })
    }

    @Test func aSideIsMissedBesideTheOtherUnlessTheLogLeavesItEmpty() {
        func record(_ number: Int, _ negative: String) -> SourceText {
            SourceText(
                path: "docs/adr/000\(number)-a.md",
                """
                # \(number). A

                - Status: accepted

                ## Consequences

                ### Positive

                - It is fast.

                ### Negative

                \(negative)
                """)
        }
        func found(_ negatives: [String]) -> [String] {
            let records = negatives.enumerated().map { RecordReader().read(record($0 + 1, $1)) }
            return Linter(rules: [EmptySectionRule.self])
                .lint(
                    DecisionLog(folder: "docs/adr", records: records), surroundings: LintedText.surroundings
                )
                .map(\.path)
        }
        #expect(found(["- Slow.", "", "- Slow."]) == ["docs/adr/0002-a.md"])
        #expect(found(["- Slow.", "", "", ""]).isEmpty)
    }

    @Test(arguments: ["Suspended", "On hold"])
    func whatTheTemplateOffersIsKnown(word: String) {
        func found(_ pages: [DecisionLog.Page]) -> [String] {
            let records = [word, "Blessed"].enumerated().map { index, status in
                RecordReader().read(
                    SourceText(path: "docs/adr/000\(index + 1)-a.md", "# A \(index)\n\nStatus: \(status)\n"))
            }
            let log = DecisionLog(folder: "docs/adr", records: records, pages: pages)
            return Linter(rules: [UnknownStatusRule.self]).lint(log, surroundings: LintedText.surroundings)
                .map(\.path)
        }
        let template = SourceText(
            path: "docs/adr/template.md", "# Title\n\nStatus: Proposed | Accepted | \(word) | Superseded\n")
        #expect(found([]) == ["docs/adr/0001-a.md", "docs/adr/0002-a.md"])
        #expect(found([.init(kind: .template, source: template)]) == ["docs/adr/0002-a.md"])
    }
}
