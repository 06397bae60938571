import ADRLint
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct CitationsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "citations",
        abstract: "Find citations of decisions that do not exist or are no longer in force.",
        discussion: """
            Examples:
              adr citations
              adr citations --format github
              adr citations --format sarif --output citations.sarif
              adr citations --all              every citation of a decision
              adr citations --fix --dry-run    cite the successors instead; show the diff
              adr citations --ignore missing-citation

            Checks all text files outside the logs, except files that git ignores, submodules, third-party code in \
            folders such as vendor, and files marked as generated. Doubtful citations are listed only with --all. The \
            lint configuration applies here too.
            """
    )

    @Argument(help: "Files and folders; the whole repository by default.", completion: .file())
    var paths: [String] = []

    @Flag(help: "List every citation of a decision, including correct ones.")
    var all = false

    @Flag(
        help:
            "Cite the successor where one record supersedes another as a whole and the line does not quote the old title."
    )
    var fix = false

    @OptionGroup(title: "Fixes") var write: WriteOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var force: ForceOption
    @OptionGroup(title: "Exit status") var verdict: VerdictOptions
    @OptionGroup var requireLog: RequireLogOption

    func validate() throws {
        if !fix, write.isDryRun || write.staging.stages {
            throw ValidationError("--dry-run and --stage need --fix.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let repository = workspace.repository
        if let output = report.output {
            try OutputFile(output, isForced: force.isForced, in: repository).demandReplaceable()
        }
        let named = try repository.paths(typed: paths, mayBeGone: false)
        let reading = try repository.logs(named: nil)
        try workspace.demandLog(reading.all, isRequired: requireLog.isRequired)
        let logs = reading.all.logs
        guard !logs.allSatisfy(\.records.isEmpty) else { return reading.status }
        let settings = try rules.settings(over: workspace.project.configuration.lint, verdict)
        let linter = CitationLinter(logs, settings: settings)
        let texts = workspace.project.progress.during("looking through", "files") {
            repository.citedTexts(of: logs, in: paths.isEmpty ? nil : named)
        }
        let isWhole = reading.problems.isEmpty && texts.isWhole
        try report.output.map { try OutputFile.demandWhole($0, isWhole: isWhole) }
        let found = texts.texts.flatMap {
            linter.diagnostics(of: $0.citations, in: $0.source, listingAll: all)
        }
        if fix { try writeFixes(of: found, in: texts, workspace) }
        let remaining = fix ? found.filter { $0.fix == nil } : found
        let status = try tell(remaining, in: texts, of: logs, workspace)
        return isWhole ? status : .failure
    }

    /// Lets the texts name the successors.
    private func writeFixes(
        of found: [Diagnostic], in texts: CitedTexts, _ workspace: Workspace
    ) throws {
        var edits: [FilePath: [TextEdit]] = [:]
        for fix in found.compactMap(\.fix) { edits.merge(fix.edits, uniquingKeysWith: +) }
        var changes = ChangeSet()
        for text in texts.texts.map(\.source) {
            if let own = edits[text.filePath] { try changes.edit(text, own) }
        }
        guard !changes.isEmpty else { return }
        try write.output(in: workspace).put(changes) { _ in false }
    }

    private func tell(
        _ found: [Diagnostic], in texts: CitedTexts, of logs: [DecisionLog], _ workspace: Workspace
    ) throws -> ExitStatus {
        let sources = texts.texts.map(\.source) + logs.flatMap(\.records).map(\.source)
        let findings = LintReport(
            found, in: sources, fileCount: texts.fileCount, folder: workspace.project.currentFolder,
            rules: BuiltInRules.ofCitations, command: "citations")
        var report = report
        if all { report.level = .info }
        try report.tell(findings, in: workspace, isForced: force.isForced, toError: fix && write.isDryRun)
        let fixable = found.count { $0.fix != nil }
        if fixable > 0, !report.quiet {
            workspace.surroundings.tell(
                "adr: adr citations --fix cites the successor in \(fixable) place\(fixable == 1 ? "" : "s")")
        }
        return verdict.status(of: findings)
    }
}
