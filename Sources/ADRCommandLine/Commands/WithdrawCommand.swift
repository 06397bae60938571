import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct WithdrawCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw proposals before they are decided.",
        discussion: """
            Examples:
              adr withdraw 12
              adr withdraw 12 --reason "The vendor was sold"

            The status becomes "withdrawn", which counts as rejected unless the configuration says otherwise.
            """
    )

    @Argument(help: "The records.", completion: .record)
    var records: [String]

    @Option(help: ArgumentHelp("The reason; kept in the record with the date.", valueName: "text"))
    var reason: String?

    @Option(
        help: ArgumentHelp("The date of the change; today by default.", valueName: "date"),
        transform: Day.init(typed:))
    var date: Day?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: records)
        let configuration = authoring.workspace.project.configuration
        let withdrawal = Withdrawal(
            records, status: configuration.statuses[Withdrawal.word] ?? Withdrawal.status, reason: reason,
            day: date?.date ?? surroundings.today)
        return try authoring.decide {
            try withdrawal.changes(in: $0, reader: configuration.recordReader)
        }
    }
}
