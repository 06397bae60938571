import ADRAuthoring
import ADRModel
import ADRProject
import ArgumentParser

struct RetitleCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "retitle",
        abstract: "Change the title of a record, and rename its file to match.",
        discussion: """
            Examples:
              adr retitle 12 "Use PostgreSQL for orders and invoices"
              adr retitle 12 "Use Kafka" --dry-run

            Updates the heading, the file name, all links, and link texts that quote the title.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(help: "The new title.")
    var title: String

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: [record])
        let status = try authoring.rename { log, _ in
            RenameRequest([try Retitling(log).rename(record, to: title)])
        }
        authoring.workspace.tellTwins(of: title, in: authoring.log)
        return status
    }
}
