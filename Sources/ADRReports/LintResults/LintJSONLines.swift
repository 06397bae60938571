/// Findings as lines, each the JSON object that ``LintJSON`` makes of one.
enum LintJSONLines {
    static func render(_ report: LintReport) -> String {
        report.entries.map { LintJSON.value(of: $0).line + "\n" }.joined()
    }
}
