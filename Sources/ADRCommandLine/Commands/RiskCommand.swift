import ArgumentParser

struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: "What the decisions put at stake.",
        subcommands: [RiskReviewCommand.self]
    )
}
