import ADRLint
import ADRText
import Testing

@Suite struct RewrittenDecisionTests {
    private static let path = "adr/0001-a.md"

    /// The text at which a rewriting is found.
    private static func place(
        _ before: String, _ after: String, options: [String: RuleOptionValue] = [:]
    ) -> String? {
        let lint = BranchLint(rule: RewrittenDecisionRule.self, base: [path: before], options: options)
        return lint.found([path: after]).first.map { String($0.dropFirst(path.count + 2)) }
    }

    /// A record whose decision is a text.
    private static func record(_ text: String) -> String {
        "---\nstatus: accepted\n---\n# 1. Use A\n\n## Decision\n\n\(text)\n"
    }

    @Test(
        arguments: [
            ("We recieve it.", "We receive it."),
            ("We do it alot.", "We do it a lot."),
            ("We have team.", "We have a team."),
            ("We do it\nso, and so.", "We do it so and\nso!"),
            ("We *do* it.", "We do **it**."),
            ("We do [it](a.md).", "We do [it](b.md)."),
            ("We do it.", "We do it.\n<!-- adr-disable broken-link: by design -->"),
            ("We do it.", "We do it.\n\nSuperseded by [2. Use B](0002-b.md)."),
            ("We do it as ADR-0007 has it.", "We do it as ADR-0008 has it."),
            ("We do it as [7. Do it](0007-do.md) has it.", "We do it as [12. Do it](0012-do.md#a) has it."),
            ("We do it as ADR 7 has it.", "We do it as ADR 12 has it."),
            ("We do it.", "We do it.\n\n## More Information\n\nIt went well.\n\n### Later\n\nStill."),
            ("We do it.", "We do it.\n\n## 参考文献\n\nIt."),
            ("We do it.", "We do it.\r\n"),
            ("Cafe\u{301} opens.", "Caf\u{E9} opens."),
            ("我们使用数据库", "我们使用据库"),
            ("teh quick borwn fox", "the quick brown fox"),
        ])
    func correctionsAndLinksAreFree(_ before: String, _ after: String) {
        #expect(Self.place(Self.record(before), Self.record(after)) == nil)
    }

    @Test(
        arguments: [
            ("We use Kafka here.", "We use Pulsar here.", "Pulsar"),
            ("We keep it 5 days.", "We keep it 50 days.", "50"),
            ("We keep it.", "We keep it for a year.", "for"),
            ("We keep it for a year.", "We keep it.", "it"),
            ("We keep it.", "", "Decision"),
            ("A b c d. E f g h.", "E f g h. A b c d.", "E"),
            ("We will keep it.", "We may keep it.", "may"),
            ("We do it.", "We do it.\n\n## Consequences\n\nIt is fast.", "Consequences"),
            ("我们使用数据库", "我们使用文件系统", "文"),
            ("We do `x = 1` here.", "We do `y = 2` here.", "y"),
        ])
    func whatWasDecidedStays(_ before: String, _ after: String, _ place: String) {
        #expect(Self.place(Self.record(before), Self.record(after)) == place)
    }

    @Test(
        arguments: [
            (
                "# A\n\n* Status: accepted\n* Deciders: ana\n* Date: 2026-01-02\n\nText.\n",
                "# A\n\n* Status: superseded by [2](0002-b.md)\n* Deciders: ana, lee, zoe\n* Date: 2026-02-03\n* Tags: a, b\n\nText.\n"
            ),
            (
                "# 1. A\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n",
                "# 9. A\n\nDate: 2026-01-03\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n\nAmended by [3. C](0003-c.md)\n\n## Context\n\nText.\n"
            ),
            (
                "# A\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-02 |\n\nText.\n",
                "# A\n\n| Status | Deprecated |\n|---|---|\n| Date | 2026-02-03 |\n\nText.\n"
            ),
            (
                "---\nstatus: accepted; supersedes ADR-2\n---\n# A\n\nThis decision **supersedes [ADR-2](0002-b.md)**.\n",
                "---\nstatus: deprecated\n---\n# A\n\nThis decision **supersedes [ADR-2](0002-b.md)**.\n"
            ),
            (
                "---\nstatus: accepted\n---\n# A\n\nText.\n",
                "---\nstatus: accepted\ntitle: B\nrisks:\n  - {id: R1, risk: Loss, level: 2x3}\n---\n# A\n\nText.\n"
            ),
        ])
    func factsOfEveryDialectAreFree(_ before: String, _ after: String) {
        #expect(Self.place(before, after) == nil)
    }

    @Test(arguments: ["accepted", "deprecated", "superseded"])
    func whatWasOnceAcceptedStays(_ status: String) {
        let text = "# A\n\nStatus: \(status)\n\nWe use Kafka here.\n"
        #expect(Self.place(text, text.replacing("Kafka", with: "Pulsar")) == "Pulsar")
    }

    @Test(arguments: ["draft", "proposed", "rejected", "blessed"])
    func whatWasNeverAcceptedMayChange(_ status: String) {
        let text = "# A\n\nStatus: \(status)\n\nWe use Kafka here.\n"
        #expect(Self.place(text, text.replacing("Kafka", with: "Pulsar")) == nil)
    }

    @Test func theSizeOfATypoIsTheTeams() {
        let (before, after) = (Self.record("We recieve it."), Self.record("We receive it."))
        #expect(Self.place(before, after, options: ["typo-size": .integer(0)]) == "receive")
        let (kafka, pulsar) = (Self.record("We use Kafka."), Self.record("We use Pulsar."))
        #expect(Self.place(kafka, pulsar, options: ["typo-size": .integer(6)]) == nil)
        #expect(Self.place(kafka, pulsar, options: ["typo-size": .integer(-1)]) == "Pulsar")
    }

    @Test func freeSectionsAreTheTeams() {
        let (before, after) = (Self.record("We use Kafka."), Self.record("We use Pulsar."))
        #expect(Self.place(before, after, options: ["free-sections": .texts(["decision"])]) == nil)
        #expect(Self.place(before, after, options: ["free-sections": .texts(["Entscheidung"])]) == nil)
        #expect(Self.place(before, after, options: ["free-sections": .texts([])]) == "Pulsar")
    }

    @Test func aRenamedRecordIsComparedWithItself() {
        let text = Self.record(
            "We use Kafka, for a long time, and with much care.\n\nAnd more.\n\nAnd more still.")
        let found = BranchLint(rule: RewrittenDecisionRule.self, base: [Self.path: text])
            .found(["adr/0001-b.md": text.replacing("Kafka", with: "Pulsar")])
        #expect(found == ["adr/0001-b.md: Pulsar"])
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["word ", "字", "a b c d e f g ", "ADR-1 ", "x: y\n"])
    func longTextsTakeLinearTime(_ piece: String) {
        let long = String(repeating: piece, count: 10_000)
        #expect(Self.place(Self.record(long), Self.record("x " + long)) == nil)
        #expect(
            Self.place(Self.record(long), Self.record("Something else altogether. " + long)) == "Something")
    }

    @Test(.timeLimit(.minutes(10))) func longWordsAreNoCorrections() {
        let long = String(repeating: "ab", count: 100_000)
        let other = String(repeating: "ba", count: 100_000)
        #expect(Self.place(Self.record(long), Self.record(other))?.hasPrefix("baba") == true)
    }
}
