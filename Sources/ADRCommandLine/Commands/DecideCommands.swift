import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct AcceptCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept records; those without a number get one.",
        discussion: """
            Examples:
              adr accept 12 13
              adr accept 12 --decider lee,kim --date yesterday
              adr accept 12 --reason "Cheapest to run" --review-by +6m
              adr accept 12 --strict
              adr accept 12 --risks carry        12 takes over open risks
              adr accept XXXX-use-kafka

            Records that the proposals supersede or amend are updated to say so. Lint findings and open critical risks \
            are shown, but prevent acceptance only with --strict.
            """)

    @Argument(help: "The records; if omitted on a terminal, pick one from a list.", completion: .record)
    var records: [String] = []

    @Flag(help: "Accept nothing if lint reports findings in the records or a critical risk has no owner.")
    var strict = false

    @OptionGroup var handling: RiskHandlingOption
    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var change: StatusChangeOptions

    func validate() throws { try Surroundings.demandRecord(!records.isEmpty, "<records> ...") }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let records = try change.picked(records, in: surroundings)
        let authoring = try change.authoring(of: records, mayJoin: false, in: surroundings)
        let workspace = authoring.workspace
        let configuration = workspace.project.configuration
        let reader = configuration.recordReader
        let accepting = try change.verdict(
            "accepted", on: records, risks: handling.risks, in: authoring)
        func accept(_ log: DecisionLog) throws -> ChangeSet {
            let changes = try accepting.changes(in: log, reader: reader)
            let check = try workspace.repository.acceptanceCheck(
                of: records, in: log.applying(changes, reader: reader))
            workspace.surroundings.tell(check, in: workspace.project)
            guard !strict || check.isPassed else { throw RepositoryProblem.notReady }
            return changes
        }
        change.tellReviewDay(of: records, in: authoring)
        return try authoring.rename(after: accept) { log, _ in
            let isAnyProvisional = try records.contains { try log.lookUp($0).fileName.isProvisional }
            guard isAnyProvisional else { return RenameRequest([]) }
            let renumbering = Renumbering(
                log, numbering: configuration.numbering, elsewhere: numbering.elsewhere(log, in: workspace))
            return RenameRequest(try renumbering.assignments(records, reader: reader))
        }
    }
}

struct RejectCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Reject records.",
        discussion: "Examples:\n  adr reject 12 --reason \"Too expensive for the benefit\"")

    @Argument(help: "The records; if omitted on a terminal, pick one from a list.", completion: .record)
    var records: [String] = []

    @OptionGroup var change: StatusChangeOptions

    func validate() throws { try Surroundings.demandRecord(!records.isEmpty, "<records> ...") }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set("rejected", of: change.picked(records, in: surroundings), in: surroundings)
    }
}

struct DeprecateCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "deprecate",
        abstract: "Deprecate records: they are no longer in force, and nothing replaces them.",
        discussion: "Examples:\n  adr deprecate 12")

    @Argument(help: "The records; if omitted on a terminal, pick one from a list.", completion: .record)
    var records: [String] = []

    @OptionGroup var change: StatusChangeOptions

    func validate() throws { try Surroundings.demandRecord(!records.isEmpty, "<records> ...") }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let records = try change.picked(records, in: surroundings, isLikely: \.isInForce)
        return try change.set("deprecated", of: records, in: surroundings)
    }
}

struct ProposeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Set records back to proposed, or postpone proposals.",
        discussion: """
            Examples:
              adr propose 12                                          reopen it
              adr propose 13 --reason "Wait for the budget" --review-by 2027-02
            """)

    @Argument(help: "The records; if omitted on a terminal, pick one from a list.", completion: .record)
    var records: [String] = []

    @OptionGroup var change: StatusChangeOptions

    func validate() throws { try Surroundings.demandRecord(!records.isEmpty, "<records> ...") }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let records = try change.picked(records, in: surroundings) { !$0.isPending }
        return try change.set("proposed", of: records, in: surroundings)
    }
}
