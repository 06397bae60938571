import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct RiskVoteCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "vote",
        abstract: "Keep what people rate a risk, beside its level.",
        discussion: """
            Examples:
              adr risk vote 12/R1 ana=2x5 lee=4x4      several at once
              adr risk vote 12/R1 2x5 --as ana
              adr risk vote 12/R1 ana=2x5 --blind      keeps it unseen
              adr risk vote 12/R1 --reveal             writes what was voted blind

            Votes change no level. The command shows all votes on the risk so far, how far they lie apart, and whether \
            one person alone sees it; of blind votes only who has cast one.
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Argument(help: "Who votes what, as ana=2x5, or with --as the level alone.")
    var votes: [String] = []

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who votes; a second vote replaces the first.", valueName: "name"),
        completion: .person)
    var voter: String?

    @Flag(help: "Keep the votes unseen, outside of the record, until --reveal.")
    var blind = false

    @Flag(help: "Write the votes that were cast blind into the record.")
    var reveal = false

    func validate() throws {
        guard voter.map({ $0.contains { !$0.isWhitespace } }) ?? true else {
            throw ValidationError("Say who votes.")
        }
        guard !blind || !reveal && !change.write.isDryRun && !change.write.staging.stages else {
            throw ValidationError(
                "--blind leaves the record alone; leave out --reveal, --dry-run and --stage.")
        }
        if reveal {
            guard votes.isEmpty, voter == nil else {
                throw ValidationError("--reveal takes no further vote.")
            }
        } else if votes.isEmpty || voter != nil && votes.count > 1 {
            throw ValidationError("Say who votes what: adr risk vote 12/R1 ana=2x5 lee=4x4")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        guard blind || reveal else {
            return try write(in: surroundings) { method throws(AuthoringError) in
                try RiskVoting.votes(votes, by: voter, method: method)
            }
        }
        let authoring = try Authoring(
            surroundings, change.log, change.write, of: [RelativePath.folder(of: change.risk)])
        let project = authoring.workspace.project
        let (record, risk) = try authoring.translatingErrors {
            try RiskVoting.risk(change.risk, in: authoring.log, method: project.configuration.risks)
        }
        let sealed = SealedVotes(project.state)
        let former = sealed.votes(on: risk, of: record.source.path)
        guard reveal else {
            let new = try authoring.translatingErrors {
                try RiskVoting.votes(votes, by: voter, method: project.configuration.risks)
            }.map { SealedVotes.Vote(voter: $0.voter, level: $0.level.text) }
            try sealed.seal(new, on: risk, of: record.source.path)
            let voters = sealed.votes(on: risk, of: record.source.path).map(\.voter)
            surroundings.tell([
                "adr: \(change.risk): \(voters.count == 1 ? "1 vote is" : "\(voters.count) votes are") sealed, of "
                    + voters.joined(separator: ", "),
                "hint: `adr risk vote \(change.risk) --reveal` writes and shows them",
            ])
            return .success
        }
        guard !former.isEmpty else {
            throw Failure(
                "no votes on \(change.risk) are sealed",
                hint: "`adr risk vote \(change.risk) ana=2x5 --blind` casts one")
        }
        let status = try write(in: surroundings) { method throws(AuthoringError) in
            try RiskVoting.votes(former.map { "\($0.voter)=\($0.level)" }, by: nil, method: method)
        }
        if !change.write.isDryRun { try sealed.discard(on: risk, of: record.source.path) }
        return status
    }

    private func write(
        in surroundings: Surroundings,
        _ votes: (RiskMethod) throws(AuthoringError) -> [RiskVoting.Vote]
    ) throws -> ExitStatus {
        try change.change(in: surroundings, telling: Self.told) { method throws(AuthoringError) in
            try votes(method).map { .vote($0.voter, $0.level) }
        }
    }

    private static func told(_ risk: ReviewedRisk) -> String? {
        risk.votesText.map { "\(risk.reference): \($0)" }
    }
}
