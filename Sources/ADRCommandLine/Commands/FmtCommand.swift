import ADRLint
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct FmtCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Normalize front matter.",
        discussion: """
            Examples:
              adr fmt
              adr fmt --check
              adr fmt --dry-run docs/decisions
            """
    )

    /// What is put right; nothing else is.
    private static let rules: [any Rule.Type] = [UnseenFrontMatterRule.self, ScalarTagsRule.self]

    @Argument(help: "Files and folders; all logs of the repository by default.")
    var paths: [String] = []

    @Flag(help: "Write nothing; exit with 1 if a file would change.")
    var check = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let selection = try PathSelection(paths, in: workspace.repository)
        let reading = try workspace.repository.logs(named: log.name, selection: selection)
        try workspace.demandLog(reading.all)
        let fixer = Fixer(
            Linter(rules: Self.rules),
            surroundings: workspace.repository.lintSurroundings(today: surroundings.today))
        let wanted = reading.logs.flatMap(\.records).filter(selection.contains).map(\.source.filePath)
        let fix = LogFix(fixer: fixer, wanted: Set(wanted), staysWithin: true)
        guard check || write.isDryRun else {
            let isWhole = reading.problems.isEmpty
            let outcome = try fix.write(
                reading.logs, isWhole: isWhole, in: workspace.repository, as: write.mode
            ).outcome
            if let outcome { try write.output(in: workspace).show(outcome) { _ in false } }
            return reading.status
        }
        var changes = ChangeSet()
        for log in reading.logs { changes.append(fix.result(for: log).changes) }
        if write.isDryRun { try write.output(in: workspace).put(changes) }
        let stale = changes.changes.compactMap(\.after?.path)
        guard check, !stale.isEmpty else { return reading.status }
        surroundings.tell(["adr: adr fmt would change:"] + stale.map { "  \(workspace.shown($0))" })
        return reading.problems.isEmpty ? .findings : .failure
    }
}
