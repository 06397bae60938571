import ADRLint
import ADRModel
import ADRText

/// A log of records given as texts, and what linting it says.
struct LintedText {
    let log: DecisionLog
    static let surroundings = LintSurroundings(
        today: CalendarDate(year: 2026, month: 3, day: 1)!, pathExists: { _ in false })

    /// - Parameter texts: texts by path.
    init(_ texts: KeyValuePairs<String, String>) {
        let reader = RecordReader()
        log = DecisionLog(
            folder: "docs/adr",
            records: texts.map { reader.read(SourceText(path: "docs/adr/" + $0.key, $0.value)) })
    }

    /// A log of one record.
    init(_ text: String) { self.init(["0001-x.md": text]) }

    func diagnostics(_ settings: LintSettings = LintSettings()) -> [Diagnostic] {
        Linter(settings: settings).lint(log, surroundings: Self.surroundings)
    }

    func rules(_ settings: LintSettings = LintSettings()) -> [String] { diagnostics(settings).map(\.rule) }
}
