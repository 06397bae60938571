import ADRLint
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct LintCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find what is wrong in the log.",
        discussion: """
            Examples:
              adr lint
              adr lint docs/decisions/0012-use-postgresql.md
              adr lint --format json
              adr lint --as-of 2026-12-01

            The whole log is read whatever files are named; findings are told for those. Named files that are
            no records are skipped.
            """
    )

    @Argument(help: "Files and folders; all logs of the repository unless given.")
    var paths: [String] = []

    @Flag(
        name: .customLong("force-exclude"),
        help: "Skip named files that no log of the project holds, or that are not there; for hooks.")
    var isStrict = false

    @Option(
        help: "How to show the findings; rich on a terminal, github under GitHub Actions, else text.")
    var format: LintFormat?

    @Option(help: "Whether the rich form has colours.")
    var color = ColorChoice.auto

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to judge by; today unless given.", valueName: "yyyy-mm-dd"))
    var day: Day?

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let selection = try PathSelection(paths, isStrict: isStrict, in: workspace)
        let reading = try workspace.logs(named: log.name, selection: selection)
        let root = workspace.project.root
        let lintSurroundings = LintSurroundings(today: day?.date ?? surroundings.today) { root.exists($0) }
        var diagnostics: [Diagnostic] = []
        var sources: [SourceText] = []
        var count = 0
        for log in reading.logs {
            let records = log.records.filter(selection.contains)
            diagnostics += Linter().lint(log, records: records, surroundings: lintSurroundings)
            sources += log.records.map(\.source)
            count += records.count
        }
        let report = LintReport(
            diagnostics, in: sources, fileCount: count, folder: workspace.project.currentFolder)
        let format = format ?? surroundings.lintFormat
        surroundings.writeOutput(format.render(report, coloured: surroundings.showsColor(color)))
        if !format.includesSummary { surroundings.writeError(report.summary + "\n") }
        guard reading.problems.isEmpty else { return .failure }
        return report.count(.error) > 0 ? .findings : .success
    }
}
