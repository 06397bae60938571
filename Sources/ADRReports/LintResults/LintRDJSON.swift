import ADRText

/// Findings in the Reviewdog Diagnostic Format.
///
/// Errors are `ERROR`, warnings `WARNING`, hints `INFO`. Columns count UTF-8 bytes from 1; the end is the
/// position behind the last byte. A fix of one edit in the finding's file is a suggestion, for suggestions
/// are taken one by one.
enum LintRDJSON {
    /// How a report begins.
    static let start = "{\n  \"source\": {\n    \"name\": \"adr lint\"\n  },"

    static func render(_ report: LintReport) -> String {
        JSONValue.object([
            "source": .object(["name": .string("adr lint")]),
            "diagnostics": .array(report.entries.map(value)),
        ])
        .text
    }

    private static func value(of entry: LintReport.Entry) -> JSONValue {
        let diagnostic = entry.diagnostic
        return .object(
            leavingOutNulls: [
                "message": .string(diagnostic.message),
                "location": location(entry.path, entry.start, entry.end),
                "severity": .string(level(of: diagnostic.severity)),
                "code": .object(["value": .string(diagnostic.rule)]),
                "suggestions": suggestion(for: entry).map { .array([$0]) } ?? .null,
                "related_locations": entry.notes.isEmpty ? .null : .array(entry.notes.map(related)),
            ])
    }

    private static func related(_ note: LintReport.Note) -> JSONValue {
        .object([
            "message": .string(note.message), "location": location(note.path, note.start, note.end),
        ])
    }

    private static func suggestion(for entry: LintReport.Entry) -> JSONValue? {
        guard let fix = entry.fix, fix.edits.count == 1, let edit = fix.edits.first, edit.path == entry.path
        else { return nil }
        return .object(["range": range(edit.start, edit.end), "text": .string(edit.replacement)])
    }

    private static func location(_ path: String, _ start: TextPosition, _ end: TextPosition) -> JSONValue {
        .object(["path": .string(path), "range": range(start, end)])
    }

    private static func range(_ start: TextPosition, _ end: TextPosition) -> JSONValue {
        .object(["start": position(start), "end": position(end)])
    }

    private static func position(_ position: TextPosition) -> JSONValue {
        .object(["line": .number(position.line), "column": .number(position.utf8Column)])
    }

    private static func level(of severity: Severity) -> String {
        switch severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .info: "INFO"
        }
    }
}
