import ADRLint
import ADRText
import Testing

@Suite struct LifecycleRulesTests {
    @Test func theOldRecordOfAnAdrToolsLogIsSuperseded() throws {
        let lint = RecordLint(
            rule: OneSidedSupersessionRule.self,
            files: [
                "0001-use-mysql.md": "# 1. Use MySQL\n\n## Status\n\nAccepted\n\n## Context\n",
                "0002-use-postgresql.md":
                    "# 2. Use PostgreSQL\n\n## Status\n\nAccepted\n\nSupersedes [1. Use MySQL](0001-use-mysql.md)\n",
            ])
        #expect(lint.diagnostics().map { $0.fix?.safety } == [.unsafe])
        #expect(
            try lint.fixed("0001-use-mysql.md")
                == "# 1. Use MySQL\n\n## Status\n\nSuperseded by [2. Use PostgreSQL](0002-use-postgresql.md)\n\n## Context\n"
        )
    }

    @Test func theNewRecordIsToldSafely() throws {
        let lint = RecordLint(
            rule: OneSidedSupersessionRule.self,
            files: [
                "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                "0002-use-postgresql.md": "---\nstatus: accepted # by all\n---\n# Use PostgreSQL\n",
            ])
        #expect(lint.diagnostics().map { $0.fix?.safety } == [.safe])
        #expect(
            try lint.fixed("0002-use-postgresql.md")
                == "---\nstatus: accepted # by all\nsupersedes: [1]\n---\n# Use PostgreSQL\n")
    }

    @Test func aPartialSupersessionKeepsTheOldStatus() throws {
        let lint = RecordLint(
            rule: OneSidedSupersessionRule.self,
            files: [
                "0001-use-mysql.md": "---\nstatus: accepted\n---\n# Use MySQL\n",
                "0002-use-postgresql.md":
                    "---\nstatus: accepted\nsupersedes: [{id: 1, scope: retention}]\n---\n# Use PostgreSQL\n",
            ])
        let fixed = try lint.fixed("0001-use-mysql.md")
        #expect(fixed.contains("status: accepted") && fixed.contains("scope: retention"))
    }

    @Test func aSelfLinkIsNoSupersessionOfAnother() {
        let text = "---\nstatus: accepted\nsupersedes: [1]\n---\n# X\n\nADR-1 supersedes ADR-1.\n"
        #expect(RecordLint(rule: SelfLinkRule.self).places(in: text) == ["1"])
        #expect(RecordLint(rule: OneSidedSupersessionRule.self).places(in: text).isEmpty)
        #expect(RecordLint(rule: UnresolvedSupersessionRule.self).places(in: text).isEmpty)
    }

    @Test(
        arguments: [
            ("Superseded by [x](https://example.org)", 0), ("Superseded by ADR-9", 0), ("Superseded", 1),
            ("Superseded by nothing yet", 1),
        ])
    func aSuccessorMayBeNamedInAnyWay(_ status: String, _ count: Int) {
        let lint = RecordLint(rule: SupersededWithoutSuccessorRule.self)
        #expect(lint.places(in: "# 1. X\n\n## Status\n\n\(status)\n\n## Context\n").count == count)
    }

    @Test func oneAcceptedSuccessorIsEnough() {
        let lint = RecordLint(
            rule: SuccessorNotAcceptedRule.self,
            files: [
                "0002-b.md": "---\nstatus: proposed\ndate: 2020-01-02\n---\n# B\n",
                "0003-c.md": "---\nstatus: accepted\n---\n# C\n",
                "0004-d.md": "---\nstatus: proposed\n---\n# D\n",
            ])
        #expect(lint.places(in: "---\nstatus: superseded\nsuperseded-by: [2, 3]\n---\n# X\n").isEmpty)
        #expect(lint.places(in: "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# X\n") == ["2"])
        // Nobody knows how old a proposal without a day is.
        #expect(lint.places(in: "---\nstatus: superseded\nsuperseded-by: [4]\n---\n# X\n").isEmpty)
    }
}
