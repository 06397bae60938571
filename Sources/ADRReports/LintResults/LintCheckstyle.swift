import ADRText

/// Findings as Checkstyle's XML; errors are `error`, warnings `warning`, hints `info`.
enum LintCheckstyle {
    static func render(_ report: LintReport) -> String {
        let files = report.files.map { file in
            "  <\(XMLText.tag("file", ["name": file.path]))>\n" + file.entries.map(error).joined()
                + "  </file>\n"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
            + files.joined() + "</checkstyle>\n"
    }

    private static func error(_ entry: LintReport.Entry) -> String {
        let tag = XMLText.tag(
            "error",
            [
                "line": "\(entry.start.line)", "column": "\(entry.start.column)",
                "severity": entry.diagnostic.severity.rawValue, "message": entry.diagnostic.message,
                "source": "adr.\(entry.diagnostic.rule)",
            ])
        return "    <\(tag)/>\n"
    }
}
