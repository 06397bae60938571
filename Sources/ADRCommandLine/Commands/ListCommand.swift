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
              adr list --since 2026-01-01 --format paths
              adr list --format json services
              adr list --explain docs        what each Markdown file was taken for, and why
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, paths
    }

    @Argument(help: "Files and folders; all logs of the repository unless given.")
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("Only records with one of these statuses; may be repeated.", valueName: "status"),
        completion: .status)
    var status: [String] = []

    @Option(
        help: ArgumentHelp("Only records with one of these tags; may be repeated.", valueName: "tag"),
        completion: .tag)
    var tag: [String] = []

    @Option(
        help: ArgumentHelp("Only records of this day and later.", valueName: "day"),
        transform: FirstDay.init(typed:))
    var since: FirstDay?

    @Option(help: "How to show them; a table unless given, paths in a log of adr-tools.")
    var format: Format?

    @Flag(help: "Say what each Markdown file in and beside the logs was taken for, and why.")
    var explain = false

    @OptionGroup var requireLog: RequireLogOption
    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let filter = RecordFilter(
            statuses: try status.flatMap(CommaList.values).map {
                try StatusArgument($0, workspace.project.configuration).status
            },
            tags: tag.flatMap(CommaList.values), since: since?.date)
        let selection = try PathSelection(paths, in: workspace.repository)
        let reading = try workspace.repository.logs(named: log.name, selection: selection)
        try workspace.demandLog(reading.all, isRequired: requireLog.isRequired)
        if explain {
            let verdicts = reading.all.verdicts.filter { selection.contains($0.path) }
            surroundings.writeOutput(Explanation(workspace).text(of: verdicts))
            return reading.status
        }
        let records = reading.logs.flatMap(\.records).filter(selection.contains).filter(filter.matches)
        let folder = workspace.project.currentFolder
        switch format ?? standardFormat(for: reading.logs, of: workspace.project) {
        case .table:
            surroundings.writeOutput(
                RecordListTable(width: surroundings.terminal.width).render(records, of: reading.logs))
        case .json: surroundings.writeOutput(RecordListJSON(folder: folder).render(records, of: reading.logs))
        case .paths: surroundings.writeOutput(RecordListPaths(folder: folder).render(records))
        }
        return reading.status
    }

    private func standardFormat(for logs: [DecisionLog], of project: Project) -> Format {
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

/// Which records are asked for.
private struct RecordFilter {
    /// Any of them; all if empty.
    let statuses: [DecisionStatus]
    /// Any of them; all if empty.
    let tags: [String]
    let since: CalendarDate?

    func matches(_ record: DecisionRecord) -> Bool {
        if !statuses.isEmpty {
            guard let status = record.currentStatus, statuses.contains(status) else { return false }
        }
        if !tags.isEmpty, Set(tags).isDisjoint(with: record.tags) { return false }
        guard let since else { return true }
        guard let date = record.date.value else { return false }
        return date >= since
    }
}
