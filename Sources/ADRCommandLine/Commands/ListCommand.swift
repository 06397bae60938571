import ADRModel
import ADRReports
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

    @Argument(help: "Files and folders; all logs of the repository unless given.")
    var paths: [String] = []

    @OptionGroup var log: LogOptions

    @Option(help: "json")
    var format: String = "json"

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let logs = try workspace.logs(named: log.name, paths: paths)
        let records = try workspace.records(of: logs, below: paths)
        surroundings.writeOutput(RecordListJSON().render(records))
        return .success
    }
}
