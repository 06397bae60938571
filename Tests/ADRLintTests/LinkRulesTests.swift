import ADRLint
import ADRText
import Testing

@Suite struct LinkRulesTests {
    @Test(
        arguments: [
            ("ADR-2", []), ("adr 0002", []), ("0002", []), ("2. Use Kafka", []), ("Use Kafka 3", []),
            ("3 brokers", []),
            ("SEC-3", []), ("2023", ["2023"]), ("ADR-3", ["ADR-3"]),
            ("ADR 3: Use Kafka", ["ADR 3: Use Kafka"]),
            ("0003-use-kafka.md", ["0003-use-kafka.md"]), ("ADR-3 and ADR-2", []),
            ("**ADR-3**", ["**ADR-3**"]),
        ])
    func aNumberInTheTextIsComparedWithTheTarget(_ text: String, _ places: [String]) {
        let lint = RecordLint(rule: MislabelledLinkRule.self, files: ["0002-use-kafka.md": "# Use Kafka\n"])
        #expect(lint.places(in: "# X\n\n[\(text)](0002-use-kafka.md)\n") == places)
    }

    @Test func aNumberThatTheTargetsTitleHasIsNoWrongLabel() {
        let lint = RecordLint(
            rule: MislabelledLinkRule.self, files: ["0002-use-kafka.md": "# 3. Use Kafka\n"])
        #expect(lint.places(in: "# X\n\n[ADR-3](0002-use-kafka.md)\n").isEmpty)
    }

    @Test(
        arguments: [
            ("../img/orders.png", "../Img/Orders.png"),
            ("./../img/orders.png?raw=1", "./../Img/Orders.png?raw=1"),
            ("<../img/orders.png>", "<../Img/Orders.png>"), ("../img", "../Img"),
        ])
    func lettersAreWrittenAsTheDiskHasThem(_ written: String, _ fixed: String) throws {
        let lint = RecordLint(
            rule: LinkCaseMismatchRule.self, files: ["0001-x.md": "# X\n\n[x](\(written))\n"],
            otherFiles: ["docs/Img/Orders.png", "docs/Img"])
        #expect(try lint.fixed("0001-x.md") == "# X\n\n[x](\(fixed))\n")
    }

    @Test func anEncodedPathIsFoundAndNotFixed() {
        let lint = RecordLint(
            rule: LinkCaseMismatchRule.self, files: ["0001-x.md": "# X\n\n[x](a%20b.png)\n"],
            otherFiles: ["docs/adr/A b.png"])
        #expect(lint.diagnostics().map { $0.fix == nil } == [true])
    }

    @Test func aFileThatDiffersInLetterCaseIsNotReportedAsMissing() {
        let text = "# X\n\n[x](../Guide.md) ![x](../A.png)\n"
        for rule: any Rule.Type in [BrokenLinkRule.self, MissingImageRule.self] {
            let lint = RecordLint(rule: rule, otherFiles: ["docs/guide.md", "docs/a.png"])
            #expect(lint.places(in: text).isEmpty)
        }
    }

    @Test(
        arguments: [
            "../../x.md", "../../../../issues/12", "../../../../wiki", "../../../../../other/blob/main/x.md",
            "https://example.org/../../../x", "../../../issues/12", "../../../../../-/merge_requests/12",
            "../../../../../other",
        ])
    func whatStaysInTheRepositoryOrIsAPageOfTheForgeIsQuiet(_ link: String) {
        #expect(RecordLint(rule: LinkOutsideRepositoryRule.self).places(in: "# X\n\n[x](\(link))\n").isEmpty)
    }

    @Test(arguments: ["../../../x.md", "../../../../x/y.md", "../../../../../../../../notes/x.md"])
    func whatLeavesTheRepositoryIsFound(_ link: String) {
        #expect(
            RecordLint(rule: LinkOutsideRepositoryRule.self).places(in: "# X\n\n[x](\(link))\n") == [link])
    }

    @Test func anIndexOfCodeAndAFootnoteAreNoReferences() {
        let lint = RecordLint(rule: UndefinedReferenceRule.self)
        #expect(lint.places(in: "# X\n\nrows[i][j] f(x)[a][b] [x][^1]\n").isEmpty)
        #expect(lint.places(in: "# X\n\nSee [a][b].\n") == ["[a][b]"])
    }

    @Test func aDefinitionInTheMiddleOfAParagraphIsMeantAsOne() {
        let lint = RecordLint(rule: UndefinedReferenceRule.self)
        #expect(lint.places(in: "# X\n\nSee [a][b].\n[B]: https://example.org\n").isEmpty)
    }

    @Test func aCommentThatLooksLikeADefinitionIsNoLink() {
        let lint = RecordLint(rule: EmptyLinkTargetRule.self)
        #expect(lint.places(in: "# X\n\n[comment]: <> (words)\n").isEmpty)
        #expect(lint.places(in: "# X\n\n[a]: <>\n") == ["[a]: <>"])
    }
}
