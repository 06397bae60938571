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
    @Option(help: ArgumentHelp("The day of the change; today unless given.", valueName: "yyyy-mm-dd"))
    var date: Day?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func set(_ status: String, of records: [String], in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: records, mayJoin: true)
        let reader = authoring.workspace.repository.reader
        let change = try change(to: status, of: records, in: authoring.workspace)
        return try authoring.changeAndTell { try change.changes(in: $0, reader: reader) }
    }

    func change(
        to status: String, of records: [String], in workspace: Workspace
    ) throws(Failure) -> StatusChange {
        let argument = try StatusArgument(status, workspace.project.configuration)
        return StatusChange(
            records, to: argument.status, word: argument.word, date: date?.date,
            today: workspace.surroundings.today)
    }
}
