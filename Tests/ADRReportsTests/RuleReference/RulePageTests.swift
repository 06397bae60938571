import ADRLint
import ADRReports
import Testing

@Suite struct RulePageTests {
    @Test(arguments: BuiltInRules.all.map { $0.description.id })
    func aPageTellsEverythingOfTheDescription(_ id: String) throws {
        let rule = try #require(BuiltInRules.rule(id))
        let page = RulePage(rule).markdown
        #expect(page.hasPrefix("# \(id)\n\n\(rule.description.summary)\n"))
        #expect(page.contains(rule.description.rationale))
        for example in rule.description.passing + rule.description.failing {
            #expect(page.contains("### \(example.title)\n"))
        }
        for option in rule.description.options { #expect(page.contains("| `\(option.name)` |")) }
        #expect(!page.contains(RuleExample.marker))
    }

    @Test(arguments: BuiltInRules.all.map { $0.description.id })
    func everyFailingExampleIsFollowedByWhatTheLinterSays(_ id: String) throws {
        let rule = try #require(BuiltInRules.rule(id))
        let findings = rule.description.failing.map { ExampleRun($0).diagnostics(of: rule).count }.reduce(
            0, +)
        let lines = RulePage(rule).markdown.split(separator: "\n").filter { $0.contains("[\(id)]: ") }
        #expect(lines.count == findings)
        #expect(findings > 0)
    }

    @Test func theOverviewLinksEveryPage() {
        let reference = RuleReference()
        for rule in BuiltInRules.all {
            #expect(reference.overview.contains("](\(rule.description.id).md)"))
            #expect(reference.list.contains(rule.description.summary))
        }
        #expect(reference.pages.count == BuiltInRules.all.count + 1)
        #expect(reference.overview.contains("## Front matter\n"))
    }
}
