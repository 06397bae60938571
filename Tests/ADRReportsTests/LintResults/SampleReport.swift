import ADRLint
import ADRReports
import ADRText

/// A report of one finding with a note and a fix, each part of which a test may replace.
struct SampleReport {
    var path = "docs/adr/0001-x.md"
    var text = "---\nstatus: é blessed\n---\n# X\n"
    var rule = "unknown-status"
    var severity = Severity.warning
    var range: Range<Int>? = 15..<22
    var message = "the status is not known"
    var note = "this one is"
    var fix: Fix?
    var rules: [any Rule.Type] = []

    static let otherPath = "docs/adr/0002-y.md"

    var diagnostic: Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, path: path, range: range, message: message,
            notes: [Diagnostic.Note(path: Self.otherPath, range: 2..<3, message: note)], fix: fix)
    }

    var report: LintReport { report(of: [diagnostic]) }

    func report(of diagnostics: [Diagnostic], folder: String = "") -> LintReport {
        let sources = [SourceText(path: path, text), SourceText(path: Self.otherPath, "# Y\n")]
        return LintReport(diagnostics, in: sources, fileCount: 2, folder: folder, rules: rules)
    }

    /// The report with every text of a record replaced, the file's name among them.
    static func hostile(_ text: String) -> LintReport {
        var sample = SampleReport()
        sample.path = "docs/adr/\(text.split(separator: "/").joined()).md"
        sample.text = "# é \(text)\n"
        sample.range = 5..<(5 + text.utf8.count)
        sample.message = text
        sample.note = text
        sample.fix = Fix(
            title: text, safety: .safe,
            edits: [FilePath(sample.path): [TextEdit(replacing: 2..<4, with: text)]])
        return sample.report
    }
}
