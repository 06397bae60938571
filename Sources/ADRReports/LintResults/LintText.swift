import ADRText

/// Findings as lines `path:line:column: severity: message [rule]`, each followed by its notes.
enum LintText {
    static func render(_ report: LintReport) -> String {
        report.entries.map { entry in
            let diagnostic = entry.diagnostic
            return line(
                entry.path, entry.start, diagnostic.severity.rawValue,
                "\(diagnostic.message) [\(diagnostic.rule)]")
                + entry.notes.map { line($0.path, $0.start, "note", $0.message) }.joined()
        }
        .joined()
    }

    private static func line(
        _ path: String, _ position: TextPosition, _ kind: String, _ message: String
    ) -> String {
        let line = "\(path):\(position.line):\(position.column): \(kind): \(message)"
        return CommandText.defused(TerminalText.escaped(line)) + "\n"
    }
}
