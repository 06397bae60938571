import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct RiskCheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the risks against the team's risk appetite, for CI.",
        discussion: """
            Examples:
              adr risk check
              adr risk check --quality security
              adr risk check --format json

            Set the limits in .adr.yml. For example, risks: {appetite: {critical: planned, high: 5}} means that every \
            critical risk needs a full plan, and at most five high risks may be open. Exits with 1 if a limit is \
            exceeded, and with 2 if no limit is set or a record cannot be read.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var filter: RiskFilterOptions

    @Option(help: "The output format.")
    var format = Format.text

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let method = workspace.project.configuration.risks
        guard !method.appetite.limits.isEmpty else {
            throw Failure(
                "no risk appetite is set, so there is nothing to check",
                hint: "add to .adr.yml: risks: {appetite: {critical: planned, high: 5}}")
        }
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all, isRequired: true)
        let check = AppetiteCheck(
            reading.logs, asOf: asOf.day(in: surroundings), method: method,
            filter: try filter.filter(in: workspace, reading.logs))
        switch format {
        case .text: surroundings.writeOutput(check.text)
        case .json: surroundings.writeOutput(check.json)
        }
        guard reading.problems.isEmpty else { return .failure }
        return check.isKept ? .success : .findings
    }
}
