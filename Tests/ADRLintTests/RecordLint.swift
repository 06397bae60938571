import ADRLint
import ADRModel
import ADRText

/// One rule at work on small logs in `docs/adr`.
struct RecordLint {
    let rule: any Rule.Type
    /// Texts by file name.
    var files: KeyValuePairs<String, String> = [:]
    /// Files of the project outside the log.
    var otherFiles: Set<String> = []

    /// The text at the places where the rule finds something in one record.
    func places(in text: String) -> [String] {
        let source = SourceText(path: "docs/adr/0001-x.md", text)
        return diagnostics(adding: source).filter { $0.path == source.path }.map {
            $0.range.map { source[$0] } ?? ""
        }
    }

    func diagnostics(adding source: SourceText? = nil) -> [Diagnostic] {
        let sources =
            files.map { SourceText(path: "docs/adr/\($0.key)", $0.value) } + (source.map { [$0] } ?? [])
        let paths = otherFiles.union(sources.map(\.path))
        let log = DecisionLog(folder: "docs/adr", records: sources.map { RecordReader().read($0) })
        let surroundings = LintSurroundings(
            today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: paths.contains,
            spelling: { path in paths.first { $0.lowercased() == path.lowercased() } })
        return Linter(
            rules: [rule], settings: LintSettings(selection: RuleSelection(added: [rule.description.id]))
        ).lint(log, surroundings: surroundings)
    }

    /// A file of the log after the fixes of all findings.
    func fixed(_ name: String) throws -> String {
        let text = files.first { $0.key == name }?.value ?? ""
        let path = "docs/adr/\(name)"
        return try SourceText(path: path, text)
            .applying(diagnostics().flatMap { $0.fix?.edits[FilePath(path)] ?? [] }).text
    }
}
