import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct RiskCheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the risks against the team's appetite, for CI.",
        discussion: """
            Examples:
              adr risk check
              adr risk check --quality security
              adr risk check --format json

            The limits stand in .adr.yml, as risks: {appetite: {critical: planned, high: 5}}: every critical risk has a \
            full plan, and five high ones at most are open. Exits with 1 if a limit is not kept, and with 2 if there is \
            none, or records could not be read.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var filter: RiskFilterOptions

    @Option(help: "How to show it.")
    var format = Format.text

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let method = workspace.project.configuration.risks
        guard !method.appetite.limits.isEmpty else {
            throw Failure(
                "no appetite is set, so there is nothing to check",
                hint: "write into .adr.yml: risks: {appetite: {critical: planned, high: 5}}")
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
