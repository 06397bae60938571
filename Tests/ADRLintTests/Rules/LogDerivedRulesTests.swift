import ADRLint
import ADRText
import Testing

/// What rules expect of a record because the rest of its log does it.
@Suite struct LogDerivedRulesTests {
    private static func lint(_ rule: any Rule.Type, _ files: KeyValuePairs<String, String>) -> [String] {
        ExampleRun(RuleExample("x", files: files)).diagnostics(of: rule).map(\.path)
    }

    @Test(arguments: [
        ("0006-f.md", false), ("10006-f.md", false), ("6-f.md", true), ("00006-f.md", true),
        ("0006_f.md", true), ("ADR-0006-f.md", true), ("2026-01-02-f.md", true), ("[old] 0006-f.md", false),
    ])
    func theFormOfAFileNameIsThatOfTheFolder(_ name: String, _ isOdd: Bool) {
        let found = Self.lint(
            InconsistentFileNameRule.self,
            [
                name: "# F\n\nStatus: accepted\n", "0001-a.md": "# A\n", "0002-b.md": "# B\n",
                "0003-c.md": "# C\n", "0004-d.md": "# D\n", "0005-e.md": "# E\n",
            ])
        #expect(found.count == (isOdd ? 1 : 0))
    }

    @Test func numbersWithoutZerosHaveAnyWidth() {
        let found = Self.lint(
            InconsistentFileNameRule.self,
            [
                "1-a.md": "# A\n\n## Context\n\n## Decision\n", "2-b.md": "# B\n", "9-c.md": "# C\n",
                "10-d.md": "# D\n", "100-e.md": "# E\n", "101-f.md": "# F\n",
            ])
        #expect(found.isEmpty)
    }

    @Test func domainsOfOneFolderAreNoOtherForm() {
        let found = Self.lint(
            InconsistentFileNameRule.self,
            [
                "ARCH-001-a.md": "# A\n", "ARCH-002-b.md": "# B\n", "SEC-001-c.md": "# C\n",
                "SEC-002-d.md": "# D\n", "OPS-001-e.md": "# E\n",
            ])
        #expect(found.isEmpty)
    }

    @Test func gapsAreCountedInEachDomain() {
        let found = Self.lint(
            NumberGapRule.self,
            [
                "ARCH-001-a.md": "# A\n", "ARCH-003-b.md": "# B\n", "SEC-007-c.md": "# C\n",
                "SEC-008-d.md": "# D\n",
            ])
        #expect(found == ["docs/decisions/ARCH-003-b.md"])
    }

    @Test func aNumberInFrontOfATitleIsNoPartOfIt() {
        let found = Self.lint(
            DuplicateTitleRule.self,
            ["029-a.md": "# 29 Audit of configuration\n", "030-b.md": "# 29 Audit of Configuration\n"])
        #expect(found == ["docs/decisions/030-b.md"])
    }

    @Test(arguments: [
        ("0001-a.ja.md", 0), ("0001-a_zh-CN.md", 0), ("0001-a-again.md", 1), ("0001-b.md", 1),
    ])
    func aTranslationHasTheNumberOfItsOriginal(_ name: String, _ count: Int) {
        let found = Self.lint(
            DuplicateNumberRule.self, ["0001-a.md": "# A\n\n## Context\n", name: "# B\n\n## Context\n"])
        #expect(found.count == count)
    }

    @Test func fewShorterTitlesAreNoHabit() {
        let found = Self.lint(
            TitleMismatchRule.self,
            ["0001-a.md": "---\ntitle: A\n---\n# Use A\n", "0002-b.md": "---\ntitle: B\n---\n# Use B\n"])
        #expect(found.count == 2)
    }

    @Test func anOrdinaryNumberIsNoSuccessor() {
        let text = "# 1. A\n\n## Status\n\nSuperseded\n\n## Context\n\nIt replaced 2 tables"
        for (rest, count) in [(".", 1), (", see ADR 2.", 0)] {
            let found = Self.lint(
                SupersededWithoutSuccessorRule.self,
                ["0001-a.md": text + rest + "\n", "0002-b.md": "# 2. B\n\n## Status\n\nAccepted\n"])
            #expect(found.count == count)
        }
    }

    @Test func abbreviationsKeepTheirLetterCase() {
        let found = Self.lint(
            MixedStatusCaseRule.self,
            [
                "0001-a.md": "# A\n\n## Status\n\nTBD\n", "0002-b.md": "# B\n\n## Status\n\nAccepted\n",
                "0003-c.md": "# C\n\n## Status\n\nAccepted\n", "0004-d.md": "# D\n\n## Status\n\nAccepted\n",
            ])
        #expect(found.isEmpty)
    }

    @Test func aDayOfTheLastChangeMayDifferFromTheFileName() {
        let found = Self.lint(
            DateDiffersFromFileNameRule.self,
            [
                "2026-01-02-a.md": "# A\n\n- Last modified: 2026-02-03\n",
                "2026-01-03-b.md": "# B\n\n- Date: 2026-01-03\n",
            ])
        #expect(found.isEmpty)
    }

    @Test func aPredecessorThatWasChangedLaterIsNoFault() {
        let found = Self.lint(
            DateBeforePredecessorRule.self,
            [
                "0001-a.md": "# A\n\n* Status: superseded\n* Last updated: 2026-02-03\n",
                "0002-b.md": "# B\n\n* Status: accepted\n* Date: 2026-01-02\n* Supersedes: ADR-1\n",
            ])
        #expect(found.isEmpty)
    }
}
