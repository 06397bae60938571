import ADRLint
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct LintCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check the log for problems.",
        discussion: """
            Examples:
              adr lint
              adr lint docs/decisions/0012-use-postgresql-for-orders.md
              adr lint --format json
              adr lint --as-of 2026-12-01
              adr lint --changed --base main
              adr lint --fix
              adr lint --select links,missing-status
              adr lint --baseline known.json --write-baseline

            adr lint always reads the whole log; if you name files, it reports only the findings in those. Files that \
            are not records are skipped.
            """
    )

    @Argument(help: "Files and folders; all logs of the repository by default.")
    var paths: [String] = []

    @Flag(
        name: .customLong("force-exclude"),
        help: "Skip named files that are missing or belong to no log of the project; for hooks.")
    var isStrict = false

    @OptionGroup var asOf: AsOfOption

    @Option(
        name: .customLong("stdin-filename"),
        help: ArgumentHelp(
            "Read the text of this file from standard input; with --fix, print the fixed text.",
            valueName: "path"))
    var inputPath: String?

    @OptionGroup(title: "Git") var git: GitOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Fixes") var fixing: FixOptions
    @OptionGroup(title: "Known findings") var baseline: BaselineOptions
    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var force: ForceOption
    @OptionGroup(title: "Exit status") var verdict: VerdictOptions
    @OptionGroup var requireLog: RequireLogOption
    @OptionGroup var log: LogOptions

    func validate() throws {
        if inputPath != nil, !paths.isEmpty {
            throw ValidationError("--stdin-filename names the only file; leave out the others.")
        }
        if inputPath != nil, git.narrows || git.base != nil {
            throw ValidationError("--staged, --changed and --base cannot be used with standard input.")
        }
        if fixing.showsDiff,
            report.format != nil || report.output != nil || report.statistics || baseline.writes
        {
            throw ValidationError(
                "--diff shows the fixes and writes nothing; leave out --format, --output, --statistics "
                    + "and --write-baseline, or leave out --diff.")
        }
        if fixing.tellsNothing, baseline.writes {
            throw ValidationError("--fix-only reports nothing that a baseline could record; use --fix.")
        }
        if git.staged, fixing.writes {
            throw ValidationError(
                "--staged checks the staged content, but fixes change the files on disk. "
                    + "Run adr lint --fix --changed, then git add.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        // Nothing is fixed where a file that is asked for besides cannot be written.
        let files = [report.output, baseline.writes ? baseline.path : nil].compactMap(\.self)
        for file in files {
            try OutputFile(file, isForced: force.isForced, in: workspace.repository).demandReplaceable()
        }
        if let inputPath { return try runOnInput(inputPath, in: workspace, files: files) }
        let selection = try PathSelection(paths, isStrict: isStrict, in: workspace.repository)
        let subject = try LintSubject(git.scope, selection, logNamed: log.name, in: workspace.repository)
        for file in files { try OutputFile.demandWhole(file, isWhole: subject.isComplete) }
        if subject.wanted.isEmpty {
            try workspace.demandLog(subject.reading, isRequired: requireLog.isRequired)
        } else if paths.isEmpty, !git.narrows {
            workspace.warnOfFoldersWithoutRecords(subject.reading)
        }
        if !paths.isEmpty, !isStrict, !git.narrows, subject.wanted.isEmpty, !subject.reading.logs.isEmpty {
            surroundings.warn("nothing was linted: the named paths contain no records")
        }
        let run = try linting(in: workspace, subject).run(
            subject.logs, isWhole: subject.isComplete,
            isWholeProject: paths.isEmpty && log.name == nil && !git.narrows && subject.isComplete,
            hasAllRules: rules.areAsConfigured, in: subject.wanted)
        if let outcome = run.outcome {
            try fixing.output(in: workspace, isQuiet: report.quiet).show(outcome) { _ in false }
        }
        let status = try tell(run, in: workspace)
        return subject.isComplete ? status : .failure
    }

    private func linting(in workspace: Workspace, _ subject: LintSubject? = nil) throws -> Linting {
        let settings = try rules.settings(over: workspace.project.configuration.lint, verdict)
        let ofCitations = Set(BuiltInRules.ofCitations.map { $0.description.id })
        if let selected = settings.selection.selected, !selected.isEmpty, selected.isSubset(of: ofCitations) {
            throw Failure(
                "the selected rules check files outside the log",
                hint: "adr citations runs them")
        }
        let linter = Linter(settings: settings, riskMethod: workspace.project.configuration.risks)
        if linter.needsBase, subject?.base == nil {
            throw Failure(
                "the selected rules compare the log with a branch",
                hint: "name the branch, for example --base main")
        }
        let today = asOf.day(in: workspace.surroundings)
        var surroundings = workspace.repository.lintSurroundings(
            today: today, tracked: subject?.tracked, base: subject?.base)
        let trials = TemplateTrials(of: workspace.project, today: today)
        surroundings.templateVariables = Set(workspace.project.configuration.variables.keys)
        surroundings.tryTemplate = { trials.trial(of: $0, in: $1) }
        return Linting(
            in: workspace.repository, linter, surroundings: surroundings,
            effects: subject?.earlier.map {
                ChangeEffects(
                    from: $0.logs, in: workspace.repository.lintSurroundings(today: today, tracked: $0.paths),
                    changing: $0.changed)
            }, fixing: fixing.fixing, appliesUnsafe: fixing.includesUnsafe)
    }

    private func runOnInput(
        _ typed: String, in workspace: Workspace, files: [String]
    ) throws -> ExitStatus {
        let text = try workspace.textOfInput()
        if isStrict, (try? workspace.repository.path(typed: typed)) == nil {
            return try giveBack(text, in: workspace)
        }
        let input = LintInput(file: SourceText(path: try workspace.repository.path(typed: typed), text))
        let reading = workspace.project.logs()
        let problems = reading.problems.filter { !$0.path.isPath(input.file.path) }
        workspace.tell(problems)
        for file in files { try OutputFile.demandWhole(file, isWhole: problems.isEmpty) }
        let reader = workspace.repository.reader
        let log = reading.logs.lazy.compactMap { input.log(with: $0, reader: reader) }.first
        guard let log else {
            let status = try giveBack(text, in: workspace)
            return problems.isEmpty ? status : .failure
        }
        let run = try linting(in: workspace).run(log, file: input.file)
        if fixing.writes {
            let fixed = run.fixes.first?.log.record(at: input.file.path)?.source.text
            workspace.surroundings.writeOutput(fixed ?? text)
        }
        let status = try tell(run, in: workspace, toError: fixing.writes)
        return problems.isEmpty ? status : .failure
    }

    /// Answers for a text that is not a record: as it is if it was to be fixed, else with a report of nothing.
    private func giveBack(_ text: String, in workspace: Workspace) throws -> ExitStatus {
        if fixing.writes {
            workspace.surroundings.writeOutput(text)
        } else if report.format != nil {
            try report.tell(
                LintReport([], in: [], fileCount: 0), in: workspace, isForced: force.isForced)
        }
        return .success
    }

    /// Tells what was found, or the diff that was asked for.
    private func tell(_ run: LintRun, in workspace: Workspace, toError: Bool = false) throws -> ExitStatus {
        fixing.tell(run, in: workspace, isQuiet: report.quiet)
        guard fixing.showsDiff || !fixing.tellsNothing else { return .success }
        let new = try baseline.new(
            run, to: fixing.output(in: workspace, isQuiet: report.quiet), isForced: force.isForced)
        let diagnostics = report.expand ? new : FindingClusters(new, in: run.logs).diagnostics
        let report = LintReport(
            diagnostics, in: run.sources, fileCount: run.paths.count,
            folder: workspace.project.currentFolder)
        let status = verdict.status(of: report)
        guard !fixing.showsDiff else {
            if !self.report.quiet, !report.entries.isEmpty {
                workspace.surroundings.tell("adr: not fixed: \(report.summary); adr lint shows the details")
            }
            return run.fixes.contains { !$0.changes.isEmpty } && !verdict.succeedsAlways ? .findings : status
        }
        try self.report.tell(report, in: workspace, isForced: force.isForced, toError: toError)
        if baseline.path == nil, !self.report.quiet,
            report.entries.count(where: { $0.diagnostic.severity > .info }) > 20
        {
            workspace.surroundings.tell(
                "adr: adr lint --baseline known.json --write-baseline records these findings; "
                    + "--baseline known.json then shows only new ones")
        }
        return status
    }
}
