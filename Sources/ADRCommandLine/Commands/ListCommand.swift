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
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, paths
    }

    @Argument(help: "Files and folders; all logs of the repository unless given.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only records with this status; may be repeated.", valueName: "status"))
    var status: [String] = []

    @Option(help: ArgumentHelp("Only records with this tag; may be repeated.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("Only records of this day and later.", valueName: "yyyy-mm-dd"))
    var since: Day?

    @Option(help: "How to show them.")
    var format = Format.table

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let statuses = try status.map { try StatusArgument($0, workspace.project.configuration).status }
        let reading = try workspace.logs(named: log.name, paths: paths)
        let records = try workspace.records(of: reading.logs, below: paths).filter { record in
            (statuses.isEmpty || record.currentStatus.map(statuses.contains) ?? false)
                && (tag.isEmpty || tag.contains { record.tags.contains($0) })
                && (since.map { since in record.date.value.map { $0 >= since.date } ?? false } ?? true)
        }
        let folder = workspace.project.currentFolder
        switch format {
        case .table:
            surroundings.writeOutput(RecordListTable(width: surroundings.terminal.width).render(records))
        case .json: surroundings.writeOutput(RecordListJSON(folder: folder).render(records))
        case .paths: surroundings.writeOutput(RecordListPaths(folder: folder).render(records))
        }
        return reading.status
    }
}
