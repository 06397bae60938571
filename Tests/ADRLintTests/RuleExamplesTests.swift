import ADRLint
import ADRModel
import ADRText
import Testing

/// A rule and one of its examples.
struct ExampleCase: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    let example: RuleExample
    let mutation: ExampleMutation

    var testDescription: String { "\(rule.description.id), \(example.title), \(mutation)" }

    static let all = BuiltInRules.all.flatMap { rule in
        (rule.description.passing + rule.description.failing).flatMap { example in
            ExampleMutation.allCases.filter { $0.isIndifferent(to: rule) }.map {
                ExampleCase(rule: rule, example: example, mutation: $0)
            }
        }
    }
}

@Suite struct RuleExamplesTests {
    @Test(arguments: ExampleCase.all)
    func findingsStandExactlyAtTheMarkers(_ test: ExampleCase) {
        let run = ExampleRun(test.mutation.applied(to: test.example))
        let found = run.diagnostics(of: test.rule)
        let offsets = Dictionary(grouping: found, by: \.path).mapValues {
            $0.map { $0.range?.lowerBound ?? 0 }.sorted()
        }
        #expect(offsets == run.markers, "\(found.map(\.message))")
    }

    @Test(arguments: ExampleCase.all)
    func findingsHaveAMessageAndARangeWithinTheText(_ test: ExampleCase) throws {
        let run = ExampleRun(test.mutation.applied(to: test.example))
        for diagnostic in run.diagnostics(of: test.rule) {
            let source = try #require(run.source(at: diagnostic.path))
            let range = try #require(diagnostic.range)
            #expect(range.upperBound <= source.bytes.count)
            #expect(!diagnostic.message.isEmpty && !diagnostic.message.hasSuffix("."))
            #expect(!diagnostic.message.contains("\n"))
        }
    }

    @Test(arguments: ExampleCase.all.filter { $0.example.fixed != nil && $0.mutation == .none })
    func fixesGiveTheExpectedTextAndLeaveNothingToFind(_ test: ExampleCase) throws {
        let run = ExampleRun(test.example)
        let first = try #require(run.files.first)
        let edits = run.diagnostics(of: test.rule).flatMap { $0.fix?.edits[FilePath(first.path)] ?? [] }
        let fixed = try first.applying(edits)
        #expect(fixed.text == test.example.fixed)
        let again = ExampleRun(test.example.mapFiles { $0.path == first.path ? fixed : $0 })
        #expect(again.diagnostics(of: test.rule).isEmpty)
    }

    @Test(arguments: BuiltInRules.all.map { $0.description.id })
    func everyRuleHasPassingAndFailingExamples(_ id: String) throws {
        let description = try #require(BuiltInRules.rule(id)).description
        #expect(!description.passing.isEmpty && !description.failing.isEmpty)
        #expect(description.passing.allSatisfy { ExampleRun($0).markers.isEmpty })
        #expect(description.failing.allSatisfy { !ExampleRun($0).markers.isEmpty })
        #expect(description.summary.hasSuffix(".") && description.rationale.hasSuffix("."))
    }

    @Test func idsAreUnique() {
        let ids = BuiltInRules.all.map { $0.description.id }
        #expect(Set(ids).count == ids.count)
    }
}
