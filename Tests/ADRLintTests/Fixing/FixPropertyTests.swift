import ADRLint
import ADRModel
import ADRText
import RealLogs
import Testing

/// What holds for every fix on every log: it is idempotent, brings nothing new, and leaves other bytes alone.
@Suite struct FixPropertyTests {
    private static func logs(of rule: any Rule.Type, _ mutation: ExampleMutation) -> [DecisionLog] {
        (rule.description.passing + rule.description.failing).map { ExampleRun(mutation.applied(to: $0)).log }
    }

    @Test(arguments: BuiltInRules.ids, ExampleMutation.allCases)
    func fixingTheExamplesOfARuleOnce(_ id: String, _ mutation: ExampleMutation) throws {
        let rule = try #require(BuiltInRules.rule(id))
        for log in Self.logs(of: rule, mutation) { Self.check(log) }
    }

    @Test(arguments: 0..<200)
    func fixingAGeneratedLogOnce(_ seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
        Self.check(GeneratedLog(using: &generator).log)
    }

    @Test(arguments: RealLogs.names) func fixingRealLogsOnce(name: String) {
        for log in LogSurvey(RealLogs.sources(of: name)).logs { Self.check(log) }
    }

    static func check(_ log: DecisionLog) {
        let settings = LintSettings(selection: RuleSelection(added: Set(BuiltInRules.ids)))
        let linter = Linter(settings: settings)
        for appliesUnsafe in [false, true] {
            let fixer = Fixer(linter, surroundings: LintedText.surroundings, appliesUnsafe: appliesUnsafe)
            let before = linter.lint(log, surroundings: LintedText.surroundings)
            let result = fixer.fix(log)
            let after = linter.lint(result.log, surroundings: LintedText.surroundings)
            #expect(after == result.remaining)
            #expect(after.count + result.fixed.count <= before.count)
            #expect(Self.rise(from: before, to: after).isEmpty)
            #expect(fixer.fix(result.log).changes.isEmpty)
            Self.checkBytes(result, log)
        }
    }

    /// The rules of which a file has more findings than before.
    private static func rise(from before: [Diagnostic], to after: [Diagnostic]) -> [String] {
        var counts: [String: Int] = [:]
        for diagnostic in before { counts["\(diagnostic.path) \(diagnostic.rule)", default: 0] += 1 }
        for diagnostic in after { counts["\(diagnostic.path) \(diagnostic.rule)", default: 0] -= 1 }
        return counts.filter { $0.value < 0 }.map(\.key)
    }

    /// Only files that a fix names are changed, and those that one round fixed differ only where it says so.
    private static func checkBytes(_ result: FixResult, _ log: DecisionLog) {
        let named = Set(result.fixed.flatMap { $0.fix.map { Array($0.edits.keys) } ?? [] })
        for record in log.records where !named.contains(record.source.filePath) {
            #expect(result.log.record(at: record.source.path)?.source == record.source)
        }
        for path in named {
            let edits = result.fixed.filter { $0.fix?.edits[path] != nil }
            guard edits.count == 1, let edit = edits[0].fix?.edits[path],
                let source = log.source(at: path.text)
            else { continue }
            #expect((try? source.applying(edit)) == result.log.source(at: path.text))
        }
    }
}
