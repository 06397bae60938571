import ADRLint
import ADRModel
import ADRText
import Testing

@Suite struct SuppressionTests {
    /// What is found in a record with a body of two broken links, on lines of their own.
    private static func found(_ before: String, between: String = "", after: String = "") -> [String] {
        LintedText(
            "---\nstatus: accepted\n---\n# X\n\n\(before)[a](a.md)\n\(between)\n[b](b.md)\n\(after)"
        ).rules()
    }

    @Test func withoutSuppressionBothLinksAreFound() {
        #expect(Self.found("") == ["broken-link", "broken-link"])
    }

    @Test(
        arguments: [
            "<!-- adr-disable-next-line broken-link -->\n", "<!-- adr-disable-next-line -->\n\n",
            "<!--adr-disable-next-line broken-link why not-->\n",
            "<!-- adr-disable-next-line -- why not -->\n",
            "<!-- adr-disable-next-line links -->\n", "<!-- adr-disable-next-line all -->\n",
            "<!-- adr-disable-next-line\nbroken-link\n-->\n",
        ])
    func oneLineIsSilenced(_ comment: String) {
        #expect(Self.found(comment) == ["broken-link"])
    }

    @Test(arguments: ["rewritten-decision", "history"])
    func whatIsNotLookedForWithoutABaseIsNotUnused(_ name: String) {
        #expect(Self.found("<!-- adr-disable \(name) -->\n") == ["broken-link", "broken-link"])
    }

    @Test func aCommentCanStandInTheLineItIsFor() {
        let body =
            "---\nstatus: accepted\n---\n# X\n\n[a](a.md) [b](b.md) <!-- adr-disable-line broken-link -->\n[c](c.md)\n"
        #expect(LintedText(body).rules() == ["broken-link"])
    }

    @Test(
        arguments: [
            "<!-- adr-disable broken-link -->\n", "<!-- adr-disable -->\n",
            "<!-- adr-disable-file broken-link -->\n", "<!-- adr-disable-file -->\n",
        ])
    func theRestOrTheWholeFileIsSilenced(_ comment: String) {
        #expect(Self.found(comment).isEmpty)
    }

    @Test(arguments: ["<!-- adr-enable broken-link -->", "<!-- adr-enable -->", "<!-- adr-enable links -->"])
    func aRangeEndsWhereItSays(_ end: String) {
        #expect(Self.found("<!-- adr-disable broken-link -->\n", between: end + "\n") == ["broken-link"])
    }

    @Test func anEndForAnotherRuleEndsNothing() {
        let found = Self.found(
            "<!-- adr-disable broken-link -->\n", between: "<!-- adr-enable missing-title -->\n")
        #expect(found == ["unused-suppression"])
    }

    @Test func commentsForOneLineCanBeStacked() {
        let text = """
            ---
            # adr-disable unknown-status because we bless
            # adr-disable-next-line impossible-date
            status: blessed
            ---
            # X
            """
        #expect(LintedText(text).diagnostics().map { "\($0.rule)" } == ["unused-suppression"])
    }

    @Test(
        arguments: [
            "# adr-disable unknown-status\nstatus: blessed", "status: blessed # adr-disable unknown-status",
            "status: blessed # adr-disable", "# adr-disable-file unknown-status\ntags: [a]\nstatus: blessed",
            "status: blessed # adr-disable-line unknown-status\r",
        ])
    func frontMatterHasCommentsOfItsOwn(_ lines: String) {
        #expect(LintedText("---\n\(lines)\n---\n# X\n").rules().isEmpty)
    }

    @Test(
        arguments: [
            "note: \"# adr-disable unknown-status\"\nstatus: blessed",
            "note: |\n  # adr-disable unknown-status\nstatus: blessed",
            "note: x# adr-disable unknown-status\nstatus: blessed",
        ])
    func whatLooksLikeACommentInAValueIsNone(_ lines: String) {
        #expect(LintedText("---\n\(lines)\n---\n# X\n").rules() == ["unknown-status"])
    }

    @Test func inCodeASuppressionIsText() {
        #expect(Self.found("```\n<!-- adr-disable -->\n```\n") == ["broken-link", "broken-link"])
        #expect(Self.found("`<!-- adr-disable -->`\n") == ["broken-link", "broken-link"])
    }

    @Test func aSuppressionOfARuleThatDoesNotRunIsNotUnused() {
        let text = LintedText("---\nstatus: accepted\n---\n# X\n\n<!-- adr-disable-file broken-link -->\n")
        #expect(text.rules() == ["unused-suppression"])
        let settings = LintSettings(
            selection: RuleSelection(selected: ["missing-title", "unused-suppression"]))
        #expect(text.rules(settings).isEmpty)
        #expect(text.rules(LintSettings(selection: RuleSelection(ignored: ["unused-suppression"]))).isEmpty)
    }

    @Test func unusedSuppressionsCanBeSuppressedByName() {
        let unused = "<!-- adr-disable-file broken-link -->\n"
        let body = "---\nstatus: accepted\n---\n# X\n\n"
        #expect(LintedText(body + unused + "<!-- adr-disable-file unused-suppression -->\n").rules().isEmpty)
        #expect(LintedText(body + "<!-- adr-disable-file -->\n").rules() == ["unused-suppression"])
    }

    @Test(arguments: [
        ("status: accepted # adr-disable unknown-status # by the board", "status: accepted # by the board"),
        ("status: accepted # adr-disable unknown-status by the board", "status: accepted # by the board"),
        ("status: accepted # adr-disable -- by the board", "status: accepted # by the board"),
        ("status: accepted # adr-disable unknown-status", "status: accepted"),
    ])
    func theWordsOfAPersonStayWhereASuppressionGoes(line: String, left: String) throws {
        let text = LintedText("---\n\(line)\n---\n# X\n")
        let found = try #require(text.diagnostics().first { $0.rule == "unused-suppression" })
        let edits = try #require(found.fix?.edits["docs/adr/0001-x.md"])
        #expect(try text.log.records[0].source.applying(edits).text == "---\n\(left)\n---\n# X\n")
    }

    @Test func rulesCanBeLeftOutByPath() {
        let text = LintedText("---\nstatus: blessed\n---\n# X\n\n[a](a.md)\n")
        let exception = PathException(GlobPattern("docs/**"), ignoring: ["broken-link"])
        #expect(text.rules(LintSettings(pathExceptions: [exception])) == ["unknown-status"])
    }

    @Test(.timeLimit(.minutes(10))) func manySuppressionsAreReadInOnePass() {
        let lines = String(repeating: "<!-- adr-disable-next-line broken-link -->\n", count: 20_000)
        #expect(Self.found(lines).contains("broken-link"))
        let inOneLine = String(repeating: "<!-- adr-disable broken-link --> ", count: 20_000)
        #expect(!Self.found(inOneLine).contains("broken-link"))
    }
}
