import ADRLint
import ADRModel
import ADRText
import Testing

@Suite struct FindingClustersTests {
    /// A log of records, the first few of which are old proposals.
    private static func log(of all: Int, old: Int) -> DecisionLog {
        let records = (1...all).map { number in
            SourceText(
                path: "docs/adr/000\(number)-part.md",
                "---\nstatus: \(number <= old ? "proposed" : "accepted")\ndate: 2024-01-02\n---\n# Part \(number)\n"
            )
        }
        return DecisionLog(folder: "docs/adr", records: records.map { RecordReader().read($0) })
    }

    private static func told(of all: Int, old: Int) -> [Diagnostic] {
        let log = log(of: all, old: old)
        let found = Linter(rules: [StaleProposalRule.self]).lint(log, surroundings: LintedText.surroundings)
        #expect(found.count == old)
        return FindingClusters(found, in: [log]).diagnostics
    }

    @Test func whatMostRecordsDoIsOneSentence() throws {
        let told = Self.told(of: 9, old: 6)
        #expect(told.count == 1)
        #expect(
            try #require(told.first).message.hasSuffix(
                "; 5 more of the 9 records break this rule, `--expand` lists them"))
    }

    @Test func whatFewRecordsDoIsToldOfEach() {
        #expect(Self.told(of: 9, old: 4).count == 4)
        #expect(Self.told(of: 9, old: 2).allSatisfy { !$0.message.contains("more") })
    }

    @Test func errorsAreToldEach() {
        let texts = (1...6).map { SourceText(path: "docs/adr/000\($0)-a.md", "# A\n\n[x](gone.md)\n") }
        let log = DecisionLog(folder: "docs/adr", records: texts.map { RecordReader().read($0) })
        let found = Linter(rules: [BrokenLinkRule.self]).lint(log, surroundings: LintedText.surroundings)
        #expect(FindingClusters(found, in: [log]).diagnostics.count == 6)
    }
}
