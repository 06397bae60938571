import ADRLint
import ADRProject
import ADRText
import Testing

@Suite struct LintSettingsReaderTests {
    private static func read(_ text: String) -> (settings: LintSettings, problems: [String]) {
        let source = SourceText(path: ".adr.yml", text)
        let reader = ConfigurationReader(reading: source)
        let index = LineIndex(source)
        return (
            reader.configuration.lint,
            reader.diagnostics.map {
                let position = index.position(at: $0.range?.lowerBound ?? 0)
                return "\(position.line):\(position.column): \($0.message)"
            }
        )
    }

    @Test func everyKeyIsRead() {
        let (settings, problems) = Self.read(
            """
            lint:
              select: [links, missing-title]
              extend-select: duplicate-number
              ignore: [empty-section]
              rules:
                broken-link: warning
                supersession-cycle: off
                missing-status:
                  severity: info
                  minimum-share: 65
              per-path:
                "legacy/**": {ignore: [all]}
            """)
        #expect(problems.isEmpty)
        #expect(settings.selection.selected?.isSuperset(of: ["broken-link", "missing-title"]) == true)
        #expect(settings.selection.added == ["duplicate-number", "broken-link", "missing-status"])
        #expect(settings.selection.ignored == ["empty-section", "supersession-cycle"])
        #expect(settings.severities == ["broken-link": .warning, "missing-status": .info])
        #expect(settings.options == ["missing-status": ["minimum-share": .integer(65)]])
        #expect(settings.pathExceptions.count == 1)
        #expect(settings.pathExceptions.first?.applies(to: "legacy/a/0001-x.md") == true)
        #expect(settings.pathExceptions.first?.ignored == Set(BuiltInRules.ids))
    }

    @Test(
        arguments: [
            ("lint: 3", "1:7: lint must be a mapping, for example ignore: [empty-section]"),
            ("lint:\n  selct: [all]", "2:3: unknown key of lint \"selct\"; did you mean \"select\"?"),
            (
                "lint:\n  ignore: [brokn-link]",
                "2:12: there is no rule \"brokn-link\"; did you mean \"broken-link\"?"
            ),
            ("lint:\n  ignore: [zzz]", "2:12: there is no rule \"zzz\"; `adr rules` lists them"),
            (
                "lint:\n  rules: {broken-link: warn}",
                "2:24: unknown level \"warn\"; choose from: off, info, warning, error"
            ),
            (
                "lint:\n  rules: {broken-lnk: off}",
                "2:11: there is no rule \"broken-lnk\"; did you mean \"broken-link\"?"
            ),
            (
                "lint:\n  rules:\n    missing-status: {minimum-shar: 3}",
                "3:22: unknown option of missing-status \"minimum-shar\"; did you mean \"minimum-share\"?"
            ),
            (
                "lint:\n  rules:\n    missing-status: {minimum-share: many}",
                "3:37: expected here: whole number, for example minimum-share: 65"
            ),
            (
                "lint:\n  per-path: {x: {ignor: [all]}}",
                "2:18: unknown key of per-path \"ignor\"; did you mean \"ignore\"?"
            ),
        ])
    func everyMistakeIsToldWithItsPlace(_ text: String, _ problem: String) {
        #expect(Self.read(text).problems == [problem])
    }

    @Test func patternsStartFromTheFolderOfTheConfiguration() {
        let exception = PathException(GlobPattern("legacy/*.md"), ignoring: ["broken-link"])
        #expect(exception.moved(below: "sub").applies(to: "sub/legacy/x.md"))
        #expect(!exception.moved(below: "sub").applies(to: "legacy/x.md"))
        #expect(exception.moved(below: "").applies(to: "legacy/x.md"))
    }
}
