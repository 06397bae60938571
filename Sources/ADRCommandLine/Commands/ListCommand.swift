import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the records.",
        discussion: """
            Examples:
              adr list
              adr list --status accepted --tag storage
              adr list --in-force --decider ana --sort date --reverse
              adr list --columns id,title,deciders,tags --format markdown
              adr list --since 2026-01-01 --format paths
              adr list --format json services
              adr list --explain docs        how each Markdown file is classified, and why
            """
    )

    @Argument(help: "Files and folders; all logs of the repository by default.")
    var paths: [String] = []

    @OptionGroup var filter: RecordFilterOptions

    @Option(
        help: ArgumentHelp(
            "The column to sort by, for example date; by default number within each log.",
            valueName: "column"),
        completion: .column, transform: RecordColumn.one(typed:))
    var sort: RecordColumn?

    @Flag(help: "Reverse the order.")
    var reverse = false

    @Option(
        help: ArgumentHelp("The columns to show, for example id,title,tags.", valueName: "columns"),
        completion: .column, transform: RecordColumn.all(typed:))
    var columns: [[RecordColumn]] = []

    @Option(help: "The output format; by default table, or paths in an adr-tools log.")
    var format: RecordListFormat?

    @Flag(help: "Show how each Markdown file in and beside the logs is classified, and why.")
    var explain = false

    @OptionGroup var requireLog: RequireLogOption
    @OptionGroup var log: LogOptions

    func validate() throws {
        if format == .paths, !columns.isEmpty { throw ValidationError("--format paths has no columns.") }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let filter = try filter.filter(in: workspace)
        let selection = try PathSelection(paths, in: workspace.repository)
        let reading = try workspace.repository.logs(named: log.name, selection: selection)
        try workspace.demandLog(reading.all, isRequired: requireLog.isRequired)
        if explain {
            let verdicts = reading.all.verdicts.filter { selection.contains($0.path) }
            surroundings.writeOutput(Explanation(workspace).text(of: verdicts))
            return reading.status
        }
        var list = RecordList(reading.logs, folder: workspace.project.currentFolder) {
            selection.contains($0) && filter.matches($0)
        }
        if let sort {
            list.sort(by: sort, reversed: reverse)
        } else if reverse {
            list.reverse()
        }
        let format =
            format ?? (columns.isEmpty ? standardFormat(for: reading.logs, of: workspace.project) : .table)
        surroundings.writeOutput(
            format.render(list, columns: columns.flatMap(\.self), width: surroundings.terminal.width))
        if list.rows.isEmpty, reading.logs.contains(where: { !$0.records.isEmpty }) {
            surroundings.tell(
                ["adr: no record matches"]
                    + (self.filter.hint(in: reading.logs, paths: paths).map { ["hint: \($0)"] } ?? []))
        }
        return reading.status
    }

    private func standardFormat(for logs: [DecisionLog], of project: Project) -> RecordListFormat {
        let listsPaths = !logs.isEmpty && logs.allSatisfy { project.habits(of: $0).listsPaths }
        return listsPaths ? .paths : .table
    }
}

/// What files were taken for, a line each.
private struct Explanation {
    private let workspace: Workspace

    init(_ workspace: Workspace) { self.workspace = workspace }

    func text(of verdicts: [(path: String, verdict: DocumentVerdict)]) -> String {
        verdicts.map { path, verdict in
            "\(workspace.shown(path)): \(verdict.kind.name): \(verdict.reason.rawValue)\n"
        }.joined()
    }
}
