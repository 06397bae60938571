import ADRModel
import ADRText
import Testing

@testable import ADRAuthoring

@Suite struct MentionRulingTests {
    private var repository = Repository([
        "adr/0005-bus.md": "# 5. Bus\n\n## Status\n\nAccepted\n",
        "adr/0006-tram.md": "# 6. Tram\n\n## Status\n\nAccepted\n",
        "adr/0007-ship.md": "# 7. Ship\n\n## Status\n\nAccepted\n",
    ])

    /// What becomes of a text when record 5 becomes 20, and how many places are listed.
    private mutating func result(_ text: String, in path: String = "notes.md") throws -> (String?, Int) {
        repository.texts.append(SourceText(path: path, text))
        let update = try repository.renumber("5", to: 20)
        return (repository[path], update.doubtful.count)
    }

    @Test func theMostCarefulOfSeveralRulingsHolds() {
        #expect([MentionCircumstance]().ruling == .rewrite)
        #expect([MentionCircumstance.span, .otherFile, .past].ruling == .leave)
        #expect([MentionCircumstance.otherFile, .past, .span].ruling == .leave)
    }

    @Test(arguments: [
        "ADR-0005~0007", "ADR-0005–0007", "ADR-0005..0007", "ADR-0005 to ADR-0007",
        "expat/backend ADR-0005", "backend#ADR-0005", "ADR-0005 of expat/backend",
        "renumbered to ADR-0005 in May",
        "adr-5@example.org", "ADR 5 - 7", "`git show v1:adr/0005-bus.md`",
        "`git show abc1234:adr/0005-bus.md`",
    ])
    mutating func whatMayBeSomethingElseIsListedAndStays(text: String) throws {
        let (after, count) = try result(text)
        #expect(after == text)
        #expect(count == 1)
    }

    @Test(arguments: [
        "[ADR-0005](0005-old-gone.md)", "[ADR-0005][x]\n\n[x]: 0005-old-gone.md",
        "[ADR-0005](adr/0006-tram.md)", "<a href=\"0005-old-gone.md\">ADR-0005</a>",
    ])
    mutating func theTextOfALinkToAnotherFileStays(text: String) throws {
        let (after, count) = try result(text)
        #expect(after == text)
        #expect(count == 0)
    }

    @Test(arguments: [
        ("[ADR-0005](README.md#adr)", "[ADR-0020](README.md#adr)"),
        ("see adr ADR-0005", "see adr ADR-0020"),
        ("<a href=\"adr/0005-bus.md\">0005 Bus</a>", "<a href=\"adr/0020-bus.md\">0020 Bus</a>"),
        ("Previously ADR-0005 was open", "Previously ADR-0020 was open"),
    ])
    mutating func whatNamesTheRecordFollows(text: String, expected: String) throws {
        #expect(try result(text) == (expected, 0))
    }

    /// A record of another log means a number of its own log, even if that log has none yet.
    @Test(arguments: ["ADR-5", "ADR-0005", "---\nrelates-to: [5]\n---\n"])
    mutating func aNumberInAnotherLogIsListed(mention: String) throws {
        let text = mention + "\n# 1. Cart\n\n## Status\n\nAccepted\n"
        let (after, count) = try result(text, in: "orders/adr/0001-cart.md")
        #expect(after == text)
        #expect(count == 1)
    }

    @Test mutating func whatIsReleasedStaysInAChangelog() throws {
        let text =
            "# Changes\n\n## Unreleased\n\n- ADR-0005\n\n## [1.0.0] - 2026-01-02\n\n### Added\n\n- ADR-0005\n"
        let (after, count) = try result(text, in: "CHANGELOG.md")
        #expect(after == text.replacing("Unreleased\n\n- ADR-0005", with: "Unreleased\n\n- ADR-0020"))
        #expect(count == 1)
    }

    @Test mutating func theTextOfAnHTMLLinkFollowsTheTitle() throws {
        repository.texts.append(
            SourceText(path: "README.md", "<a href=\"adr/0005-bus.md\">0005 Bus</a>\n"))
        _ = try repository.retitle("5", to: "Use A & B")
        #expect(repository["README.md"] == "<a href=\"adr/0005-use-a-b.md\">0005 Use A &amp; B</a>\n")
    }
}
