import ADRLint
import ADRModel
import ADRText
import Testing

@Suite struct BrokenLinkTests {
    private static func found(_ body: String) -> [String] {
        let record = RecordReader().read(SourceText(path: "docs/adr/0001-x.md", "# X\n\n\(body)\n"))
        let paths: Set<String> = [
            "docs/adr/0001-x.md", "docs/a b.md", "docs/adr", "docs/adr/img", "docs/guide.adoc",
        ]
        let log = DecisionLog(folder: "docs/adr", records: [record])
        let surroundings = LintSurroundings(
            today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: paths.contains)
        return Linter(rules: [BrokenLinkRule.self, MissingImageRule.self]).lint(
            log, surroundings: surroundings
        ).map {
            $0.range.map { record.source[$0] } ?? ""
        }
    }

    @Test(
        arguments: [
            "[x](0001-x.md)", "[x](./0001-x.md#context)", "[x](../a%20b.md?plain=1)", "![x](img)",
            "[x](img/)",
            "[x](../guide.html)", "[x](0001-x)", "[x](../0001-x/)", "[x](https://example.org/a.md)",
            "[x](mailto:ana@example.org)", "[x](tel:1)", "[x](#below)", "[x](/site/page)", "[x](//host/page)",
            "[x]({{< ref \"x\" >}})", "[x](<{path}/x.md>)", "[x](../../../../issues/12)", "`[x](no.md)`",
            "[^1]: no.md", "[x]()", "<a name=\"no.md\"></a>", "[x](<>)", "[//]: # (a comment)",
            "<!-- [x](no.md) -->", "[x](@site/no.md)", "[x](file.go:12)",
            "[x](../../issues/12)", "[x](../blob/main/no.md)", "[x](../../-/merge_requests/3)",
            "[x](/site/no.md)", "[x](/docs/adr/0001-x.md)", "[x](\\\\\\\\server\\no.md)",
            "[x](..\\adr\\0001-x.md)",
        ])
    func isQuiet(_ body: String) {
        #expect(Self.found(body).isEmpty)
    }

    @Test(
        arguments: [
            ("[x](no.md)", "no.md"), ("![x](img/no.png \"t\")", "img/no.png"),
            ("[x](<no no.md>)", "no no.md"),
            ("[x][1]\n\n[1]: ../no.md#a", "../no.md#a"), ("<img src=\"no.png\">", "no.png"),
            ("| a |\n| - |\n| [x](no.md) |", "no.md"), ("[x](./no)", "./no"), ("[x](No.html)", "No.html"),
            ("[x](0001-X.md)", "0001-X.md"), ("[x](/docs/adr/no.md)", "/docs/adr/no.md"),
            ("[x](../issues/no)", "../issues/no"), ("[x](issues/12)", "issues/12"),
        ])
    func isFoundAtItsDestination(_ body: String, _ destination: String) {
        #expect(Self.found(body) == [destination])
    }
}
