import ADRAuthoring
import ADRModel
import ADRProject
import ArgumentParser

struct StatusCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Set a record's status and the day of the change.",
        discussion: """
            Examples:
              adr status 12 accepted
              adr status 12 rejected --date 2026-11-20
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(
        help: "draft, proposed, accepted, rejected, deprecated, or a word of the configuration.",
        completion: .status)
    var status: String

    @OptionGroup var change: StatusChangeOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set(status, of: [record], in: surroundings)
    }
}

/// What the commands that set a status share.
struct StatusChangeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The day of the change; today unless given.", valueName: "day"),
        transform: Day.init(typed:))
    var date: Day?

    @Option(help: ArgumentHelp("Why; kept in the record, with the day.", valueName: "text"))
    var reason: String?

    @OptionGroup var people: PeopleOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func set(_ status: String, of records: [String], in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: records, mayJoin: true)
        let reader = authoring.workspace.repository.reader
        let verdict = try verdict(status, on: records, in: authoring)
        return try authoring.changeAndTell { try verdict.changes(in: $0, reader: reader) }
    }

    func verdict(_ status: String, on records: [String], in authoring: Authoring) throws -> Verdict {
        let argument = try StatusArgument(status, authoring.workspace.project.configuration)
        let today = authoring.workspace.surroundings.today
        let change = StatusChange(
            records, to: argument.status, word: argument.word, date: date?.date, today: today)
        return try authoring.translatingErrors {
            var facts = FactChange(of: records, lists: try people.lists())
            facts.reason = reason.map { ($0, date?.date ?? today) }
            return Verdict(change, facts: facts)
        }
    }
}
