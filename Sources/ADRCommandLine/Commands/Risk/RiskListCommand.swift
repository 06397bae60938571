import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct RiskListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the risks, worst first.",
        discussion: """
            Examples:
              adr risk list --open
              adr risk list --band high --band critical --owner ana
              adr risk list --format json
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, csv
    }

    @Flag(help: "Only risks, debts and assumptions that still have to be dealt with.")
    var open = false

    @Option(help: "Only those of this owner; may be repeated.")
    var owner: [String] = []

    @Option(help: "Only those of this band; may be repeated.", transform: SchemaArgument.read)
    var band: [RiskBand] = []

    @Option(help: "Only those of this kind; may be repeated.", transform: SchemaArgument.read)
    var kind: [RiskKind] = []

    @Option(help: "Only those with this status; may be repeated.", transform: SchemaArgument.read)
    var status: [RiskStatus] = []

    @Option(help: "How to show them.")
    var format = Format.table

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        var filter = RiskList.Filter()
        filter.isOpen = open
        filter.owners = owner
        filter.bands = band
        filter.kinds = kind
        filter.statuses = status
        let reading = try workspace.logs(named: log.name)
        let list = RiskList(reading.logs, filter, method: workspace.project.configuration.risks)
        if list.risks.isEmpty, format == .table {
            surroundings.writeError("adr: no such risks; adr risk add 12 \"What may happen\" 2x5 adds one\n")
        }
        switch format {
        case .table:
            surroundings.writeOutput(RiskListTable(width: surroundings.terminal.width).render(list))
        case .json: surroundings.writeOutput(RiskListJSON().render(list))
        case .csv: surroundings.writeOutput(RiskReviewCSV().render(list))
        }
        return reading.status
    }
}
