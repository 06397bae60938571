import ADRModel
import ArgumentParser

/// Why a risk has the status that it gets.
struct RiskReasonOption: ParsableArguments {
    @Option(help: ArgumentHelp("The reason; kept with the risk and shown in minutes.", valueName: "text"))
    var reason: String?
}

struct RiskAcceptCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept a risk: by whom, and until when.",
        discussion: """
            Examples:
              adr risk accept 12/R1 --owner ana --review-by 2027-01-15
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Option(
        help: "Who accepts the risk, and owns it from now on; required unless it has an owner.",
        completion: .person, transform: OwnerName.one)
    var owner: String?

    @Option(
        name: .customLong("review-by"),
        help: ArgumentHelp(
            "The date on which the acceptance expires; required unless it has one.", valueName: "date"),
        transform: Day.init(typed:))
    var reviewBy: Day?

    @OptionGroup var why: RiskReasonOption

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set(
            .accepted, [(.owner, owner), (.reviewBy, reviewBy?.date.iso), (.reason, why.reason)],
            in: surroundings,
            hint: "say who accepts it and until when: --owner NAME --review-by DATE")
    }
}

struct RiskCloseCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a risk that can no longer occur.",
        discussion: """
            Examples:
              adr risk close 12/R1 --reason "The old interface is gone"
            """
    )

    @OptionGroup var change: RiskChangeOptions
    @OptionGroup var why: RiskReasonOption

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set(.closed, [(.reason, why.reason)], in: surroundings)
    }
}

struct RiskOccurredCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "occurred",
        abstract: "Record that a risk has occurred; it stays open.",
        discussion: """
            Examples:
              adr risk occurred 12/R1 --reason "The disk of node 3 was full"
            """
    )

    @OptionGroup var change: RiskChangeOptions
    @OptionGroup var why: RiskReasonOption

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set(.occurred, [(.reason, why.reason)], in: surroundings)
    }
}
