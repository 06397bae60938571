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
              adr lint --fix
              adr lint --select links,missing-status
              adr lint --baseline known.json --write-baseline

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
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to judge by; today unless given.", valueName: "yyyy-mm-dd"))
    var day: Day?

    @Option(
        name: .customLong("stdin-filename"),
        help: ArgumentHelp(
            "Take the text of this file from standard input; with --fix, print the fixed text.",
            valueName: "path"))
    var inputPath: String?

    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Fixes") var fixing: FixOptions
    @OptionGroup(title: "Known findings") var baseline: BaselineOptions
    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Exit status") var verdict: VerdictOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        if inputPath != nil, !paths.isEmpty {
            throw ValidationError("--stdin-filename names the only file; leave out the others.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        var settings = try rules.settings(over: workspace.project.configuration.lint)
        settings.raisesWarnings = verdict.raisesWarnings
        let root = workspace.project.root
        let spelling = PathSpelling(root: root)
        let linting = Linting(
            workspace: workspace,
            linter: Linter(settings: settings, riskMethod: workspace.project.configuration.risks),
            surroundings: LintSurroundings(
                today: day?.date ?? surroundings.today, pathExists: { root.exists($0) },
                spelling: { spelling.spelling(of: $0) }),
            fixing: fixing, isQuiet: report.quiet)
        if let inputPath { return try runOnInput(inputPath, linting) }
        let selection = try PathSelection(paths, isStrict: isStrict, in: workspace)
        let reading = try workspace.logs(named: log.name, selection: selection)
        let wanted = Set(reading.logs.flatMap(\.records).filter(selection.contains).map(\.source.path))
        let run = try linting.run(
            reading.logs, isWholeProject: paths.isEmpty && log.name == nil, in: wanted)
        let status = try tell(run, in: workspace)
        return reading.problems.isEmpty ? status : .failure
    }

    private func runOnInput(_ typed: String, _ linting: Linting) throws -> ExitStatus {
        let workspace = linting.workspace
        let text = try workspace.textOfInput()
        let input = LintInput(file: SourceText(path: try workspace.path(typed: typed), text))
        let logs = workspace.project.logs().logs
        let reader = workspace.project.configuration.recordReader
        guard let log = logs.lazy.compactMap({ input.log(with: $0, reader: reader) }).first else {
            if fixing.writes { workspace.surroundings.writeOutput(text) }
            return .success
        }
        let run = try linting.run(log, input: input)
        return try tell(run, in: workspace, toError: fixing.writes)
    }

    /// Tells what was found, or the diff that was asked for.
    private func tell(_ run: LintRun, in workspace: Workspace, toError: Bool = false) throws -> ExitStatus {
        if fixing.showsDiff { return run.hasDiff && !verdict.succeedsAlways ? .findings : .success }
        guard !fixing.tellsNothing else { return .success }
        let diagnostics = try baseline.new(run, to: fixing.output(in: workspace, isQuiet: report.quiet))
        let report = LintReport(
            diagnostics, in: run.sources, fileCount: run.paths.count,
            folder: workspace.project.currentFolder)
        try self.report.tell(report, in: workspace, toError: toError)
        return verdict.status(of: report)
    }
}
