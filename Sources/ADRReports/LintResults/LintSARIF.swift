import ADRLint
import ADRText

/// Findings as a SARIF 2.1.0 log, with paths from the project's root.
///
/// Errors are `error`, warnings `warning`, hints `note`. Columns count Unicode scalars; the end is the
/// position behind the last character. All rules are described, found or not; fixes are those that are safe.
enum LintSARIF {
    /// How a log begins.
    static let start = """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "adr",
        """

    static func render(_ report: LintReport) -> String {
        let indexes = Dictionary(
            report.rules.enumerated().map { ($0.element.description.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let run = JSONValue.object([
            "tool": .object([
                "driver": .object([
                    "name": .string("adr"), "rules": .array(report.rules.map(SARIFRule.value)),
                ])
            ]),
            "automationDetails": .object(["id": .string("adr-\(report.command)/")]),
            "columnKind": .string("unicodeCodePoints"),
            "results": .array(report.entries.map { result($0, ruleIndex: indexes[$0.diagnostic.rule]) }),
        ])
        return JSONValue.object([
            "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
            "version": .string("2.1.0"),
            "runs": .array([run]),
        ])
        .text
    }

    /// The word for a severity.
    static func level(of severity: Severity) -> JSONValue {
        switch severity {
        case .error: .string("error")
        case .warning: .string("warning")
        case .info: .string("note")
        }
    }

    private static func result(_ entry: LintReport.Entry, ruleIndex: Int?) -> JSONValue {
        let diagnostic = entry.diagnostic
        return .object(
            leavingOutNulls: [
                "ruleId": .string(diagnostic.rule),
                "ruleIndex": .number(orNull: ruleIndex),
                "level": level(of: diagnostic.severity),
                "message": message(diagnostic.message),
                "locations": .array([
                    .object([
                        "physicalLocation": location(diagnostic.path, region(entry.start, entry.end))
                    ])
                ]),
                "relatedLocations": entry.notes.isEmpty ? .null : .array(entry.notes.map(related)),
                "partialFingerprints": .object(["primaryLocationLineHash": .string(entry.lineHash)]),
                "fixes": entry.fix.flatMap(fix).map { .array([$0]) } ?? .null,
            ])
    }

    private static func related(_ note: LintReport.Note) -> JSONValue {
        .object([
            "physicalLocation": location(note.projectPath, region(note.start, note.end)),
            "message": message(note.message),
        ])
    }

    private static func fix(_ fix: LintReport.Fix) -> JSONValue? {
        guard fix.safety == .safe, !fix.edits.isEmpty else { return nil }
        let paths = fix.edits.reduce(into: [String]()) { paths, edit in
            if !(paths.last?.isPath(edit.projectPath) ?? false) { paths.append(edit.projectPath) }
        }
        let changes = paths.map { path in
            JSONValue.object([
                "artifactLocation": artifact(path),
                "replacements": .array(fix.edits.filter { $0.projectPath.isPath(path) }.map(replacement)),
            ])
        }
        return .object(["description": message(fix.title), "artifactChanges": .array(changes)])
    }

    private static func replacement(_ edit: LintReport.Edit) -> JSONValue {
        .object(
            leavingOutNulls: [
                "deletedRegion": region(edit.start, edit.end),
                "insertedContent": edit.replacement.isEmpty
                    ? .null : .object(["text": .string(edit.replacement)]),
            ])
    }

    private static func location(_ path: String, _ region: JSONValue) -> JSONValue {
        .object(["artifactLocation": artifact(path), "region": region])
    }

    private static func artifact(_ path: String) -> JSONValue {
        .object(["uri": .string(PercentEncoding.path(path)), "uriBaseId": .string("%SRCROOT%")])
    }

    private static func region(_ start: TextPosition, _ end: TextPosition) -> JSONValue {
        .object([
            "startLine": .number(start.line), "startColumn": .number(start.column),
            "endLine": .number(end.line), "endColumn": .number(end.column),
        ])
    }

    /// A message of plain text; a Markdown link in it is not a link, and it is never empty.
    private static func message(_ text: String) -> JSONValue {
        let text = text.replacing("](", with: "\\](")
        return .object(["text": .string(text.isEmpty ? "(no message)" : text)])
    }
}
