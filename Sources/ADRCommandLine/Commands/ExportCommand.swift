import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export a log for other tools.",
        subcommands: [
            ExportJSONCommand.self, ExportMkDocsCommand.self, ExportDocusaurusCommand.self,
            ExportHugoCommand.self, ExportDocCCommand.self, ExportBackstageCommand.self,
            ExportStructurizrCommand.self,
        ]
    )
}

struct ExportJSONCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Write a log as JSON-ADR 1.0.0.",
        discussion: """
            Examples:
              adr export json > decisions.json
              adr export json --log services
            """
    )

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let reading = try workspace.repository.logs(named: log.name)
        let log = try LogChoice(reading.logs, currentFolder: workspace.project.currentFolder).one(
            named: log.name)
        let export = LogExport(
            log, portable: try workspace.repository.portable(log),
            method: workspace.project.configuration.risks)
        let text = workspace.project.progress.during("writing", "records", of: log.records.count) {
            LogExportJSON(version: ADRCommand.version).render(export)
        }
        surroundings.writeOutput(text)
        return reading.status
    }
}
