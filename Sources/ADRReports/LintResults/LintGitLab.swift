import ADRText

/// Findings as GitLab's Code Quality report, with paths from the project's root.
///
/// Errors are `major`, warnings `minor`, hints `info`. The fingerprint stays when a line moves, and no two
/// findings of a report have the same.
enum LintGitLab {
    /// The members of each object.
    static let names = ["description", "check_name", "fingerprint", "severity", "location"]

    static func render(_ report: LintReport) -> String { JSONValue.array(report.entries.map(value)).text }

    private static func value(of entry: LintReport.Entry) -> JSONValue {
        let diagnostic = entry.diagnostic
        let hash = StableHash.of([diagnostic.path, diagnostic.rule, entry.lineHash])
        return .object([
            "description": .string(diagnostic.message),
            "check_name": .string(diagnostic.rule),
            "fingerprint": .string(StableHash.text(hash)),
            "severity": .string(level(of: diagnostic.severity)),
            "location": .object([
                "path": .string(diagnostic.path),
                "lines": .object(["begin": .number(entry.start.line)]),
            ]),
        ])
    }

    private static func level(of severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
