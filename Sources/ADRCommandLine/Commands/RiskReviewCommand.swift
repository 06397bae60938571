import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct RiskReviewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Sum up the risks of all decisions.",
        discussion: """
            Examples:
              adr risk review
              adr risk review --format markdown > risks.md
              adr risk review --as-of 2026-12-01 --format json
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, markdown, json
    }

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to judge by; today unless given.", valueName: "yyyy-mm-dd"))
    var day: Day?

    @Option(help: "How to show it.")
    var format = Format.terminal

    @Option(help: "Whether to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let reading = try workspace.logs(named: log.name)
        let review = RiskReview(
            reading.logs, asOf: day?.date ?? surroundings.today,
            method: workspace.project.configuration.risks)
        switch format {
        case .terminal:
            let renderer = RiskReviewTerminal(coloured: surroundings.showsColor(color))
            surroundings.writeOutput(renderer.render(review))
        case .markdown: surroundings.writeOutput(RiskReviewMarkdown().render(review))
        case .json: surroundings.writeOutput(RiskReviewJSON().render(review))
        }
        return reading.status
    }
}
