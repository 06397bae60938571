import ADRText
import Testing

@testable import ADRAuthoring

/// Links to headings whose texts change.
@Suite struct AnchorTests {
    var repository = Repository([
        "adr/0003-use-mine.md": "# 3. Use mine\n\n[up](#3-use-mine)\n\n## Status\n\nAccepted\n",
        "README.md": "## ADR-3\n\n## [3. Use mine](adr/0003-use-mine.md)\n\n## Use mine\n",
    ])

    @Test(arguments: [
        ("x.md", "[a](adr/0003-use-mine.md#3-use-mine)", "[a](adr/0012-use-mine.md#12-use-mine)"),
        ("x.md", "[a](adr/0003-use-mine.md#3-Use-mine 't')", "[a](adr/0012-use-mine.md#12-use-mine 't')"),
        ("x.md", "[a](adr/0003-use-mine.md#status)", "[a](adr/0012-use-mine.md#status)"),
        (
            "x.md", "[a](README.md#adr-3) [b](README.md#3-use-mine)",
            "[a](README.md#adr-12) [b](README.md#12-use-mine)"
        ),
        ("x.md", "# ADR 3\n\n# ADR 3\n\n[a](#adr-3-1)", "# ADR 12\n\n# ADR 12\n\n[a](#adr-12-1)"),
        ("x.md", "# ADR 3 {#adr-3}\n\n[a](#adr-3)", "# ADR 12 {#adr-12}\n\n[a](#adr-12)"),
        (
            "x.md", "[a]\n\n[a]: adr/0003-use-mine.md#3-use-mine",
            "[a]\n\n[a]: adr/0012-use-mine.md#12-use-mine"
        ),
        ("x.c", "// adr/0003-use-mine.md#3-use-mine\n", "// adr/0012-use-mine.md#12-use-mine\n"),
    ])
    mutating func anAnchorFollowsItsHeading(path: String, text: String, expected: String) throws {
        repository.texts.append(SourceText(path: path, text))
        _ = try repository.renumber("3", to: 12)
        #expect(repository[path] == expected)
        #expect(repository["adr/0012-use-mine.md"]!.contains("[up](#12-use-mine)"))
    }

    @Test mutating func anAnchorFollowsANewTitle() throws {
        repository.texts.append(SourceText(path: "x.md", "[a](README.md#3-use-mine) [b](README.md#use-mine)"))
        _ = try repository.retitle("3", to: "Use ours")
        #expect(repository["x.md"] == "[a](README.md#3-use-ours) [b](README.md#use-mine)")
    }
}
