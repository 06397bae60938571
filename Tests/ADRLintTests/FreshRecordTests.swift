import ADRLint
import ADRModel
import ADRTemplates
import ADRText
import Testing

/// What comes out of the built-in templates has no findings: unfilled while proposed, filled once accepted.
@Suite struct FreshRecordTests {
    @Test(arguments: BuiltInTemplate.allCases)
    func aFreshProposalLintsClean(_ template: BuiltInTemplate) {
        #expect(Self.lint(template, status: "proposed", isFilled: false).isEmpty)
    }

    @Test(arguments: BuiltInTemplate.allCases)
    func anAcceptedRecordWithFilledSectionsLintsClean(_ template: BuiltInTemplate) {
        #expect(Self.lint(template, status: "accepted", isFilled: true).isEmpty)
    }

    @Test(arguments: BuiltInTemplate.allCases)
    func anAcceptedRecordWithPromptsDoesNot(_ template: BuiltInTemplate) {
        let rules = Self.lint(template, status: "accepted", isFilled: false)
        #expect(Set(rules).isSubset(of: ["template-text", "empty-section"]))
        #expect(rules.count { $0 == "template-text" } == template.text.ranges(of: "<!--").count)
    }

    private static func lint(_ template: BuiltInTemplate, status: String, isFilled: Bool) -> [String] {
        var text = template.text
        for (name, value) in [
            ("title", "Use X"), ("number", "1"), ("date", "2026-01-02"), ("status", status),
        ] {
            text = text.replacing("{\(name)}", with: value)
        }
        while isFilled, let start = text.firstRange(of: "<!--")?.lowerBound,
            let end = text[start...].firstRange(of: "-->")?.upperBound
        {
            text.replaceSubrange(start..<end, with: "Because of this.")
        }
        let record = RecordReader().read(SourceText(path: "docs/decisions/0001-use-x.md", text))
        let surroundings = LintSurroundings(
            today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: { _ in false })
        return Linter().lint(
            DecisionLog(folder: "docs/decisions", records: [record]), surroundings: surroundings
        ).map(\.rule)
    }
}
