import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct RiskVoteCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "vote",
        abstract: "Record individual ratings of a risk.",
        discussion: """
            Examples:
              adr risk vote 12/R1 ana=2x5 lee=4x4           several people
              adr risk vote 12/R1 ana=2x5 12/R2 ana=1x3     several risks
              adr risk vote 12/R1 2x5 --as ana
              adr risk vote 12/R1 ana=2x5 --blind           seal it
              adr risk vote 12/R1 --as ana --blind          asks for it without showing it
              adr risk vote 12/R1 --reveal                  record sealed votes
              adr risk vote 12 --reveal                     for all risks of 12

            Votes do not change the level. The command shows all votes on the risk so far, how far apart they are, and \
            whether only one person sees the risk; for blind votes, only the voters' names.
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Argument(
        help:
            "The votes, for example ana=2x5, or with --as only the level; then more risks and votes."
    )
    var votes: [String] = []

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who votes; a second vote replaces the first.", valueName: "name"),
        completion: .person)
    var voter: String?

    @Flag(help: "Keep the votes sealed, outside the record, until --reveal.")
    var blind = false

    @Flag(help: "Write the sealed votes into the record.")
    var reveal = false

    func validate() throws {
        guard voter.map({ $0.contains { !$0.isWhitespace } }) ?? true else {
            throw ValidationError("Say who votes.")
        }
        guard !blind || !reveal && !change.write.isDryRun && !change.write.staging.stages else {
            throw ValidationError(
                "--blind does not change the record; leave out --reveal, --dry-run and --stage.")
        }
        if reveal {
            guard votes.isEmpty, voter == nil else {
                throw ValidationError("--reveal takes no new votes.")
            }
        } else if ballots.contains(where: {
            $0.votes.isEmpty && !isAsked || voter != nil && $0.votes.count > 1
        }) {
            throw ValidationError("Say who votes what: adr risk vote 12/R1 ana=2x5 lee=4x4")
        }
    }

    private var ballots: [(risk: String, votes: [String])] { RiskVoting.ballots([change.risk] + votes) }

    /// Whether the one vote is typed where nobody sees it, and not in the command.
    private var isAsked: Bool { blind && voter != nil && votes.isEmpty }

    /// The votes on a risk, also the one that is asked for.
    private func typedVotes(
        _ ballot: (risk: String, votes: [String]), in surroundings: Surroundings, _ method: RiskMethod
    ) throws -> [String] {
        guard isAsked else { return ballot.votes }
        let prompt = "\(voter ?? "") rates \(ballot.risk), likelihood x impact (not shown): "
        let line =
            surroundings.isInteractive
            ? try surroundings.readHiddenLine(prompt)
            : String(decoding: try surroundings.readInput(), as: UTF8.self)
        guard let level = line?.trimming, !level.isEmpty else {
            throw Failure("no vote was given", hint: "nothing was done")
        }
        guard (try? RiskVoting.votes([level], by: voter, method: method)) != nil else {
            // What was typed is nobody's business.
            let problem = "that is not a level; type one such as 2x5"
            guard surroundings.isInteractive else { throw Failure(problem) }
            surroundings.tell("adr: \(problem)")
            return try typedVotes(ballot, in: surroundings, method)
        }
        return [level]
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, change.log, change.write, of: ballots.map(\.risk))
        let repository = authoring.workspace.repository
        let method = repository.project.configuration.risks
        let sealed = SealedVotes(repository.project.state)
        if reveal { return try reveal(sealed, method, with: authoring) }
        let typed = try self.ballots.map { ($0.risk, try typedVotes($0, in: surroundings, method)) }
        let ballots = try authoring.translatingErrors {
            try typed.map { risk, votes in
                RiskVoting.Ballot(
                    try RiskVoting.Subject(risk, in: authoring.log, method: method),
                    try RiskVoting.votes(votes, by: voter, method: method))
            }
        }
        let slips = NameSlips(authoring.log)
        for name in Set(ballots.flatMap(\.votes).map(\.voter)).sorted() {
            let meant = slips.meant(by: name)
            guard !meant.isEmpty else { continue }
            surroundings.warn(
                "“\(name)” is new in this log",
                hint: "did you mean \(meant.joined(separator: ", "))?"
                    + (blind || change.write.isDryRun ? "" : " `adr undo` removes the vote"))
        }
        guard blind else {
            let status = try record(ballots, method, with: authoring)
            for ballot in ballots where !change.write.isDryRun {
                try sealed.discard(
                    ballot.votes.map(\.voter), on: ballot.subject.ballot, of: ballot.subject.path)
            }
            return status
        }
        // What could not be recorded is not sealed.
        try authoring.translatingErrors { _ = try changes(by: ballots, to: authoring.log, method) }
        let replaced = ballots.map { ballot in
            let former = sealed.votes(on: ballot.subject.ballot, of: ballot.subject.path).map(\.voter)
            return ballot.votes.map(\.voter).filter(former.contains)
        }
        try repository.seal(ballots)
        for (ballot, replaced) in zip(ballots, replaced) {
            let subject = ballot.subject
            if !replaced.isEmpty {
                surroundings.tell(
                    "adr: \(subject.reference): replaced the sealed vote of \(replaced.joined(separator: ", "))"
                )
            }
            let voters = sealed.pending(on: subject).map(\.voter)
            surroundings.tell(
                "adr: \(subject.reference): \(voters.count == 1 ? "1 sealed vote" : "\(voters.count) sealed votes"): "
                    + voters.joined(separator: ", "))
            authoring.tellFormerVoters(sealed, on: subject)
        }
        let one = Set(ballots.map(\.subject.path)).count == 1
        let what = ballots.count == 1 || !one ? change.risk : ballots[0].subject.label
        surroundings.tell("hint: `adr risk vote \(what) --reveal` records and shows them")
        return .success
    }

    private func reveal(
        _ sealed: SealedVotes, _ method: RiskMethod, with authoring: Authoring
    ) throws -> ExitStatus {
        let ballots = try authoring.translatingErrors {
            let subjects = try RiskVoting.Subject.all(change.risk, in: authoring.log, method: method)
            for subject in subjects { authoring.tellFormerVoters(sealed, on: subject) }
            return try subjects.map { subject in
                let votes = sealed.pending(on: subject).map { "\($0.voter)=\($0.level)" }
                return RiskVoting.Ballot(subject, try RiskVoting.votes(votes, by: nil, method: method))
            }.filter { !$0.votes.isEmpty }
        }
        guard !ballots.isEmpty else {
            let risk = change.risk.holds("/") ? change.risk : "\(change.risk)/R1"
            throw Failure(
                "there are no sealed votes on \(change.risk)",
                hint: "`adr risk vote \(risk) ana=2x5 --blind` casts one")
        }
        return try record(ballots, method, with: authoring)
    }

    private func record(
        _ ballots: [RiskVoting.Ballot], _ method: RiskMethod, with authoring: Authoring
    ) throws -> ExitStatus {
        var told: [ReviewedRisk] = []
        let reader = authoring.workspace.repository.reader
        let status = try authoring.changeAndTell { log in
            let changes = try changes(by: ballots, to: log, method)
            let log = log.applying(changes, reader: reader)
            told = try ballots.compactMap { ballot throws(AuthoringError) in
                try RiskReference(ballot.subject.reference).reviewed(in: log, method: method)
            }
            return changes
        }
        guard !change.write.isDryRun else { return status }
        for risk in told {
            guard let votes = risk.votesText else { continue }
            authoring.workspace.surroundings.tell(
                ["adr: \(risk.reference): \(votes)"] + (risk.levelHint.map { ["hint: \($0)"] } ?? []))
        }
        return status
    }

    private func changes(
        by ballots: [RiskVoting.Ballot], to log: DecisionLog, _ method: RiskMethod
    ) throws(AuthoringError) -> ChangeSet {
        var (log, changes) = (log, ChangeSet())
        for ballot in ballots {
            let own = try RiskChange(
                RiskReference(ballot.subject.reference), ballot.votes.map { .vote($0.voter, $0.level) },
                method: method
            ).changes(in: log)
            log = log.applying(own)
            changes.append(own)
        }
        return changes
    }
}

extension SealedVotes {
    /// The votes on a risk that its record does not have.
    fileprivate func pending(on subject: RiskVoting.Subject) -> [Vote] {
        votes(on: subject.ballot, of: subject.path).filter { vote in
            !subject.votes.contains { $0.voter == vote.voter && $0.level.text == vote.level }
        }
    }
}

extension Repository {
    fileprivate func seal(_ ballots: [RiskVoting.Ballot]) throws {
        try SealedVotes(project.state).seal(
            ballots.map { ballot in
                (
                    votes: ballot.votes.map { SealedVotes.Vote(voter: $0.voter, level: $0.level.text) },
                    risk: ballot.subject.ballot, record: ballot.subject.path
                )
            }, behind: rememberedChanges.first?.change.id)
    }
}

extension Authoring {
    /// Tells who voted on the risk while it said something else: that does not count.
    fileprivate func tellFormerVoters(_ sealed: SealedVotes, on subject: RiskVoting.Subject) {
        let voters = sealed.voters(
            onOthersThan: subject.ballot, namedLike: subject.ballotPrefix, of: subject.path)
        guard !voters.isEmpty else { return }
        workspace.surroundings.tell(
            "adr: \(subject.reference): sealed votes of \(voters.joined(separator: ", ")) are left out; they were cast "
                + "before the text of the risk changed")
    }
}
