import ADRLint
import ADRModel
import ADRText

/// A rule at work on the log of a branch.
struct BranchLint {
    let rule: any Rule.Type
    /// Texts by path where the branch began.
    var base: KeyValuePairs<String, String> = [:]
    /// Texts by path at the end of the base, if it has moved on.
    var tip: KeyValuePairs<String, String>?
    var options: [String: RuleOptionValue] = [:]

    /// What the rule finds in the branch, as `path: text at the place`.
    func found(_ files: KeyValuePairs<String, String>) -> [String] {
        let logs = Self.logs(files)
        let origin = Self.logs(base)
        let comparison = BaseComparison(
            of: logs, from: origin, to: tip.map(Self.logs) ?? origin, named: "main")
        let surroundings = LintSurroundings(
            today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: { _ in false }, base: comparison)
        let linter = Linter(
            rules: [rule], settings: LintSettings(options: [rule.description.id: options]))
        let folders = Set(logs.map(\.folder))
        let vanished = comparison.foldersOfRemoved.filter { !folders.contains($0) }
            .map { DecisionLog(folder: $0, records: []) }
        let sources = (logs + origin).flatMap(\.records).map(\.source)
        return (logs + vanished).flatMap { linter.lint($0, surroundings: surroundings) }.map { diagnostic in
            let source = sources.first { $0.path == diagnostic.path }
            return "\(diagnostic.path): \(diagnostic.range.flatMap { source?[$0] } ?? "?")"
        }
    }

    private static func logs(_ files: KeyValuePairs<String, String>) -> [DecisionLog] {
        LogSurvey(files.map { SourceText(path: $0.key, $0.value) }).logs
    }
}
