import ArgumentParser

struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: "Manage risks.",
        groupedSubcommands: [
            CommandGroup(
                name: "Look",
                subcommands: [
                    RiskListCommand.self, RiskShowCommand.self, RiskReviewCommand.self, RiskCheckCommand.self,
                ]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    RiskAddCommand.self, RiskSetCommand.self, RiskActCommand.self, RiskVoteCommand.self,
                    RiskAcceptCommand.self, RiskCloseCommand.self, RiskOccurredCommand.self,
                    RiskImportCommand.self,
                ]),
        ]
    )
}
