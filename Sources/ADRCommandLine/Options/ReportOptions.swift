import ADRLint
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// Where findings are told, and how.
struct ReportOptions: ParsableArguments {
    @Option(
        help: "How to show the findings; by default rich on a terminal, github in GitHub Actions, else text.")
    var format: LintFormat?

    @Option(help: "When to use colours in the rich format.")
    var color = ColorChoice.auto

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write the findings to this file of the project.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The lowest level that the formats for people show: error, warning or info.",
            valueName: "level"))
    var level = Severity.warning

    @Flag(help: "List every finding, even if most records have the same one.")
    var expand = false

    @Flag(help: "Count the findings per rule instead of listing them.")
    var statistics = false

    @Flag(name: .shortAndLong, help: "Show only the findings.")
    var quiet = false

    /// Writes a report where it belongs.
    ///
    /// - Parameters:
    ///   - isForced: whether a file is replaced that the tool did not write.
    ///   - toError: whether standard output has other things to carry.
    func tell(
        _ report: LintReport, in workspace: Workspace, isForced: Bool, toError: Bool = false
    ) throws {
        let surroundings = workspace.surroundings
        let format = format ?? (output == nil ? surroundings.lintFormat : .text)
        let report = format.isForPeople && !statistics ? report.from(level) : report
        let text =
            statistics
            ? StyledText(LintStatistics(report).render(as: format))
            : format.styled(
                report, columns: surroundings.terminal.isOutput ? surroundings.terminal.width : nil)
        if let output {
            let file = try OutputFile(output, isForced: isForced, in: workspace.repository)
            try ChangeOutput(workspace: workspace, isQuiet: true).put(text.plain, into: file)
        } else if toError {
            surroundings.writeError(text)
        } else {
            surroundings.writeOutput(text, color: color)
        }
        if !quiet, statistics || output != nil || !format.includesSummary {
            surroundings.tell(report.summary)
        }
    }
}
