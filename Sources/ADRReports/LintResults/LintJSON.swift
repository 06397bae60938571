import ADRText

/// Findings as one JSON object.
///
/// Lines and columns count from 1, columns in Unicode scalars; the end is the position behind the last
/// character. Paths are those reached from the current folder. A fix is `safe` or `unsafe`.
enum LintJSON {
    static func render(_ report: LintReport) -> String {
        JSONValue.object([
            "$schema": .string(ReportSchema.lint.uri), "findings": .array(report.entries.map(value)),
        ]).text
    }

    /// One finding.
    static func value(of entry: LintReport.Entry) -> JSONValue {
        .object([
            "rule": .string(entry.diagnostic.rule),
            "severity": .string(entry.diagnostic.severity.rawValue),
            "path": .string(entry.path),
            "line": .number(entry.start.line),
            "column": .number(entry.start.column),
            "end_line": .number(entry.end.line),
            "end_column": .number(entry.end.column),
            "message": .string(entry.diagnostic.message),
            "notes": .array(
                entry.notes.map {
                    .object([
                        "path": .string($0.path),
                        "line": .number($0.start.line),
                        "column": .number($0.start.column),
                        "message": .string($0.message),
                    ])
                }),
            "fix": entry.fix.map(value) ?? .null,
        ])
    }

    private static func value(of fix: LintReport.Fix) -> JSONValue {
        .object([
            "title": .string(fix.title),
            "safety": .string(fix.safety.rawValue),
            "edits": .array(
                fix.edits.map {
                    .object([
                        "path": .string($0.path),
                        "line": .number($0.start.line),
                        "column": .number($0.start.column),
                        "end_line": .number($0.end.line),
                        "end_column": .number($0.end.column),
                        "replacement": .string($0.replacement),
                    ])
                }),
        ])
    }
}
