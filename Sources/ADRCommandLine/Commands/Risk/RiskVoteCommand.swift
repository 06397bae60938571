import ADRAuthoring
import ADRModel
import ADRReports
import ArgumentParser

struct RiskVoteCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "vote",
        abstract: "Keep what one person rates a risk, beside its level.",
        discussion: """
            Examples:
              adr risk vote 12/R1 2x5 --as ana

            Votes change no level. After each one, the command tells all votes on the risk so far, how far they lie \
            apart, and whether one person alone sees it.
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Argument(help: "Likelihood x impact, 1 to 5 each, as 2x5.")
    var level: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who votes; a second vote replaces the first.", valueName: "name"))
    var voter: String

    func validate() throws {
        guard voter.contains(where: { !$0.isWhitespace }) else { throw ValidationError("Say who votes.") }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.change(in: surroundings, telling: Self.told) { method throws(AuthoringError) in
            [.vote(voter, try RiskAssignment.level(level, method))]
        }
    }

    private static func told(_ risk: ReviewedRisk) -> String? {
        risk.votesText.map { "\(risk.reference): \($0)" }
    }
}
