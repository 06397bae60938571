import ADRLint
import ADRModel
import ADRText
import Testing

/// Logs and texts that are large or made to be slow; quadratic work would take minutes.
@Suite struct HostileLogTests {
    private static let surroundings = LintSurroundings(
        today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: { _ in false })

    private static func lint(_ texts: [String]) -> [Diagnostic] {
        let reader = RecordReader()
        let records = texts.enumerated().map { index, text in
            reader.read(SourceText(path: "docs/adr/\(10_000 + index)-x\(index).md", text))
        }
        return Linter().lint(
            DecisionLog(folder: "docs/adr", records: records), surroundings: surroundings)
    }

    @Test(.timeLimit(.minutes(10))) func aLongCircleOfSupersessionsIsFoundWithoutRecursion() {
        let count = 1000
        let found = Self.lint(
            (0..<count).map { "---\nsuperseded-by: [\(10_000 + ($0 + 1) % count)]\n---\n# Record\n" })
        #expect(found.count { $0.rule == "supersession-cycle" } == count)
        #expect(found.count { $0.rule == "one-sided-supersession" } == count)
    }

    @Test(.timeLimit(.minutes(10))) func manyEmptySectionsAreAllFound() {
        let text = "# One\n\nStatus: accepted\n\n" + String(repeating: "## Context\n", count: 10_000)
        #expect(Self.lint([text]).count { $0.rule == "empty-section" } == 10_000)
    }

    @Test(.timeLimit(.minutes(10))) func bracketsAndBracesWithoutEndAreNoPlaceholders() {
        let brackets = String(repeating: "[{<!-- ", count: 50_000)
        #expect(Self.lint(["# One\n\nStatus: accepted\n\n\(brackets)\n"]).isEmpty)
    }

    @Test(.timeLimit(.minutes(10))) func openPlaceholdersAreSearchedOnce() {
        let open = String(repeating: "{describe [describe ", count: 20_000)
        #expect(!Self.lint(["# One\n\nStatus: accepted\n\n\(open)\n"]).isEmpty)
        let short = String(repeating: "[title ", count: 50_000)
        #expect(Self.lint(["# One\n\nStatus: accepted\n\n\(short)\n"]).isEmpty)
    }

    @Test(.timeLimit(.minutes(10))) func oneNumberForAllRecordsIsReportedOnEachButTheFirst() {
        let reader = RecordReader()
        let records = (0..<500).map {
            reader.read(SourceText(path: "docs/adr/0001-x\($0)x.md", "# One\n"))
        }
        let found = Linter(rules: [DuplicateNumberRule.self]).lint(
            DecisionLog(folder: "docs/adr", records: records), surroundings: Self.surroundings)
        #expect(found.count == 499)
        #expect(found.allSatisfy { (1...NumberUse.limit).contains($0.notes.count) })
    }
}
