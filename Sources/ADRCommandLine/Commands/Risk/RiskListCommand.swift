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
              adr risk list 12                       the risks of one record
              adr risk list --band high --band critical --owner ana
              adr risk list --format json
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, csv
    }

    @Argument(help: "The records; all by default.", completion: .record)
    var records: [String] = []

    @Flag(help: "Only risks, debts and assumptions that are still open.")
    var open = false

    @OptionGroup var choice: RiskFilterOptions

    @Option(
        help:
            "Only risks in this band: low, medium, high, critical or the team's name for it; may be repeated.",
        completion: .band)
    var band: [String] = []

    @Option(help: "Only risks of this kind; may be repeated.", completion: .words(RiskKind.self))
    var kind: [String] = []

    @Option(
        help: "Only risks with this status; may be repeated.", completion: .words(RiskStatus.self),
        transform: SchemaArgument.read)
    var status: [RiskStatus] = []

    @Option(help: "The output format.")
    var format = Format.table

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let method = workspace.project.configuration.risks
        var filter = RiskList.Filter()
        filter.isOpen = open
        filter.bands = try band.map {
            try Self.read($0, "band", method.bandNames.band, method.bands.map(\.name))
        }
        let kinds = RiskKind.allCases.map(\.rawValue) + method.kinds.keys.sorted()
        filter.kinds = try kind.map { try Self.read($0, "kind", method.kind, kinds) }
        filter.statuses = status
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all)
        if !records.isEmpty {
            filter.records = try workspace.paths(of: records, in: reading, logNamed: log.name)
        }
        filter.choice = try choice.filter(in: workspace, reading.logs)
        let list = RiskList(reading.logs, filter, method: method)
        if list.risks.isEmpty, format == .table {
            let hasRisks = !RiskList(reading.logs, method: method).risks.isEmpty
            surroundings.tell(
                hasRisks
                    ? "adr: no matching risks"
                    : "adr: no risks yet; adr risk add 12 \"What may happen\" 2x5 adds one")
        }
        switch format {
        case .table:
            surroundings.writeOutput(RiskListTable(width: surroundings.terminal.width).render(list))
        case .json: surroundings.writeOutput(RiskListJSON().render(list))
        case .csv: surroundings.writeOutput(RiskReviewCSV().render(list))
        }
        return reading.status
    }

    /// What a word of the team's method names.
    private static func read<Value>(
        _ word: String, _ what: String, _ read: (String) -> Value?, _ known: [String]
    ) throws(Failure) -> Value {
        guard let value = read(word) else { throw Failure(unknown: what, word, among: known) }
        return value
    }
}
