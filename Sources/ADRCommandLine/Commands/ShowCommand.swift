import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct ShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a record: its facts, links and risks.",
        discussion: """
            Examples:
              adr show 12
              adr show ADR-0012 --format json
              adr show postgresql
              adr show 12 --facts                where each fact is stated
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, markdown, json
    }

    @Argument(help: "The record: a number, a file name, or a part of the title.", completion: .record)
    var record: String

    @Flag(help: "List each fact with the line that states it, and why it counts.")
    var facts = false

    @Option(help: "How to show it.")
    var format = Format.terminal

    @Option(help: "Whether to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let reading = try workspace.repository.logs(named: log.name)
        let (log, record) = try workspace.record(record, in: reading, logNamed: self.log.name)
        if facts {
            surroundings.writeOutput(StatedFactsTable(shownPath: workspace.shown).render(record))
            return reading.status
        }
        let detail = RecordDetail(record, in: log, method: workspace.project.configuration.risks)
        switch format {
        case .terminal:
            surroundings.writeOutput(
                RecordDetailTerminal(columns: surroundings.terminal.width).render(detail), color: color)
        case .markdown: surroundings.writeOutput(RecordDetailMarkdown().render(detail))
        case .json: surroundings.writeOutput(RecordDetailJSON().render(detail))
        }
        return reading.status
    }
}
