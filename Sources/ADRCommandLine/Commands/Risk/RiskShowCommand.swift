import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct RiskShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a risk: its level, plan, actions and votes.",
        discussion: """
            Examples:
              adr risk show 12/R1
              adr risk show 12/R1 --format json
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, json
    }

    @Argument(help: "The risk: record and id, for example 12/R1.", completion: .risk)
    var risk: String

    @Option(help: "The output format.")
    var format = Format.terminal

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let method = workspace.project.configuration.risks
        let reading = try workspace.repository.logs(named: log.name)
        let found: ReviewedRisk?
        do {
            let log = try workspace.log(of: risk, in: reading, logNamed: self.log.name)
            found = try RiskReference(risk).reviewed(in: log, method: method)
        } catch let error as AuthoringError {
            throw Failure(error, in: workspace)
        }
        guard let found else { return .failure }
        switch format {
        case .terminal:
            surroundings.writeOutput(surroundings.fitted(RiskDetailTerminal().render(found)), color: color)
        case .json: surroundings.writeOutput(RiskListJSON().render(found))
        }
        return reading.status
    }
}

extension RiskReference {
    /// The risk as reports show it.
    func reviewed(in log: DecisionLog, method: RiskMethod) throws(AuthoringError) -> ReviewedRisk? {
        let (record, position) = try lookUp(in: log, method: method)
        let range = RiskReader(record, method: method).risks[position].range
        return RiskList([log], method: method).risk(of: record, at: range)
    }
}
