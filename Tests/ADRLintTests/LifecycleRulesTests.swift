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

    @Test(arguments: [
        "# ADR-0002: B (supersedes ADR-0001's deferral)\n\nStatus: Accepted\n",
        "# 2. B\n\n## Relations\n\nSupersedes:\n\n- [1. A](0001-a.md)\n- [3. C](0003-c.md)\n",
        "# 2. B\n\n**Status**: accepté\n\n## Liens\n\n**Substitui:**\n\n* [A](0001-a.md)\n",
        "# 2. B\n\n## Links\n\n* Löst [1. A](0001-a.md) ab\n",
    ])
    func aSuccessorAnswersInAnyWords(_ successor: String) {
        let old = "# 1. A\n\nStatus: Superseded by [2. B](0002-b.md)\n"
        let lint = RecordLint(
            rule: OneSidedSupersessionRule.self, files: ["0001-a.md": old, "0002-b.md": successor])
        #expect(lint.diagnostics().isEmpty)
    }

    @Test func aListUnderAnotherLabelAnswersNothing() {
        let lint = RecordLint(
            rule: OneSidedSupersessionRule.self,
            files: [
                "0001-a.md": "# 1. A\n\nStatus: Superseded by [2. B](0002-b.md)\n",
                "0002-b.md":
                    "# 2. B\n\nSupersedes:\n\n- [3. C](0003-c.md)\n\nSee also:\n\n- [1. A](0001-a.md)\n",
            ])
        #expect(lint.diagnostics().count == 1)
    }

    @Test func aDroppedDecisionAnswersWithTheNameAlone() {
        let new = "# 2. B\n\n- Status: accepted\n- Supersedes: [1. A](0001-a.md)\n"
        func count(_ old: String) -> Int {
            RecordLint(rule: OneSidedSupersessionRule.self, files: ["0001-a.md": old, "0002-b.md": new])
                .diagnostics().count
        }
        #expect(count("# 1. A\n\nStatus: withdrawn\n\n> Entfällt mit [ADR-2](0002-b.md)\n") == 0)
        #expect(count("# 1. A\n\nStatus: withdrawn\n\n## Context\n\nSee [ADR-2](0002-b.md)\n") == 1)
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
