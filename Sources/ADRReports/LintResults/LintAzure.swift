import ADRText

/// Findings as logging commands of Azure Pipelines, with paths from the project's root.
///
/// Errors are `error`; warnings and hints are `warning`, as Azure knows nothing less.
enum LintAzure {
    static func render(_ report: LintReport) -> String {
        report.entries.map { command(for: $0).line + "\n" }.joined()
    }

    private static func command(for entry: LintReport.Entry) -> AzureCommand {
        let diagnostic = entry.diagnostic
        return AzureCommand(
            name: "task.logissue",
            properties: [
                "type": diagnostic.severity == .error ? "error" : "warning",
                "sourcepath": diagnostic.path,
                "linenumber": "\(entry.start.line)",
                "columnnumber": "\(entry.start.column)",
                "code": diagnostic.rule,
            ],
            message: diagnostic.message)
    }
}
