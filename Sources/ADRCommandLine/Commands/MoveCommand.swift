import ADRAuthoring
import ADRModel
import ADRProject
import ArgumentParser

struct MoveCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a record to another folder or log; links follow.",
        discussion: """
            Examples:
              adr move 12 docs/decisions/storage
              adr move 12 services/orders/docs/adr --dry-run

            In another log the record keeps its number unless that is taken there; then it gets the next one.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(help: "The folder that the record goes to.")
    var folder: String

    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write)
        let workspace = authoring.workspace
        let folder = try workspace.path(typed: folder)
        return try Renaming(authoring: authoring, folder: folder).run { log, logs in
            let moving = Moving(log, among: logs)
            return .init(renames: [
                try moving.rename(record, to: folder) { numbering.elsewhere($0, in: workspace) }
            ])
        }
    }
}
