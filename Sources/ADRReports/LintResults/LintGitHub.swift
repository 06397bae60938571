import ADRText

/// Findings as workflow commands of GitHub Actions, with paths from the project's root.
///
/// Errors are `error`, warnings `warning`, hints `notice`. The end of a range is behind its last character;
/// a range of several lines has no columns, as GitHub accepts them only within one line. Notes are further
/// lines of the message.
enum LintGitHub {
    static func render(_ report: LintReport) -> String {
        report.entries.map { command(for: $0).line + "\n" }.joined()
    }

    private static func command(for entry: LintReport.Entry) -> GitHubCommand {
        let diagnostic = entry.diagnostic
        let (start, end) = (entry.start, entry.end)
        let message = ([diagnostic.message] + entry.notes.map { "note: \($0.text)" }).joined(separator: "\n")
        return GitHubCommand(
            name: level(of: diagnostic.severity),
            properties: start.line == end.line
                ? [
                    "title": diagnostic.rule, "file": diagnostic.path, "line": "\(start.line)",
                    "col": "\(start.column)", "endLine": "\(end.line)", "endColumn": "\(end.column)",
                ]
                : [
                    "title": diagnostic.rule, "file": diagnostic.path, "line": "\(start.line)",
                    "endLine": "\(end.line)",
                ],
            message: message)
    }

    private static func level(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }
}
